/** COMPASS: households sort themselves over a town, then over its schools, with one and the same tolerance. */

import { type Counts, firstAgainstRest } from "../../indicators/segregation/counts.ts";
import { dissimilarity } from "../../indicators/segregation/dissimilarity.ts";
import { entropyIndex } from "../../indicators/segregation/entropy.ts";
import { declareTheory } from "../theory.ts";
import { chooseSchools, distances, enrolAtRandom, nearness, type Rolls } from "./choose-schools.ts";
import { moveHomes } from "./move-homes.ts";
import { settle } from "./town.ts";

export const compass = declareTheory({
  name: "compass",
  title: "Dignum et al.'s residential and school sorting (COMPASS)",
  source:
    "Dignum, Athieniti, Boterman, Flache & Lees 2022, Mechanisms for increased school segregation relative to residential segregation, Computers, Environment and Urban Systems 93:101772; the rules of the authors' code, school-choice 1.1.0, as they are meant, for a fixed number of steps.",
  cases: ["VC-07"],
  settings: {
    alpha: {
      kind: "number",
      default: 0.4,
      range: [0, 1],
      meaning: "Weight of a school's mix of groups against its distance: 0 distance alone, 1 the mix alone.",
    },
    f: {
      kind: "number",
      default: 0.6,
      range: [0.01, 1],
      meaning: "Share of one's own group that is liked best, at home and at school.",
    },
    M: {
      kind: "number",
      default: 0.6,
      range: [0, 1],
      meaning: "Worth of a place where everybody is of one's own group; the best mix is worth 1.",
    },
    map: {
      kind: "word",
      default: "schelling",
      words: ["random", "schelling"],
      meaning: "Homes at random, or where households have moved to by the mix about them.",
    },
    p: {
      kind: "number",
      default: 5,
      range: [0.01, 1000],
      meaning: "Distance in cells at which a school's nearness is one half.",
    },
    q: { kind: "number", default: 4, range: [0, 50], meaning: "How steeply nearness falls about that distance." },
    temperature: {
      kind: "number",
      default: 50,
      range: [0, 700],
      meaning: "How surely the best of the homes looked at is taken: 0 never minds, large always.",
    },
    considered: { kind: "whole", default: 8, range: [1, 20], meaning: "Empty cells that a household looks at." },
    mixture: {
      kind: "number",
      default: 0,
      range: [0, 1],
      meaning: "Weight at home of the neighbourhood's mix against that of the cells about.",
    },
    radius: { kind: "whole", default: 1, range: [1, 10], meaning: "Cells that count as about: so far each way." },
    minimumSize: {
      kind: "whole",
      default: 20,
      range: [0, 10000],
      meaning: "Nobody leaves a school with so many pupils or fewer.",
    },
    room: {
      kind: "number",
      default: 2,
      range: [1, 100],
      meaning: "Places of every school, as a multiple of the pupils there are for each.",
    },
    residentialSteps: { kind: "whole", default: 200, range: [0, 1000], meaning: "Steps in which homes are moved." },
    steps: { kind: "whole", default: 240, range: [0, 1000], meaning: "Steps in which schools are chosen." },
    turns: {
      kind: "whole",
      default: 8,
      range: [1, 100],
      meaning: "Steps in which everybody has had one turn, at homes and at schools.",
    },
    size: { kind: "whole", default: 50, range: [20, 100], meaning: "Cells along each side of the town." },
    units: {
      kind: "whole",
      default: 5,
      range: [1, 10],
      meaning: "Neighbourhoods along each side of the town, with a school in the middle of each.",
    },
    density: {
      kind: "number",
      default: 0.9,
      range: [0.05, 0.99],
      meaning: "Share of the cells lived in, less one for each school and neighbourhood.",
    },
  },
  results: {
    H: "Entropy index H of schools by group at the end.",
    residentialH: "Entropy index H of neighbourhoods by group.",
    D: "Dissimilarity of schools by group at the end.",
    residentialD: "Dissimilarity of neighbourhoods by group.",
    nearest: "Share of pupils at the nearest school, or one as near, at the end.",
  },
  run(settings, draw) {
    const { alpha, f, M, map, size, units, density, radius, turns, minimumSize, p, q } = settings;
    const town = settle(size, units, density, radius, draw("homes"));
    if (map === "schelling") moveHomes(town, { ...settings, steps: settings.residentialSteps }, draw("moves"));
    const places = 1 + Math.floor((settings.room * town.cell.length) / (units * units));
    const away = distances(town);
    const near = away.map((distance) => nearness(distance, p, q));
    const rolls = enrolAtRandom(town, places, draw("schools"));
    const choosing = { alpha, f, M, steps: settings.steps, turns, places, minimumSize };
    chooseSchools(town, rolls, near, choosing, draw("choices"));
    const schools = twoGroups(rolls.pupils);
    const neighbourhoods = twoGroups(town.residents);
    return {
      H: entropyIndex(schools),
      residentialH: entropyIndex(neighbourhoods),
      D: dissimilarity(firstAgainstRest(schools)),
      residentialD: dissimilarity(firstAgainstRest(neighbourhoods)),
      nearest: atNearest(rolls, away),
    };
  },
});

const twoGroups = (n: Float64Array): Counts => ({ units: n.length / 2, groups: 2, n });

function atNearest({ school, pupils }: Rolls, away: Float64Array): number {
  const schools = pupils.length / 2;
  let count = 0;
  for (let i = 0; i < school.length; i++) {
    const own = away[i * schools + school[i]];
    if (away.subarray(i * schools, (i + 1) * schools).every((distance) => distance >= own)) count += 1;
  }
  return count / school.length;
}
