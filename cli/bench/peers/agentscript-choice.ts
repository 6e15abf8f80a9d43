/** The choice round in AgentScript: schools and families are breeds of turtles, deferred acceptance goes round by round. */

import { choiceReport } from "../choice/report.ts";
import { NEAR, type Size } from "../choice/town.ts";
import { COHORTS, COUNTED, dissimilarity, startOf, YEARS } from "../choice/years.ts";
import { peakMb, processorMs } from "../spent.ts";
import type { Program } from "../way.ts";
import { type AgentScript, type Agents, loadAgentScript, squareWorld, type Turtle } from "./agentscript.ts";

interface School extends Turtle {
  quality: number;
  weight: number;
  share: number;
  capacity: number;
  enrolled: number;
  /** How far the family lives that chooses. */
  away: number;
  /** Those who hold or ask for a place in the round under way. */
  asking: Wish[];
}

interface Family extends Turtle {
  group: number;
  income: number;
  school: School | null;
  wishes: Wish[];
  asked: number;
}

interface Wish {
  readonly family: Family;
  readonly school: School;
  readonly away: number;
  readonly liking: number;
}

/** Patches to a side of the unit square. */
const SIDE = 32;

function modelOf({ Model, util }: AgentScript, size: Size) {
  const draw = () => util.randomFloat(1);
  return class ChoiceModel extends Model {
    declare readonly schools: Agents<School>;
    declare readonly families: Agents<Family>;

    setup(): void {
      this.turtleBreeds("schools families");
      this.schools.create(size.schools, (school) => {
        school.setxy(SIDE * draw() - 0.5, SIDE * draw() - 0.5);
        Object.assign(school, { quality: draw(), weight: 0.7 + 0.6 * draw(), share: 0.5, enrolled: 0, asking: [] });
      });
      const weights = [...this.schools].reduce((sum, { weight }) => sum + weight, 0);
      this.schools.ask((school) => {
        school.capacity = Math.ceil((1.05 * size.families * school.weight) / weights);
      });
      this.families.create(size.families, (family) => this.arrive(family));
    }

    arrive(family: Family): void {
      const x = draw();
      family.setxy(SIDE * x - 0.5, SIDE * draw() - 0.5);
      family.group = draw() < 0.2 + 0.6 * x ? 1 : 0;
      family.income = 0.3 * (1 - family.group) + 0.7 * draw();
      family.school = null;
    }

    choose(family: Family): void {
      this.schools.ask((school) => {
        school.away = family.distance(school) / SIDE;
      });
      family.wishes = Array.from(this.schools.minNOf(NEAR, "away"), (school) => {
        const { away } = school;
        const own = family.group === 1 ? school.share : 1 - school.share;
        const taste = -Math.log(-Math.log(1 - draw()));
        const liking = 2 * (0.5 + family.income) * school.quality + 2 * own - 10 * away + taste;
        return { family, school, away, liking };
      }).sort((a, b) => b.liking - a.liking);
      family.asked = 0;
    }

    /** All who have no place ask their next school; each school keeps the nearest; until nobody asks. */
    admit(choosers: readonly Family[]): void {
      let without = choosers;
      while (without.length > 0) {
        for (const family of without) {
          const wish = family.wishes[family.asked++];
          if (wish !== undefined) wish.school.asking.push(wish);
        }
        const refused: Family[] = [];
        this.schools.ask((school) => {
          const free = Math.max(0, school.capacity - school.enrolled);
          if (school.asking.length <= free) return;
          school.asking.sort((a, b) => a.away - b.away);
          for (const { family } of school.asking.splice(free)) refused.push(family);
        });
        without = refused;
      }
      this.schools.ask((school) => {
        for (const { family } of school.asking) family.school = school;
        school.enrolled += school.asking.length;
        school.asking = [];
      });
    }

    takeStock(): void {
      const sums = new Map([...this.schools].map((school) => [school, { ones: 0, income: 0 }]));
      this.families.ask(({ school, group, income }) => {
        const sum = school === null ? undefined : sums.get(school);
        if (sum === undefined) return;
        sum.ones += group;
        sum.income += income;
      });
      for (const [school, { ones, income }] of sums) {
        if (school.enrolled === 0) continue;
        school.share = ones / school.enrolled;
        school.quality = 0.8 * school.quality + (0.2 * income) / school.enrolled;
      }
    }

    round(choosers: readonly Family[]): void {
      for (const family of choosers) this.choose(family);
      this.admit(choosers);
      this.takeStock();
    }
  };
}

export const choiceAgentScript: Program = async (settings) => {
  const agentscript = await loadAgentScript(String(settings.folder));
  agentscript.util.randomSeed(Number(settings.seed));
  const size = { families: Number(settings.families), schools: Number(settings.schools) };
  const model = new (modelOf(agentscript, size))(squareWorld(SIDE));
  model.setup();
  const families = [...model.families];
  const begun = processorMs();
  model.round(families);
  const full = processorMs();
  let first = 0;
  for (let year = 0; year < YEARS; year++) {
    const cohort = year % COHORTS;
    const choosers = families.slice(startOf(cohort, families.length), startOf(cohort + 1, families.length));
    for (const family of choosers) {
      if (family.school !== null) family.school.enrolled -= 1;
      model.arrive(family);
    }
    model.round(choosers);
    if (cohort === COUNTED)
      first = choosers.filter(({ school, wishes }) => school === wishes[0].school).length / choosers.length;
  }
  const yearMs = (processorMs() - full) / YEARS;
  const unassigned = families.filter(({ school }) => school === null).length / families.length;
  return choiceReport({
    fullMs: full - begun,
    yearMs,
    peakMb: peakMb(),
    hash: "–",
    unassigned,
    first,
    dissimilarity: dissimilarity(
      Array.from(model.schools, ({ share }) => share),
      Array.from(model.schools, ({ enrolled }) => enrolled),
    ),
  });
};
