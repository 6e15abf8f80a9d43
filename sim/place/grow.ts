/** A fictional place grown from published figures: the same profile and seed always grow the same place. */

import { stream } from "../random/streams.ts";
import { round, weightedMean } from "./apportion.ts";
import { faithByBorough } from "./faith.ts";
import { growNeighbourhoods } from "./grow-neighbourhoods.ts";
import { growPrimaries, growSecondaries } from "./grow-schools.ts";
import { growServices } from "./grow-services.ts";
import type { Place } from "./place.ts";
import type { Profile } from "./profile.ts";
import { neighbourhoodColumns, schoolColumns, serviceColumns } from "./rows.ts";

/**
 * Grows a place: neighbourhoods with smoothly varying deprivation, then schools spread over the boroughs, then services
 * by need. Published shares, pupils and results hold by borough; which family goes where is left to the model. [Y0]
 */
export function growPlace(profile: Profile, seed: number = profile.seed): Place {
  const { primary } = profile;
  const chance = (part: string) => stream(seed, 0, `grow/${part}`, profile.baseYear);
  const neighbourhoods = growNeighbourhoods(profile, chance);
  const schools = [...growSecondaries(profile, neighbourhoods, chance), ...growPrimaries(profile, chance)];
  const services = growServices(profile, neighbourhoods, chance("services"));
  const faithShare = faithByBorough(schools);
  return {
    id: profile.id,
    title: profile.title,
    fictional: true,
    baseYear: profile.baseYear,
    schools: { secondary: schoolColumns(schools, "secondary"), primary: schoolColumns(schools, "primary") },
    neighbourhoods: neighbourhoodColumns(
      neighbourhoods.map((row) => ({ ...row, faithShare: faithShare.get(row.borough) ?? 0 })),
    ),
    services: serviceColumns(services),
    outside: profile.outside,
    groups: profile.groups.shares.length,
    fsmShare: overBoroughs(profile, "fsmShare"),
    ever6Share: overBoroughs(profile, "ever6Share"),
    ...(primary && { primaryShares: { fsmShare: primary.fsmShare, ever6Share: primary.ever6Share } }),
    travel: {},
    sources: profile.sources,
    notes: [...profile.notes, ...grownNotes(profile, seed)],
  };
}

/** A place-wide share from the boroughs', by their pupils. */
const overBoroughs = ({ boroughs }: Profile, key: "fsmShare" | "ever6Share"): number =>
  round(
    weightedMean(
      boroughs.map((borough) => borough[key]),
      boroughs.map((borough) => borough.pupils),
    ),
    6,
  );

const grownNotes = (profile: Profile, seed: number): string[] => [
  `This is not a real place: it was grown from the profile "${profile.id}" with seed ${seed}. Any likeness to a real school or neighbourhood is chance.`,
  "Value added and attainment of schools are draws with the profile's spread; their intakes are not given but grow in the model.",
];
