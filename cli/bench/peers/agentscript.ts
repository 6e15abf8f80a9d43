/** What is used of AgentScript, and how it is read where there is no page. */

import { loadPeer } from "./load.ts";

/** A list of agents, as AgentScript has them. */
export interface Agents<Agent> extends Iterable<Agent> {
  readonly length: number;
  create(count: number, start: (agent: Agent) => void): Agent[];
  ask(act: (agent: Agent) => void): void;
  count(is: (agent: Agent) => boolean): number;
  clone(): Agents<Agent>;
  shuffle(): Agents<Agent>;
  minNOf(count: number, property: string): Agents<Agent>;
}

export interface Turtle {
  readonly patch: Patch;
  setxy(x: number, y: number): void;
  moveTo(patch: Patch): void;
  distance(other: Turtle): number;
}

export interface Patch {
  readonly turtlesHere: Agents<Turtle> & readonly Turtle[];
}

export interface Patches extends Agents<Patch> {
  cacheRect(dx: number, dy: number, itself: boolean): void;
  inRect(patch: Patch, dx: number, dy: number, itself: boolean): Agents<Patch>;
}

export interface Model {
  readonly turtles: Agents<Turtle>;
  readonly patches: Patches;
  turtleBreeds(names: string): void;
}

export interface World {
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}

export interface AgentScript {
  readonly Model: new (world: World) => Model;
  readonly util: {
    randomSeed(seed: number): void;
    randomInt(below: number): number;
    randomFloat(below: number): number;
  };
}

/** Its bundle holds its views, which ask for a canvas as they are read. */
export function loadAgentScript(folder: string): Promise<AgentScript> {
  Object.assign(globalThis, {
    OffscreenCanvas: class {
      getContext() {
        return {};
      }
    },
  });
  return loadPeer<AgentScript>(folder);
}

/** A square world of `side` × `side` patches. */
export const squareWorld = (side: number): World => ({ minX: 0, maxX: side - 1, minY: 0, maxY: side - 1 });
