/** The levers: what a place can decide to do, declared once. A lever is a choice; a parameter is an assumption. */

import type { Arena } from "./declare.ts";

/** Strengths by name, so that people may speak in words: the number is what counts. */
export const NAMED_STRENGTHS = { none: 0, light: 0.25, some: 0.5, strong: 0.75, full: 1 } as const;

/** What a lever acts on. */
export const REACHES = ["schools", "neighbourhoods", "place"] as const;
export type Reach = (typeof REACHES)[number];

/** Whether a lever is among the first that people meet, or among more of its arena. */
export const TIERS = ["first", "more"] as const;
export type Tier = (typeof TIERS)[number];

export interface LeverDeclaration {
  readonly label: string;
  readonly arena: Arena;
  readonly reach: Reach;
  readonly tier: Tier;
  readonly rule: string;
  /** Plain words for strength 0, ¼, ½, ¾ and 1. */
  readonly levels: readonly [string, string, string, string, string];
  /** Capacity points a year at full strength, for each school or neighbourhood reached or for the place. */
  readonly capacity: number;
  /** Pounds of the base year, a year at full strength, for each school or neighbourhood reached or for the place. */
  readonly cost: number;
  readonly evidence: readonly string[];
  readonly checked: boolean;
  readonly meaning: string;
}

const declareLevers = <K extends string>(table: Record<K, LeverDeclaration>): typeof table => table;

export const LEVERS = declareLevers({
  sharingPractice: {
    label: "Sharing practice inside schools",
    arena: "within",
    reach: "schools",
    tier: "first",
    rule: "W1",
    levels: ["no more than now", "a little", "some", "strong", "whole-school"],
    capacity: 1,
    cost: 2300,
    evidence: ["lesson_study"],
    checked: false,
    meaning: "Staff plan, watch and discuss lessons together, so that what some know more staff come to use.",
  },
  inclusiveSupport: {
    label: "Support for pupils at risk of exclusion",
    arena: "within",
    reach: "schools",
    tier: "first",
    rule: "B9",
    levels: ["no more than now", "a little", "some", "strong", "whole-school"],
    capacity: 1,
    cost: 14500,
    evidence: ["perm_excl_fsm", "eef_sel"],
    checked: false,
    meaning: "Schools look for reasons before sanctions, support pupils in class, and so come to exclude fewer.",
  },
  limitExclusion: {
    label: "Limits on exclusion",
    arena: "within",
    reach: "schools",
    tier: "more",
    rule: "B9",
    levels: ["as now", "a quarter fewer", "half as many", "a quarter as many", "none as a sanction"],
    capacity: 0.5,
    cost: 2000,
    evidence: ["perm_excl_fsm", "perm_excl"],
    checked: false,
    meaning:
      "Of suspensions and permanent exclusions that schools would decide on, this share may not be, and the pupils stay in their school. What keeping them costs other pupils, and whether some are moved out unexplained instead, are assumptions (`exclude.keptCost`, `exclude.displaced`), both 0 unless set: with neither, limits can only gain. It brings no support: that is a lever of its own.",
  },
  leadershipDevelopment: {
    label: "Development of school leaders",
    arena: "within",
    reach: "schools",
    tier: "more",
    rule: "W2",
    levels: [
      "no more than now",
      "a course for some heads",
      "a course for heads",
      "coaching besides",
      "whole leading teams",
    ],
    capacity: 0.5,
    cost: 6000,
    evidence: ["head_effect"],
    checked: false,
    meaning:
      "Heads are trained and coached to lead with care and justice and to question what their school takes for granted. What one head has learned leaves with that head.",
  },
  inclusiveAppointments: {
    label: "Heads appointed for inclusive values",
    arena: "within",
    reach: "schools",
    tier: "more",
    rule: "W2",
    levels: ["as now", "asked about", "weighed", "weighed heavily", "decisive"],
    capacity: 0.25,
    cost: 1000,
    evidence: ["head_effect", "head_turnover"],
    checked: false,
    meaning: "When a head leaves, the next is chosen for care, justice and critique. It shows as heads change.",
  },
  agreeInclusion: {
    label: "Agreeing what inclusion means",
    arena: "within",
    reach: "schools",
    tier: "more",
    rule: "W2",
    levels: ["no more than now", "raised at times", "on the agenda", "a year of debate", "debate that does not end"],
    capacity: 0.5,
    cost: 5000,
    evidence: ["networks_review"],
    checked: false,
    meaning:
      "Staff, pupils and families debate what inclusion means at their school. Agreement comes slowly, leaves with staff, and lets other changes take hold faster.",
  },
  broadEvidence: {
    label: "Broad use of evidence",
    arena: "within",
    reach: "schools",
    tier: "more",
    rule: "W8",
    levels: ["as now", "a little", "some", "much", "all that schools go by"],
    capacity: 0.5,
    cost: 3000,
    evidence: ["narrow_accountability"],
    checked: false,
    meaning:
      "Schools look at what pupils say, who is missing and who takes part beside what is measured; effort goes to pupils at risk, and practices are judged better.",
  },
  inclusiveInquiry: {
    label: "Inclusive inquiry with pupils",
    arena: "within",
    reach: "schools",
    tier: "more",
    rule: "W1",
    levels: ["no more than now", "a few classes", "some classes", "most classes", "the whole school"],
    capacity: 1,
    cost: 3000,
    evidence: ["inclusive_inquiry", "lesson_study"],
    checked: false,
    meaning:
      "Pupils become researchers of their own lessons and plan them with teachers. It needs the head's backing and stalls where staff resist.",
  },
  partnerships: {
    label: "School-to-school partnerships",
    arena: "between",
    reach: "schools",
    tier: "first",
    rule: "B5",
    levels: ["none", "light contact", "regular work", "close work", "federation"],
    capacity: 2,
    cost: 14500,
    evidence: ["collab_federation", "collab_rct_ctg", "cost_gmc"],
    checked: false,
    meaning: "Schools are paired and work together; by default the higher-scoring half support the other half.",
  },
  staffExchange: {
    label: "Exchange of staff between schools",
    arena: "between",
    reach: "schools",
    tier: "more",
    rule: "B8",
    levels: ["none", "a teacher in eighty", "a teacher in forty", "three teachers in eighty", "a teacher in twenty"],
    capacity: 1,
    cost: 8000,
    evidence: ["networks_review"],
    checked: false,
    meaning:
      "Teachers teach for a year at another school that takes part, drawn by lot, and come back with what they did there, good or bad.",
  },
  buffering: {
    label: "Shelter from passing initiatives",
    arena: "system",
    reach: "place",
    tier: "more",
    rule: "B6",
    levels: ["none", "a little", "some", "strong", "only what schools ask for"],
    capacity: 1,
    cost: 60000,
    evidence: ["middle_tier"],
    checked: false,
    meaning:
      "A local body keeps reforms that come and go away from schools, so that practices are dropped or begun for other reasons less often, the good ones and the bad.",
  },
  coordination: {
    label: "Local coordination",
    arena: "system",
    reach: "place",
    tier: "first",
    rule: "Y4",
    levels: ["none", "light", "active", "strong", "full middle tier"],
    capacity: 4,
    cost: 250000,
    evidence: ["middle_tier"],
    checked: false,
    meaning: "A local body builds trust between partner schools and joins up the services around them.",
  },
  publishing: {
    label: "What is published and rewarded",
    arena: "between",
    reach: "place",
    tier: "first",
    rule: "B4",
    levels: ["as now", "some stakes", "results matter", "high stakes", "results with full stakes"],
    capacity: 0,
    cost: 0,
    evidence: ["league_tables_removal"],
    checked: false,
    meaning: "How much hangs on published results for a school. Higher stakes press schools to compete.",
  },
  stopTables: {
    label: "Stopping published tables",
    arena: "between",
    reach: "place",
    tier: "more",
    rule: "B1",
    levels: ["published as now", "a quarter less seen", "half seen", "little seen", "nothing published"],
    capacity: 0,
    cost: 0,
    evidence: ["league_tables_removal"],
    checked: false,
    meaning:
      "Results of schools are no longer published: families remember the last, less hangs on them, and schools below the top work less hard for them.",
  },
  broadenTables: {
    label: "Broader published tables",
    arena: "between",
    reach: "place",
    tier: "more",
    rule: "B1",
    levels: ["results as now", "a little besides", "results and some besides", "much besides", "as much as results"],
    capacity: 0.5,
    cost: 20000,
    evidence: [],
    checked: false,
    meaning: "Attendance and pupils' own accounts of taking part are published beside results and count as much.",
  },
  disadvantagePriority: {
    label: "Admissions priority for disadvantage",
    arena: "between",
    reach: "schools",
    tier: "first",
    rule: "A2",
    levels: ["none", "a quarter of places", "half of places", "three quarters of places", "all places"],
    capacity: 0.5,
    cost: 1000,
    evidence: ["pref_ses_diff"],
    checked: false,
    meaning:
      "The share of a school's places for which children eligible for free meals come before distance. Above their share in the place, schools that fill first take in more of them than live around.",
  },
  fairAccess: {
    label: "Fair access for pupils who move",
    arena: "between",
    reach: "place",
    tier: "more",
    rule: "B9",
    levels: ["where there is room", "some are shared", "half are shared", "most are shared", "all schools in turn"],
    capacity: 1,
    cost: 60000,
    evidence: ["in_year_moves", "unexplained_exit"],
    checked: false,
    meaning:
      "Schools agree to take pupils who are excluded, leave another school or come back to a roll in turn, by their places, instead of leaving them to schools with room.",
  },
  familySupport: {
    label: "Family and community support",
    arena: "beyond",
    reach: "neighbourhoods",
    tier: "first",
    rule: "Y4",
    levels: ["no more than now", "a little", "some", "strong", "children's zone"],
    capacity: 3,
    cost: 120000,
    evidence: ["community_school_abs", "community_school_math", "sure_start_fsm", "hcz_community_only"],
    checked: false,
    meaning: "Services reach more families in these neighbourhoods, with outreach, early years and health together.",
  },
  travelAndAdvice: {
    label: "Help to travel and to choose",
    arena: "beyond",
    reach: "neighbourhoods",
    tier: "first",
    rule: "B3",
    levels: ["none", "a little", "some", "strong", "pass and adviser for every family"],
    capacity: 1,
    cost: 30000,
    evidence: ["choice_time_elasticity"],
    checked: false,
    meaning:
      "Families eligible for free meals get a travel pass and advice, so distance and information limit them less.",
  },
  supportWithoutLabels: {
    label: "Support without labels",
    arena: "within",
    reach: "schools",
    tier: "more",
    rule: "W3",
    levels: ["as now", "a few pupils", "some teams", "most pupils", "teams for every need"],
    capacity: 1.5,
    cost: 40000,
    evidence: ["portugal"],
    checked: false,
    meaning:
      "Teams of several professions support pupils with a need in class whether or not they have a label, as Portugal set out in 2018: fewer labels are sought, and fewer pupils are withdrawn. What it does to results is assumed.",
  },
  mixedGrouping: {
    label: "Mixed and flexible groups",
    arena: "within",
    reach: "schools",
    tier: "more",
    rule: "W4",
    levels: ["sets as now", "a little mixing", "flexible groups", "mostly mixed", "mixed for all"],
    capacity: 0.5,
    cost: 5000,
    evidence: ["set_low", "set_high", "set_all"],
    checked: false,
    meaning:
      "Teaching in sets gives way to mixed groups, or half-way to groups that change often. Low sets gain what sets took from them and the others lose a little; the mean stays.",
  },
  closeSeparateSettings: {
    label: "Closing special schools and units",
    arena: "system",
    reach: "place",
    tier: "more",
    rule: "W3",
    levels: ["none", "a quarter closed", "half closed", "three quarters closed", "all closed"],
    capacity: 6,
    cost: 500000,
    evidence: ["italy", "sen_incl_own", "sen_incl_peer"],
    checked: false,
    meaning:
      "Special schools and units close and their pupils come to ordinary classes near home, as in Italy from 1977. It ends no sanction and brings no support: limits on exclusion and support for pupils at risk of it are levers of their own, and without them pupils come back to classes as they are.",
  },
});

export type LeverKey = keyof typeof LEVERS;

export const LEVER_KEYS = Object.keys(LEVERS) as LeverKey[];
