/** Millington, Butler and Hamnett's town: aspiration, where families live, and who gets the school they want. */

import { mean } from "../replay.ts";
import { declareTheory } from "../theory.ts";
import { applyForPlaces } from "./apply.ts";
import { attain, resultsOf } from "./attain.ts";
import { correlation, count, createTally, dipOf, moran, shares } from "./measure.ts";
import { moveHomes } from "./move.ts";
import { openSchools, remember } from "./schools.ts";
import { COHORT, peopled, renew } from "./town.ts";

/** What is averaged over the last years. */
interface Years {
  readonly rGcseApplications: number[];
  readonly rGcseDistance: number[];
  readonly rApplicationsDistance: number[];
  readonly moranAspiration: number[];
  readonly moved: number[];
  readonly unlisted: number[];
}

export const millington = declareTheory({
  name: "millington",
  title: "Millington, Butler & Hamnett's aspiration and attainment",
  source:
    "Millington, Butler & Hamnett 2014, Aspiration, attainment and success, JASSS 17(1)10; the rules of a derivative's code (Winsper 2019) without its map, incomes and prices, and with the original's constraint on moving.",
  cases: ["VC-09"],
  settings: {
    constrained: {
      kind: "flag",
      default: true,
      meaning:
        "Whether families move only to a cell whose neighbours aspire to less than they do; else to any free one.",
    },
    valueAddedSd: {
      kind: "number",
      default: 0.1,
      range: [0, 1],
      meaning: "Spread of schools' value added: each is the size of a normal number with this SD.",
    },
    mechanism: {
      kind: "word",
      default: "boston",
      words: ["boston", "da"],
      meaning: "How lists are settled: first preference first, or deferred acceptance.",
    },
    theta: {
      kind: "number",
      default: 0.75,
      range: [0, 1],
      meaning: "A school is avoided whose results are below this share of what a family aspires to.",
    },
    listLength: { kind: "whole", default: 6, range: [1, 9], meaning: "Schools on a list, at most." },
    memory: { kind: "whole", default: 5, range: [1, 50], meaning: "Years of results and distances remembered." },
    peers: {
      kind: "number",
      default: 0.25,
      range: [0, 0.5],
      meaning: "Weight of the school's mean in a child's attainment, a year.",
    },
    parents: {
      kind: "number",
      default: 0.25,
      range: [0, 0.5],
      meaning: "Weight of parents' aspiration in a child's attainment, a year.",
    },
    ticks: { kind: "whole", default: 100, range: [1, 1000], meaning: "Years." },
    averaged: { kind: "whole", default: 21, range: [1, 1000], meaning: "Last years over which results are averaged." },
  },
  results: {
    firstPreferenceByDecile:
      "Share of those who listed a school who got the first, by tenth of applicants in the order of aspiration.",
    dip: "That share in the sixth tenth less in the ninth and last together: below 0 where success dips above the middle.",
    rGcseApplications: "Correlation over schools of results with applications for each place.",
    rGcseDistance: "Correlation over schools of results with the distance of the farthest child admitted.",
    rApplicationsDistance: "Correlation over schools of applications for each place with that distance.",
    moranAspiration: "Moran's I of aspiration over families on touching cells.",
    moved: "Share of families with a child of nine who move.",
    unlisted: "Share of applicants who avoid every school and list none.",
  },
  run(settings, draw) {
    const { valueAddedSd, memory, ticks, averaged } = settings;
    const [aspirations, arrivals, moves] = [draw("aspirations"), draw("arrivals"), draw("moves")];
    const town = peopled(aspirations, arrivals);
    const schools = openSchools(valueAddedSd, memory, draw("schools"));
    const tally = createTally();
    const years: Years = {
      rGcseApplications: [],
      rGcseDistance: [],
      rApplicationsDistance: [],
      moranAspiration: [],
      moved: [],
      unlisted: [],
    };
    for (let tick = 1; tick <= ticks; tick++) {
      renew(town, tick, aspirations, arrivals);
      const moved = moveHomes(town, schools, tick, settings, moves);
      const applications = applyForPlaces(town, schools, tick, settings);
      if (tick > ticks - averaged) {
        const { perPlace, farthest, firstPreference } = applications;
        count(tally, town, applications);
        years.rGcseApplications.push(correlation(schools.gcse, perPlace));
        years.rGcseDistance.push(correlation(schools.gcse, farthest));
        years.rApplicationsDistance.push(correlation(perPlace, farthest));
        years.moranAspiration.push(moran(town));
        years.moved.push(moved / COHORT);
        years.unlisted.push(firstPreference.filter((got) => got < 0).length / COHORT);
      }
      attain(town, schools, tick, settings);
      remember(schools, memory, resultsOf(town, tick), applications.farthest);
    }
    return {
      firstPreferenceByDecile: shares(tally),
      dip: dipOf(tally),
      rGcseApplications: mean(years.rGcseApplications),
      rGcseDistance: mean(years.rGcseDistance),
      rApplicationsDistance: mean(years.rApplicationsDistance),
      moranAspiration: mean(years.moranAspiration),
      moved: mean(years.moved),
      unlisted: mean(years.unlisted),
    };
  },
});
