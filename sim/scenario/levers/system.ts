/** What the bodies that hold a local system together can decide to do. [B6] [W3] [Y4] */

import { leversOf } from "./declare.ts";

export const SYSTEM_LEVERS = leversOf("system", {
  buffering: {
    label: "Shelter from passing initiatives",
    reach: "place",
    tier: "more",
    rule: "B6",
    processes: ["schoolEffect"],
    mediator: "practices.held",
    off: { "practice.buffered": 0 },
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
    reach: "place",
    tier: "first",
    rule: "Y4",
    processes: ["compete", "partner", "serve", "newCohort"],
    mediator: "network",
    off: { "serve.leakage": 0 },
    levels: ["none", "light", "active", "strong", "full middle tier"],
    capacity: 4,
    cost: 250000,
    evidence: ["middle_tier"],
    checked: false,
    meaning: "A local body builds trust between partner schools and joins up the services around them.",
  },
  closeSeparateSettings: {
    label: "Closing special schools and units",
    reach: "place",
    tier: "more",
    rule: "W3",
    processes: ["placeApart"],
    mediator: "pupils.placement",
    caution:
      "In England families may ask that a child's plan name a special school: to close all of them the law would have to change.",
    levels: ["none", "a quarter closed", "half closed", "three quarters closed", "all closed"],
    capacity: 6,
    cost: 500000,
    evidence: ["italy", "sen_incl_own", "sen_incl_peer"],
    checked: false,
    meaning:
      "Special schools and units close and their pupils come to ordinary classes near home, as in Italy from 1977. It ends no sanction and brings no support: limits on exclusion and support for pupils at risk of it are levers of their own, and without them pupils come back to classes as they are.",
  },
  championing: {
    label: "Championing inclusion",
    reach: "place",
    tier: "more",
    rule: "W2",
    processes: ["agree"],
    mediator: "schools.consensus",
    levels: ["none", "said at times", "said often", "a cause of the place", "the cause of all its leaders"],
    capacity: 1,
    cost: 40000,
    evidence: ["networks_review"],
    checked: false,
    meaning:
      "Those who lead the place make the moral case, in public and to schools, for the children whom schools serve least: staff come to agree more on what inclusion means, and lose less of it when a head leaves. By itself it changes nothing else.",
  },
  districtPartnership: {
    label: "Partnership with another district",
    reach: "place",
    tier: "more",
    rule: "B6",
    processes: ["moveKnowledge"],
    mediator: "practices.held",
    levels: ["none", "visits", "some joint work", "regular joint work", "close work of all schools"],
    capacity: 2,
    cost: 80000,
    evidence: ["networks_review"],
    checked: false,
    meaning:
      "Schools work with those of another district and take up what they judge good of what is done there, some of it new to the place. What is done there is good or bad by lot: nothing says that it is better elsewhere.",
  },
});
