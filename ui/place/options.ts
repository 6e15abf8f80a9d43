/** Where one can go: the places that ship, as their profiles have them, and the package that was opened. */

import averdale from "../../seeds/places/averdale.json";
import tarnford from "../../seeds/places/tarnford.json";
import type { Phase } from "../../sim/scenario/phase.ts";
import { type OpenedPackage, PHASES, packageSpot, type Spot } from "../state/spots.ts";

export interface PlaceOption {
  /** The same for the same place. */
  readonly key: string;
  readonly title: string;
  readonly kind: "shipped" | "fictional" | "real";
  readonly phases: readonly { readonly phase: Phase; readonly schools: number; readonly pupils: number }[];
  readonly neighbourhoods: number;
  readonly spot: (phase: Phase) => Spot;
}

type Profile = typeof tarnford | typeof averdale;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function shipped({ id, title, boroughs }: Profile): PlaceOption {
  const of = (key: "secondaries" | "primaries" | "pupils" | "primaryPupils" | "neighbourhoods") =>
    sum(boroughs.map((borough) => borough[key]));
  const counts = {
    secondary: { schools: of("secondaries"), pupils: of("pupils") },
    primary: { schools: of("primaries"), pupils: of("primaryPupils") },
  };
  return {
    ...{ key: id, title, kind: "shipped", neighbourhoods: of("neighbourhoods") },
    phases: PHASES.map((phase) => ({ phase, ...counts[phase] })),
    spot: (phase) => ({ place: id, phase }),
  };
}

const ofPackage = (opened: OpenedPackage): PlaceOption => ({
  key: opened.read.hash,
  title: opened.read.title,
  kind: opened.read.fictional ? "fictional" : "real",
  phases: opened.read.phases,
  neighbourhoods: opened.read.neighbourhoods,
  spot: (phase) => packageSpot(opened, phase),
});

export const placeOptions = (opened: OpenedPackage | undefined): PlaceOption[] => [
  shipped(tarnford),
  shipped(averdale),
  ...(opened === undefined ? [] : [ofPackage(opened)]),
];

/** Which of the options a spot is in. */
export const optionKey = ({ place, opened }: Spot): string => opened?.read.hash ?? place;
