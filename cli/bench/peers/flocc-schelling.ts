/** Schelling's grid in flocc: agents with keyed values, ticked in random order; it has no grid, so who is where is a list. */

import type { Rules } from "../schelling/grid.ts";
import { peerRuns, rulesOf } from "../schelling/report.ts";
import type { Program } from "../way.ts";
import { loadPeer } from "./load.ts";

interface Agent {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

interface Environment extends Agent {
  addAgent(agent: Agent): void;
  getAgents(): Agent[];
  tick(options: { activation: "uniform"; randomizeOrder: boolean; count: number }): void;
}

interface Flocc {
  readonly Agent: new (values: Record<string, unknown>) => Agent;
  readonly Environment: new (options: { width: number; height: number }) => Environment;
  readonly utils: {
    seed(value: number): void;
    shuffle<T>(list: T[]): T[];
    random(low: number, high: number): number;
  };
}

/** The model: an environment whose agents tick. */
class SchellingModel {
  readonly environment: Environment;
  readonly here: (Agent | undefined)[];
  readonly vacant: number[][];
  readonly rules: Rules;
  readonly flocc: Flocc;
  moves = 0;

  constructor(flocc: Flocc, rules: Rules) {
    const { side, agents } = rules;
    this.flocc = flocc;
    this.rules = rules;
    this.environment = new flocc.Environment({ width: side, height: side });
    this.here = new Array(side * side).fill(undefined);
    const cells = Array.from({ length: side * side }, (_, cell) => [cell % side, Math.floor(cell / side)]);
    this.vacant = flocc.utils.shuffle(cells);
    const tick = (agent: Agent) => this.judge(agent);
    for (let a = 0; a < agents; a++) {
      const agent = new flocc.Agent({ group: a < agents / 2 ? 1 : 2, happy: false, tick });
      this.settle(agent, this.vacant.pop() as number[]);
      this.environment.addAgent(agent);
    }
  }

  settle(agent: Agent, [x, y]: number[]): void {
    agent.set("x", x);
    agent.set("y", y);
    this.here[y * this.rules.side + x] = agent;
  }

  judge(agent: Agent): void {
    const happy = this.like(agent, this.around(agent)) >= this.rules.wanted;
    agent.set("happy", happy);
    if (happy) return;
    const [x, y] = [agent.get("x") as number, agent.get("y") as number];
    const slot = this.flocc.utils.random(0, this.vacant.length - 1);
    this.here[y * this.rules.side + x] = undefined;
    this.settle(agent, this.vacant[slot]);
    this.vacant[slot] = [x, y];
    this.moves++;
  }

  around(agent: Agent): Agent[] {
    const { side, radius } = this.rules;
    const [x0, y0] = [agent.get("x") as number, agent.get("y") as number];
    const found: Agent[] = [];
    for (let y = Math.max(0, y0 - radius); y <= Math.min(side - 1, y0 + radius); y++)
      for (let x = Math.max(0, x0 - radius); x <= Math.min(side - 1, x0 + radius); x++) {
        const other = this.here[y * side + x];
        if (other !== undefined && other !== agent) found.push(other);
      }
    return found;
  }

  like(agent: Agent, near: Agent[]): number {
    const group = agent.get("group");
    return near.filter((other) => other.get("group") === group).length;
  }

  /** Of those with a neighbour, the mean share of neighbours of their own group. */
  similar(): number {
    const shares = this.environment.getAgents().flatMap((agent) => {
      const near = this.around(agent);
      return near.length === 0 ? [] : [this.like(agent, near) / near.length];
    });
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  }
}

export const schellingFlocc: Program = async (settings) => {
  const flocc = await loadPeer<Flocc>(String(settings.folder));
  flocc.utils.seed(Number(settings.seed));
  const rules = rulesOf(settings);
  return peerRuns(settings, () => {
    const model = new SchellingModel(flocc, rules);
    model.environment.tick({ activation: "uniform", randomizeOrder: true, count: rules.steps });
    return model;
  });
};
