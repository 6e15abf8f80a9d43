/** Everything that changes from year to year; the engine holds it and nothing else mutates it. */

import type { MultiUndirectedGraph } from "graphology";
import type { Applications } from "../between/applications.ts";
import type { Columns } from "../population/columns.ts";
import type { Families, Pupils } from "../population/population.ts";
import type { Practices } from "../population/repertoire.ts";

/** One row a school of the phase, in the order of the place. */
export const SCHOOL_LAYOUT = {
  /** What the school adds in a year, SD: mean 0 over schools at the start. [W7] */
  effect: "f64",
  /** How far staff share practice with one another, 0–1, following the lever slowly. [W1] */
  sharing: "f64",
  /**
   * The head's care (for every person), justice (towards those whom schools serve least) and critique (of what the school
   * takes for granted), SD over heads; 0 is the usual head of the base year. [W2]
   */
  care: "f64",
  justice: "f64",
  critique: "f64",
  /** Heads since the school had its first, that one included; years of the present one, 0 in the first; training, 0–1. */
  heads: "f64",
  headYears: "f64",
  developed: "f64",
  /** How far staff agree on what inclusion means, −1 to 1; 0 is what is usual in the base year. [W2] */
  consensus: "f64",
  /** How far evidence in use is broad, and how far pupils inquire with teachers, 0–1, beyond the base year. [W8] [W1] */
  breadth: "f64",
  inquiry: "f64",
  /** How far in-class support and limits on exclusion are in place, 0–1. [B9] */
  inclusion: "f64",
  /** How far teams support pupils with a need whether or not they have a label, 0–1. [W3] */
  teams: "f64",
  /** How far lessons are planned for all pupils from the start, 0–1, beyond the base year. [W5] */
  design: "f64",
  /** Share of the base year's teaching in sets that has given way to mixed groups, 0–1. [W4] */
  mixing: "f64",
  /** What the school adds a year to the cohort in its first, second … year of the phase besides its effect, SD. [W7] */
  cohortShock1: "f64",
  cohortShock2: "f64",
  cohortShock3: "f64",
  cohortShock4: "f64",
  cohortShock5: "f64",
  cohortShock6: "f64",
  /** Places offered to the entering cohort. */
  places: "f64",
  /** Pupils admitted beyond them this year, or taken back from settings that close, as nowhere had room. [A3] [W3] [O2] */
  beyondPlaces: "f64",
  /** Pupils taken beyond its places within the phase this year: by fair access, or because another closed. [B9] [B10] [O2] */
  takenBeyond: "f64",
  /** Years in a row in which its roll was too small to go on with; below 0 while it is new. [B10] */
  emptyYears: "f64",
  /** Results published last year, by pupils who left: means, SD. NaN before the first. [B1] */
  publishedAttainment: "f64",
  publishedValueAdded: "f64",
  publishedPresence: "f64",
  publishedParticipation: "f64",
  /** Weighted z-score of them, and its slow average. [B1] [B2] */
  score: "f64",
  reputation: "f64",
  /** Composition of the roll last year: what families see of it. */
  fsmShare: "f64",
  ever6Share: "f64",
  roll: "f64",
  /** Applicants who listed the school this year, and those who put it first. */
  listed: "f64",
  firstListed: "f64",
  /** Pressure to compete, 0–1, and how far teaching has narrowed to what is measured. [B4] */
  pressure: "f64",
  narrowing: "f64",
  /** The school's own multiple of the usual exits, mean 1; permanent. [B9] */
  exitFrailty: "f64",
  /**
   * Voice of the families of pupils whom schools exclude, as in the base year: of those not eligible for free meals, and of
   * those eligible; the same for all schools. [B9]
   */
  usualVoice: "f64",
  usualVoiceFsm: "f64",
  /** Share of staff who are new this year, beyond what is usual: above 0 more leave and come. [B8] */
  turnover: "f64",
  /** Knowledge received from partners this year, SD a year. [B6] */
  received: "f64",
  /** Partnerships held this year. */
  partners: "f64",
  /**
   * What of the effect is not there this year, SD a year: what partnerships take, what schools no longer give where nothing
   * is published, what money is not there; below 0 what more money adds. It is undone before the next. [B5] [B1] [W7]
   */
  attention: "f64",
  /** What of the effect is not practice by name, SD a year: as found in the base year, and fading. [Y0] */
  unexplained: "f64",
  /** What practices in use came to at the start on the average of all schools, SD a year: effects are about it. [B6] */
  usualPractice: "f64",
  /** What practices add in a year for a pupil wholly at risk, beside the effect, and what that was at the start. [B6] */
  forAtRisk: "f64",
  usualForAtRisk: "f64",
  /** Practices taken up from partners this year, each counted by the share of staff. [B6] */
  takenUp: "f64",
} as const;
export type SchoolColumns = Columns<typeof SCHOOL_LAYOUT>;

/** One row a neighbourhood. */
export const NEIGHBOURHOOD_LAYOUT = {
  /** ln price of a home relative to the place's mean. [Y2] */
  logPrice: "f64",
  /** Applicant families' wish to live here less the homes that came free, last year, as a share of homes. */
  excessDemand: "f64",
  /**
   * Early-years support of the children who enter this year, beyond what the base year's services gave, 0–1: what
   * they had from birth to 4. Then that of the children who enter in one, two, … eleven years. [Y3]
   */
  earlyYears: "f64",
  earlyYearsIn1: "f64",
  earlyYearsIn2: "f64",
  earlyYearsIn3: "f64",
  earlyYearsIn4: "f64",
  earlyYearsIn5: "f64",
  earlyYearsIn6: "f64",
  earlyYearsIn7: "f64",
  earlyYearsIn8: "f64",
  earlyYearsIn9: "f64",
  earlyYearsIn10: "f64",
  earlyYearsIn11: "f64",
  /** How far services and schools around it form one net that somebody holds, 0–1; 0 where they reach no family. [Y4] */
  coherence: "f64",
} as const;
export type NeighbourhoodColumns = Columns<typeof NEIGHBOURHOOD_LAYOUT>;

/** One row a service. */
export const SERVICE_LAYOUT = {
  /** Families served this year, and the mean dose that comes to them: what does not join up is lost. [Y4] */
  served: "f64",
  dose: "f64",
} as const;
export type ServiceColumns = Columns<typeof SERVICE_LAYOUT>;

export interface State {
  /** The school year in course, or last completed. */
  year: number;
  families: Families;
  pupils: Pupils;
  schools: SchoolColumns;
  practices: Practices;
  neighbourhoods: NeighbourhoodColumns;
  services: ServiceColumns;
  /**
   * Neighbourhoods, schools, services and the coordinating body, and the ties between them. Named, as graphology's default
   * export is no type to programs that read this package's types as Node resolves modules.
   */
  network: MultiUndirectedGraph;
  /** The lists of this year's applicants: written by choose, read by admit and what follows; never saved. [C3] */
  applications?: Applications;
  /** The primary schools and their pupils, where both phases are run: families, homes and services are the same columns. */
  primary?: State;
}
