/** What of a grown place is not chance: how many there are of everything, and their ids. Known before anything is drawn. */

import type { BoroughProfile, Profile } from "./profile.ts";

interface Ids {
  readonly ids: readonly string[];
}

/** A place by its ids: what it is called, and all there is in it. */
export interface PlaceIds {
  readonly id: string;
  readonly title: string;
  readonly baseYear: number;
  readonly schools: { readonly secondary: Ids; readonly primary: Ids };
  readonly neighbourhoods: Ids;
  readonly services: Ids;
}

/** The ids of the place that a profile grows into, whatever the seed. */
export function grownIds(profile: Profile): PlaceIds {
  const { id, title, baseYear, boroughs } = profile;
  const all = (key: "secondaries" | "primaries" | "neighbourhoods") => total(boroughs.map((borough) => borough[key]));
  const neighbourhoods = all("neighbourhoods");
  const children = total(boroughs.map((borough) => Math.max(childrenOf(borough, profile), borough.neighbourhoods)));
  const services = profile.services.map((service) => Math.min(servicesFor(children, service), neighbourhoods));
  return {
    id,
    title,
    baseYear,
    schools: { secondary: idsOf("S", all("secondaries")), primary: idsOf("P", all("primaries")) },
    neighbourhoods: idsOf("N", neighbourhoods),
    services: idsOf("V", total(services)),
  };
}

/** Ids whose plain order is their number's. */
export const numbered = (letter: string, number: number, of: number): string =>
  `${letter}${`${number}`.padStart(`${of}`.length, "0")}`;

/** Children of the years of secondary school who live in a borough, whose schools some leave and others come to. */
export const childrenOf = ({ pupils }: BoroughProfile, { outside: { leaving, arriving } }: Profile): number =>
  Math.round(pupils / (1 - leaving + arriving));

/** Services of one kind that a place of so many children is to have. */
export const servicesFor = (
  children: number,
  { childrenPerService }: Pick<Profile["services"][number], "childrenPerService">,
): number => Math.max(1, Math.round(children / childrenPerService));

const idsOf = (letter: string, count: number): Ids => ({
  ids: Array.from({ length: count }, (_, i) => numbered(letter, i + 1, count)),
});

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
