/** Parameters of what is published of schools, and how long it is remembered. */

import { between, uniform } from "../between-arena.ts";

export const PUBLISH = between({
  "publish.attainment": {
    label: "Weight of results in what is published",
    unit: "weight",
    exposure: "level",
    range: [0, 1],
    default: 1,
    prior: uniform(0.5, 1),
    rule: "B1",
    evidence: [],
    checked: false,
    meaning:
      "How much of a school's published score is the mean attainment of its leavers. Weights are relative to their sum.",
  },
  "publish.valueAdded": {
    label: "Weight of value added in what is published",
    unit: "weight",
    exposure: "level",
    range: [0, 1],
    default: 0,
    prior: uniform(0, 0.5),
    rule: "B1",
    evidence: [],
    checked: false,
    meaning: "How much of the published score is attainment less what is expected from entry.",
  },
  "publish.presence": {
    label: "Weight of presence in what is published",
    unit: "weight",
    exposure: "level",
    range: [0, 1],
    default: 0,
    prior: uniform(0, 0.3),
    rule: "B1",
    evidence: [],
    checked: false,
    meaning: "How much of the published score is the share of sessions attended.",
  },
  "publish.participation": {
    label: "Weight of participation in what is published",
    unit: "weight",
    exposure: "level",
    range: [0, 1],
    default: 0,
    prior: uniform(0, 0.3),
    rule: "B1",
    evidence: [],
    checked: false,
    meaning: "How much of the published score is pupils' participation, were it asked for and published.",
  },
  "publish.newest": {
    label: "Weight of the newest score in reputation",
    unit: "share",
    exposure: "yearly",
    range: [0.05, 1],
    default: 0.3,
    prior: uniform(0.15, 0.6),
    rule: "B2",
    evidence: ["att8_stability"],
    checked: false,
    meaning:
      "Reputation moves this share of the way to the newest published score each year: .3 remembers about three years.",
  },
});
