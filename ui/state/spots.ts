/** Where scenarios can be: a place and a phase of school; how that is told apart, and remembered on this device. */

import { isShipped } from "../../sim/place/shipped-names.ts";
import type { Phase } from "../../sim/scenario/phase.ts";
import type { PackageRead, Packed } from "../../workers/browser/api.ts";

/** A data package that was opened from this device and read. */
export interface OpenedPackage {
  readonly files: Packed;
  readonly read: PackageRead;
}

export interface Spot {
  /** As scenarios name it: a shipped place, or where the package's folder lies beside a scenario's file. */
  readonly place: string;
  readonly phase: Phase;
  readonly opened?: OpenedPackage;
}

/**
 * Where scenarios look for the package: a folder beside their file that has the package's id for a name. The same for the
 * same package, whatever its folder is called today.
 */
export const packageSpot = (opened: OpenedPackage, phase: Phase): Spot => ({
  place: `./${opened.read.id.replace(/[^\p{L}\p{N}_-]+/gu, "-")}`,
  phase,
  opened,
});

export const PHASES = ["secondary", "primary"] as const satisfies readonly Phase[];

/** Where a first visit begins. */
export const HOME: Spot = { place: "tarnford", phase: "secondary" };

export const spotKey = ({ place, phase, opened }: Spot): string => `${opened?.read.hash ?? place} ${phase}`;

/** Under which word a device keeps what was set there. */
export const sessionKey = (spot: Spot): string =>
  spotKey(spot) === spotKey(HOME)
    ? "catchment.session"
    : `catchment.session.${spot.opened?.read.hash ?? spot.place}.${spot.phase}`;

/** Where the last visit ended. Of a package only what it is known by. */
export interface Last {
  readonly place: string;
  readonly phase: Phase;
  readonly hash?: string;
  readonly title?: string;
}

/** The version of what is kept; of another one nothing is taken. */
const VERSION = 1;

/** Nothing where the next visit begins as a first one does. */
export const lastText = (spot: Spot): string =>
  spotKey(spot) === spotKey(HOME)
    ? ""
    : JSON.stringify({
        version: VERSION,
        place: spot.place,
        phase: spot.phase,
        ...(spot.opened && { hash: spot.opened.read.hash, title: spot.opened.read.title }),
      });

/** What a kept text says; undefined where it is not what it should be. */
export function lastIn(text: string): Last | undefined {
  try {
    const { version, place, phase, hash, title } = Object(JSON.parse(text)) as Record<string, unknown>;
    const known = PHASES.find((one) => one === phase);
    if (version !== VERSION || known === undefined || typeof place !== "string") return undefined;
    if (hash === undefined) return isShipped(place) ? { place, phase: known } : undefined;
    const isPackage = typeof hash === "string" && typeof title === "string" && title.length <= LONGEST_TITLE;
    return isPackage ? { place, phase: known, hash, title } : undefined;
  } catch {
    return undefined;
  }
}

const LONGEST_TITLE = 200;
