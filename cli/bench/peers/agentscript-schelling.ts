/** Schelling's grid in AgentScript: an agent a patch, the patches around kept in its own cache. */

import type { Rules } from "../schelling/grid.ts";
import { peerRuns, rulesOf } from "../schelling/report.ts";
import type { Program } from "../way.ts";
import { type AgentScript, loadAgentScript, type Patch, squareWorld, type Turtle } from "./agentscript.ts";

interface Resident extends Turtle {
  group: number;
  happy: boolean;
}

/** The model as a class of its own, as AgentScript's own models are. */
function modelOf({ Model, util }: AgentScript, { agents, radius, wanted }: Rules) {
  return class SchellingModel extends Model {
    vacant: Patch[] = [];
    moves = 0;

    setup(): void {
      this.vacant = [...this.patches.clone().shuffle()];
      this.patches.cacheRect(radius, radius, false);
      let settled = 0;
      this.turtles.create(agents, (turtle) => {
        Object.assign(turtle, { group: settled < agents / 2 ? 1 : 2, happy: false });
        turtle.moveTo(this.vacant.pop() as Patch);
        settled += 1;
      });
    }

    step(): void {
      this.turtles
        .clone()
        .shuffle()
        .ask((turtle) => this.judge(turtle as Resident));
    }

    judge(turtle: Resident): void {
      turtle.happy = this.like(turtle) >= wanted;
      if (turtle.happy) return;
      const slot = util.randomInt(this.vacant.length);
      const left = turtle.patch;
      turtle.moveTo(this.vacant[slot]);
      this.vacant[slot] = left;
      this.moves++;
    }

    /** Neighbours of its own group. */
    like(turtle: Resident): number {
      let count = 0;
      this.patches.inRect(turtle.patch, radius, radius, false).ask(({ turtlesHere }) => {
        if (turtlesHere.length > 0 && (turtlesHere[0] as Resident).group === turtle.group) count += 1;
      });
      return count;
    }

    /** Of those with a neighbour, the mean share of neighbours of their own group. */
    similar(): number {
      const shares = [...(this.turtles as Iterable<Resident>)].flatMap((turtle) => {
        const around = this.patches.inRect(turtle.patch, radius, radius, false);
        const all = around.count((patch) => patch.turtlesHere.length > 0);
        return all === 0 ? [] : [this.like(turtle) / all];
      });
      return shares.reduce((sum, share) => sum + share, 0) / shares.length;
    }
  };
}

export const schellingAgentScript: Program = async (settings) => {
  const agentscript = await loadAgentScript(String(settings.folder));
  agentscript.util.randomSeed(Number(settings.seed));
  const rules = rulesOf(settings);
  const SchellingModel = modelOf(agentscript, rules);
  return peerRuns(settings, () => {
    const model = new SchellingModel(squareWorld(rules.side));
    model.setup();
    for (let step = 0; step < rules.steps; step++) model.step();
    return model;
  });
};
