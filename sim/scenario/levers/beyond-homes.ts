/** What a place can do about the way to school, homes and work. [B3] [B9] [Y2] */

import { leversOf } from "./declare.ts";

export const HOME_LEVERS = leversOf("beyond", {
  adviceOnChoosing: {
    label: "Advice on choosing a school",
    reach: "neighbourhoods",
    tier: "more",
    rule: "B3",
    processes: ["learnAboutSchools"],
    mediator: "families.information",
    levels: ["none", "a leaflet", "meetings", "an adviser to ask", "an adviser for every family"],
    capacity: 0.5,
    cost: 8000,
    evidence: ["pref_ses_diff"],
    checked: false,
    meaning:
      "Families eligible for free meals are advised, so that they judge schools more surely. It opens no places, and what can be chosen stays as far away.",
  },
  travelPass: {
    label: "Travel pass",
    reach: "neighbourhoods",
    tier: "more",
    rule: "C2",
    processes: ["choose"],
    mediator: "applications",
    off: { "choose.travelHelp": 0 },
    levels: ["none", "a quarter of the fare", "half fare", "a quarter to pay", "free"],
    capacity: 0.25,
    cost: 22000,
    evidence: ["choice_time_elasticity", "choice_km_coef"],
    checked: false,
    meaning:
      "Travel to any school is paid for families eligible for free meals, so that distance counts less when they list schools. It opens no places.",
  },
  employerLinks: {
    label: "Links with employers",
    reach: "schools",
    tier: "more",
    rule: "B9",
    processes: ["leaveRoll"],
    mediator: "pupils.placement",
    levels: ["no more than now", "a careers day", "visits each year", "placements for some", "placements for all"],
    capacity: 0.5,
    cost: 6000,
    evidence: ["unexplained_exit"],
    checked: false,
    meaning:
      "Pupils meet people at work and see what lessons are for, so that fewer of those whom lessons lose leave every roll. It does nothing else: trials of raising aspirations found little.",
  },
  housingMix: {
    label: "Mixed housing",
    reach: "neighbourhoods",
    tier: "more",
    rule: "Y2",
    processes: ["moveHome", "newCohort"],
    mediator: "families.neighbourhood",
    off: { "moveHome.mixedHomes": 0 },
    caution:
      "Homes are built and let over many years: let it grow over ten years or so. Families whose children are at school are few among those who move in any one year. Families who come from outside the place, and what a neighbourhood does for children before entry, keep the old mix.",
    levels: ["as now", "a few homes", "some homes", "many homes", "as many as can be"],
    capacity: 1,
    cost: 250000,
    evidence: ["nbhd_exposure", "nbhd_england"],
    checked: false,
    meaning:
      "A share of homes is let at what each family can pay, so that families of different advantage live side by side. Who finds no home there lives elsewhere in the place: advantage stays as it is on average, but is less spread over the families who come of age, so that somewhat fewer of them are eligible for free meals.",
  },
  regeneration: {
    label: "Regeneration",
    reach: "neighbourhoods",
    tier: "more",
    rule: "Y2",
    processes: ["moveHome", "newCohort"],
    mediator: "families.neighbourhood",
    off: { "newCohort.regeneration": 0 },
    caution:
      "More families wish to live there and prices rise, so that those with little money may be the ones who leave. That families there become better off is assumed only where `newCohort.regeneration` is above 0.",
    levels: ["none", "repairs", "better streets and parks", "homes made new", "an area made new"],
    capacity: 2,
    cost: 1000000,
    evidence: ["nbhd_england"],
    checked: false,
    meaning:
      "Homes, streets and parks of a neighbourhood are made better, so that fewer families look for another home and more wish to come. Schools and services stay as they are.",
  },
});
