/** Outlines of neighbourhoods: GeoJSON in, GeoJSON out, in the place's kilometres. */

import { type Fault, fault, faultsOf, parseJson } from "../scenario/faults.ts";
import { z } from "../scenario/zod.ts";

const position = z.array(z.number().min(-1e7).max(1e7)).min(2).max(3);
const rings = z.array(z.array(position).min(4).max(100_000)).min(1).max(1000);
const geometry = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("Polygon"), coordinates: rings }),
  z.strictObject({ type: z.literal("MultiPolygon"), coordinates: z.array(rings).min(1).max(1000) }),
]);
const feature = z.looseObject({
  type: z.literal("Feature"),
  id: z.string().max(200).optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry,
});
const collection = z.looseObject({ type: z.literal("FeatureCollection"), features: z.array(feature).max(100_000) });

export type Outline = z.output<typeof geometry>;

export interface Outlined {
  readonly id: string;
  readonly outline: Outline;
}

/** Reads outlines; the id of each is its feature's, or the property named. */
export function readOutlines(
  text: string,
  file: string,
  property = "id",
): { outlines: Outlined[] } | { faults: Fault[] } {
  const json = parseJson(text, file);
  if ("faults" in json) return json;
  const parsed = collection.safeParse(json.value);
  if (!parsed.success) return { faults: faultsOf(parsed.error, json.value, file).slice(0, 100) };
  const outlines = parsed.data.features.map(({ id, properties, geometry: outline }) => {
    const named = properties?.[property];
    return { id: id ?? (typeof named === "string" || typeof named === "number" ? String(named) : ""), outline };
  });
  const faults = idFaults(outlines, file, property);
  return faults.length > 0 ? { faults: faults.slice(0, 100) } : { outlines };
}

function idFaults(outlines: readonly Outlined[], file: string, property: string): Fault[] {
  const seen = new Set<string>();
  return outlines.flatMap(({ id }, i) => {
    const again = seen.has(id);
    seen.add(id);
    if (id === "") return [fault(file, `features.${i}.properties.${property}`, "a neighbourhood's id", "nothing")];
    return again ? [fault(file, `features.${i}`, "one outline for each neighbourhood", `"${id}" again`)] : [];
  });
}

/** Outlines as a GeoJSON file, in the order of the ids given. */
export const writeOutlines = (ids: readonly string[], outlines: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify({
    type: "FeatureCollection",
    features: ids
      .filter((id) => Object.hasOwn(outlines, id))
      .map((id) => ({ type: "Feature", id, properties: {}, geometry: outlines[id] })),
  })}\n`;

/** An outline with every position moved by `move`. */
export function moved(outline: Outline, move: (x: number, y: number) => [number, number]): Outline {
  const ring = (points: number[][]) => points.map(([x, y]) => move(x, y));
  return outline.type === "Polygon"
    ? { type: "Polygon", coordinates: outline.coordinates.map(ring) }
    : { type: "MultiPolygon", coordinates: outline.coordinates.map((polygon) => polygon.map(ring)) };
}
