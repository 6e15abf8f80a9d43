/** The network of A and of B in a year, laid over each other: a tie stands in A, in B or in both. */

import type { Look } from "../../../sim/trace/look.ts";
import type { NetNode, NetTie } from "../../figures/network.ts";
import { namesApart } from "./names.ts";

export interface PairedTie extends NetTie {
  /** Of partnerships: in A and in B; NaN where it does not stand there. */
  readonly strengths: { readonly a: number; readonly b: number };
  readonly trust: number;
  /** The year in which it formed; 0 where that is not a matter of years. */
  readonly since: number;
}

type Sides = { readonly a: Look; readonly b: Look };
type Words = (kind: "area" | "body", name: string) => string;

/** Ties between those nodes; numbers of a tie are those of `of`, or of the other side where it stands only there. */
export function pairedTies(looks: Sides, nodes: readonly NetNode[], year: number, of: "a" | "b"): PairedTie[] {
  const rowOf = new Map(nodes.map(({ key }, row) => [key, row]));
  const [here, there] = [of, of === "a" ? "b" : "a"] as const;
  const found = { a: tiesOf(looks.a, year, rowOf), b: tiesOf(looks.b, year, rowOf) };
  const keys = new Set([...found[here].keys(), ...found[there].keys()]);
  return [...keys].map((key): PairedTie => {
    const tie = (found[here].get(key) ?? found[there].get(key)) as Omit<PairedTie, "in" | "strengths">;
    const [a, b] = [found.a.get(key), found.b.get(key)];
    return {
      ...tie,
      in: a === undefined ? "b" : b === undefined ? "a" : "both",
      strengths: { a: a?.strength ?? Number.NaN, b: b?.strength ?? Number.NaN },
    };
  });
}

/** Schools, services and bodies of both sides, whatever the year. */
export function nodesOf({ a, b }: Sides, bodyName: Words): NetNode[] {
  const nodes = new Map<string, NetNode>();
  for (const { nodes: of } of [a, b]) {
    of.keys.forEach((key, i) => {
      const kind = i < of.schools ? "school" : i < of.schools + of.services ? "service" : "body";
      const name = kind === "body" ? bodyName(of.names[i] === "" ? "area" : "body", of.names[i]) : of.names[i];
      if (!nodes.has(key)) nodes.set(key, { key, kind, name, x: of.x[i], y: of.y[i] });
    });
  }
  const all = [...nodes.values()];
  const names = namesApart(
    all.map(({ name }) => name),
    all.map(({ key }) => key.slice(2)),
  );
  return all.map((node, i) => ({ ...node, name: names[i] }));
}

function tiesOf({ years, nodes, tieKinds }: Look, year: number, rowOf: ReadonlyMap<string, number>) {
  const ties = years.find((one) => one.year === year)?.ties;
  const found = new Map<string, Omit<PairedTie, "in" | "strengths">>();
  if (ties === undefined) return found;
  for (let row = 0; row < ties.from.length; row++) {
    const [from, to] = [nodes.keys[ties.from[row]], nodes.keys[ties.to[row]]];
    const kind = tieKinds[ties.kind[row]];
    const key = `${kind} ${from}|${to}`;
    found.set(key, {
      key,
      from: rowOf.get(from) ?? 0,
      to: rowOf.get(to) ?? 0,
      kind:
        kind === "partnership"
          ? ties.brokered[row] === 1
            ? "brokered"
            : "own"
          : kind === "serviceSchool"
            ? "service"
            : "body",
      strength: ties.strength[row],
      trust: ties.trust[row],
      since: ties.since[row],
      forward: ties.forward[row],
      back: ties.back[row],
    });
  }
  return found;
}
