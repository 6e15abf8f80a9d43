/** A country made by code: regions like Averdale side by side, with as many pupils and schools as are asked for. */

import { growPlace } from "../../../sim/place/grow.ts";
import type { Place, Schools } from "../../../sim/place/place.ts";
import type { Profile } from "../../../sim/place/profile.ts";
import { shippedProfile } from "../../../sim/place/shipped.ts";
import { keyOf } from "../../../sim/random/streams.ts";

/** Pupils of a region, at most: about Averdale's. */
const OF_REGION = 160_000;
/** Kilometres from the middle of a region to that of the next. */
const APART = 80;
const ACROSS = 3;

/** Secondary schools and homes only: as many regions, each grown from a seed of its own. */
export function growCountry(pupils: number, schools: number): Place {
  const count = Math.ceil(pupils / OF_REGION);
  const profile = regionProfile(pupils / count, schools / count);
  const regions = Array.from({ length: count }, (_, i) => movedTo(growPlace(profile, i + 1), i));
  const [first] = regions;
  return {
    ...first,
    id: "country",
    title: `A country of ${pupils} pupils and ${schools} schools`,
    schools: { secondary: joined(regions.map((region) => region.schools.secondary)), primary: first.schools.primary },
    neighbourhoods: joined(regions.map((region) => region.neighbourhoods)),
    services: joined(regions.map((region) => region.services)),
  };
}

/** Averdale's profile with other numbers of pupils and schools, its neighbourhoods as large as they are there. */
function regionProfile(pupils: number, schools: number): Profile {
  const profile = shippedProfile("averdale");
  const all = profile.boroughs.reduce((sum, borough) => sum + borough.pupils, 0);
  const secondaries = profile.boroughs.reduce((sum, borough) => sum + borough.secondaries, 0);
  const [more, denser] = [pupils / all, schools / secondaries];
  const words = Array.from({ length: 80 }, (_, i) => ` ${i}`);
  const names: [string[], string[]] = [words, words];
  return {
    ...profile,
    secondaryPlaces: [30, 1900],
    names: { neighbourhoods: names, secondaries: names, primaries: names },
    boroughs: profile.boroughs.map((borough) => ({
      ...borough,
      pupils: Math.round(borough.pupils * more),
      secondaries: Math.round(borough.secondaries * denser),
      neighbourhoods: Math.round(borough.neighbourhoods * more),
      primaries: 0,
      primaryPupils: 0,
      schools: scaled(borough.schools, denser),
    })),
  };
}

/** How many schools are of each kind, so many times as many. */
const scaled = (kinds: Profile["boroughs"][number]["schools"], by: number): typeof kinds => ({
  faith: Math.floor(kinds.faith * by),
  girls: Math.floor(kinds.girls * by),
  boys: Math.floor(kinds.boys * by),
  selective: Math.floor(kinds.selective * by),
  trust: Math.floor(kinds.trust * by),
});

/** A region with ids of its own, at its place in the country. */
function movedTo(place: Place, region: number): Place {
  const dx = APART * (region % ACROSS);
  const dy = APART * Math.floor(region / ACROSS);
  const named = (id: string) => `${String(region).padStart(2, "0")}-${id}`;
  const moved = <T extends Pick<Schools, "ids" | "keys" | "x" | "y">>(rows: T): T => {
    const ids = rows.ids.map(named);
    return {
      ...rows,
      ids,
      keys: Uint32Array.from(ids, keyOf),
      x: rows.x.map((x) => x + dx),
      y: rows.y.map((y) => y + dy),
      ...("boroughs" in rows && { boroughs: (rows.boroughs as string[]).map(named) }),
    };
  };
  return {
    ...place,
    schools: { ...place.schools, secondary: moved(place.schools.secondary) },
    neighbourhoods: moved(place.neighbourhoods),
    services: moved(place.services),
  };
}

type Column = readonly string[] | Float64Array | Uint32Array | Uint8Array;

/** Tables one after the other, column by column. */
function joined<T extends object>(tables: readonly T[]): T {
  const keys = Object.keys(tables[0]) as (keyof T)[];
  const column = (key: keyof T) => joinedColumn(tables.map((table) => table[key] as Column));
  return Object.fromEntries(keys.map((key) => [key, column(key)])) as T;
}

function joinedColumn(columns: readonly Column[]): Column {
  const [first] = columns;
  if (Array.isArray(first)) return (columns as readonly string[][]).flat();
  const values = (columns as readonly Float64Array[]).flatMap((column) => [...column]);
  return new (first.constructor as Float64ArrayConstructor)(values);
}
