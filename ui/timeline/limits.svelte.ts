/** What a place has of capacity and money a year, as its people put it in: kept on this device, and no part of a scenario. */

import type { LeverKey } from "../../sim/scenario/levers.ts";
import { mostDemanding, type Units, type Use } from "../../sim/scenario/use.ts";
import { keep, kept } from "../frame/kept.ts";

const KEY = "catchment.available";

export class Available {
  #capacity = $state<number | undefined>();
  #cost = $state<number | undefined>();
  #place = $state("");
  readonly #units: () => Units;

  constructor(units: () => Units) {
    this.#units = units;
  }

  /** Takes what was put in for a place before. */
  of(place: string): void {
    if (place === this.#place) return;
    const [capacity, cost] = (kept(`${KEY}.${place}`) ?? "").split(" ").map(numberIn);
    this.#place = place;
    this.#capacity = capacity;
    this.#cost = cost;
  }

  /** The lever that asks most of a place, and what it takes in full: what there is unless somebody said. */
  get usual(): { readonly lever: LeverKey; readonly capacity: number } {
    return mostDemanding(this.#units());
  }
  get isStated(): boolean {
    return this.#capacity !== undefined;
  }
  get capacity(): number {
    return this.#capacity ?? this.usual.capacity;
  }
  /** Pounds a year; undefined where nobody said. */
  get cost(): number | undefined {
    return this.#cost;
  }
  get limits(): Use {
    return { capacity: this.capacity, cost: this.#cost ?? Number.POSITIVE_INFINITY };
  }

  setCapacity(points: number | undefined): void {
    this.#capacity = points;
    this.#keep();
  }
  setCost(pounds: number | undefined): void {
    this.#cost = pounds;
    this.#keep();
  }

  #keep(): void {
    keep(`${KEY}.${this.#place}`, `${this.#capacity ?? "-"} ${this.#cost ?? "-"}`);
  }
}

function numberIn(text: string): number | undefined {
  const value = Number.parseFloat(text);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}
