/** What levers add to support of families in neighbourhoods: of what kind, and room for how many. */

import { declareParameters } from "../../declare.ts";
import type { FamilyServiceKind } from "./service-acts.ts";

export const ADDED = declareParameters({
  "serve.mentalHealthCover": {
    label: "Room that health and mental health add",
    arena: "beyond",
    unit: "share of the neighbourhood's families",
    exposure: "level",
    range: [0, 1],
    default: 0.15,
    prior: { shape: "uniform", low: 0.05, high: 0.3 },
    rule: "Y4",
    evidence: [],
    checked: false,
    meaning: "Families with a child at school for whom the lever makes room in a neighbourhood, the neediest first.",
  },
  "serve.socialCareCover": {
    label: "Room that a social care link adds",
    arena: "beyond",
    unit: "share of those it is for",
    exposure: "level",
    range: [0, 1],
    default: 0.6,
    prior: { shape: "uniform", low: 0.3, high: 0.9 },
    rule: "Y4",
    evidence: [],
    checked: false,
    meaning: "Of families with a child in care or persistently absent last year, those for whom the lever makes room.",
  },
  "serve.youthWorkCover": {
    label: "Room that youth work adds",
    arena: "beyond",
    unit: "share of the neighbourhood's families",
    exposure: "level",
    range: [0, 1],
    default: 0.25,
    prior: { shape: "uniform", low: 0.1, high: 0.5 },
    rule: "Y4",
    evidence: [],
    checked: false,
    meaning: "Families with a child at school for whom the lever makes room in a neighbourhood, the neediest first.",
  },
  "serve.adultLearningCover": {
    label: "Room that adult learning adds",
    arena: "beyond",
    unit: "share of the neighbourhood's families",
    exposure: "level",
    range: [0, 1],
    default: 0.15,
    prior: { shape: "uniform", low: 0.05, high: 0.3 },
    rule: "Y4",
    evidence: [],
    checked: false,
    meaning: "Families with a child at school for whom the lever makes room in a neighbourhood, the neediest first.",
  },
  "serve.parentsCover": {
    label: "Room that work with parents adds",
    arena: "beyond",
    unit: "share of the neighbourhood's families",
    exposure: "level",
    range: [0, 1],
    default: 0.2,
    prior: { shape: "uniform", low: 0.05, high: 0.4 },
    rule: "Y4",
    evidence: [],
    checked: false,
    meaning:
      "Families with a child at school for whom a support group, training and advocacy have room, the neediest first.",
  },
  "serve.addedDose": {
    label: "Dose of support that levers add",
    arena: "beyond",
    unit: "share of a full dose",
    exposure: "level",
    range: [0, 1],
    default: 0.8,
    prior: { shape: "uniform", low: 0.5, high: 1 },
    rule: "Y4",
    evidence: [],
    checked: false,
    meaning:
      "What each family served there receives at full strength of a lever that adds one kind of support; half as much at half strength, which may be too thin to act.",
  },
});

/** What a lever adds: a kind of service, or work with parents themselves. */
export interface AddedSupport {
  readonly kind: FamilyServiceKind | "parents";
  readonly cover: keyof typeof ADDED | "serve.zoneCover";
  readonly dose: "serve.addedDose" | "serve.zoneDose";
  /** Tells the draws by which families come to one from those for another. */
  readonly salt: number;
  /** Only for families with a child in care or persistently absent. */
  readonly inCare?: true;
}

const addedDose = "serve.addedDose";

/** By lever, in the order in which families meet them. */
export const ADDED_SUPPORT = {
  familySupport: { kind: "familySupport", cover: "serve.zoneCover", dose: "serve.zoneDose", salt: 0 },
  mentalHealth: { kind: "mentalHealth", cover: "serve.mentalHealthCover", dose: addedDose, salt: 1 },
  socialCareLink: { kind: "socialCare", cover: "serve.socialCareCover", dose: addedDose, salt: 2, inCare: true },
  youthWork: { kind: "youthWork", cover: "serve.youthWorkCover", dose: addedDose, salt: 3 },
  adultLearning: { kind: "adultLearning", cover: "serve.adultLearningCover", dose: addedDose, salt: 4 },
  parentsVoice: { kind: "parents", cover: "serve.parentsCover", dose: addedDose, salt: 5 },
} as const satisfies Record<string, AddedSupport>;
export type SupportLever = keyof typeof ADDED_SUPPORT;
