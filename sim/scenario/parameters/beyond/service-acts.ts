/** Parameters of what each kind of service can act on: how much of its dose bears on what. */

import { declareParameters, type ParameterDeclaration } from "../../declare.ts";

/** What support of a family can change. */
export const CHANNELS = ["absence", "participation", "attainment", "voice"] as const;
export type Channel = (typeof CHANNELS)[number];

const ABOUT: Readonly<Record<Channel, string>> = {
  absence: "absence of its children",
  participation: "how its children take part in school",
  attainment: "attainment of its children, years later",
  voice: "what a family knows and asks for",
};

/**
 * Share of each kind's dose that bears on each channel, in the order of CHANNELS: judgement, after what such services
 * do from day to day. Early years are not among them: they reach children who are not yet at school. [Y3]
 */
const ACTS = {
  familySupport: { label: "Family support", acts: [1, 1, 1, 0.5] },
  mentalHealth: { label: "Health and mental health", acts: [1, 1, 0.5, 0] },
  socialCare: { label: "Social care", acts: [1, 0.5, 0.5, 0] },
  youthWork: { label: "Youth work", acts: [0.5, 1, 0.25, 0.25] },
  housing: { label: "Housing and welfare advice", acts: [0.5, 0.25, 0.5, 0.75] },
  adultLearning: { label: "Adult learning", acts: [0, 0.25, 0.5, 1] },
  employerLink: { label: "Employer link", acts: [0.25, 0.5, 0.25, 0.25] },
  university: { label: "University", acts: [0, 0.5, 0.25, 0.25] },
  community: { label: "Community or faith group", acts: [0.25, 0.5, 0.25, 0.75] },
} as const;
export type FamilyServiceKind = keyof typeof ACTS;
export const FAMILY_SERVICE_KINDS = Object.keys(ACTS) as FamilyServiceKind[];

export type ActKey = `serve.${FamilyServiceKind}${Capitalize<Channel>}`;

/** The parameter that says how much of this kind's dose bears on this channel. */
export const actKey = (kind: FamilyServiceKind, channel: Channel): ActKey =>
  `serve.${kind}${(channel[0].toUpperCase() + channel.slice(1)) as Capitalize<Channel>}`;

/** Rows of the evidence table on families whom services as a whole supported. */
const EVIDENCE: Readonly<Record<Channel, readonly string[]>> = {
  absence: ["community_school_abs"],
  participation: [],
  attainment: ["community_school_math", "hcz_community_only"],
  voice: [],
};

/** How far either side of the default a share may plausibly lie: nobody has measured it by kind. */
const EITHER_SIDE = 0.5;

const declared = (kind: FamilyServiceKind, channel: Channel): ParameterDeclaration => {
  const share = ACTS[kind].acts[CHANNELS.indexOf(channel)];
  return {
    label: `${ACTS[kind].label}: ${channel}`,
    arena: "beyond",
    unit: "share of its dose",
    exposure: "level",
    range: [0, 1],
    default: share,
    prior: { shape: "uniform", low: Math.max(0, share - EITHER_SIDE), high: Math.min(1, share + EITHER_SIDE) },
    rule: "Y4",
    evidence: kind === "familySupport" ? EVIDENCE[channel] : [],
    checked: false,
    meaning: `How much of what this service gives a family bears on ${ABOUT[channel]}; at 0 it cannot change it.`,
  };
};

export const SERVICE_ACTS = declareParameters(
  Object.fromEntries(
    FAMILY_SERVICE_KINDS.flatMap((kind) => CHANNELS.map((channel) => [actKey(kind, channel), declared(kind, channel)])),
  ) as Record<ActKey, ParameterDeclaration>,
);
