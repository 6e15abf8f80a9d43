/** Runs that are looked at: asked for once, kept, tried again where it failed, and the same in a real worker. */

import { expect, test } from "vitest";
import written from "../../scenarios/tarnford-together.json?raw";
import { unitColumns } from "../../sim/indicators/series.ts";
import type { Look } from "../../sim/trace/look.ts";
import { Looks } from "../../ui/state/look.svelte.ts";
import { Cancelled } from "../../workers/browser/client.ts";
import { SimPool } from "../../workers/browser/pool.ts";
import { alone, opened, together } from "./made-up.ts";
import { madeUpLook } from "./made-up-look.ts";

/** Looks of a pool that answers when told to; `asked` says what it was asked for. */
function looksOf(answer: (asked: string) => Promise<Look>) {
  const asked: string[] = [];
  const pool = {
    look: (_handle: number, job: { scenario: { title: string } }, replicate: number) => {
      asked.push(`${job.scenario.title} ${replicate}`);
      return answer(asked[asked.length - 1]);
    },
  };
  return { looks: new Looks(pool, async () => opened), asked };
}

test("a run is looked at once, however often it is asked for, and again only as another run", async () => {
  const { looks, asked } = looksOf(async () => madeUpLook());
  expect(looks.of(together(), 3)).toBeUndefined();
  const first = looks.ask(together(), 3);
  expect(looks.of(together(), 3)?.is).toBe("busy");
  await Promise.all([first, looks.ask({ ...together(), title: "Under another name" }, 3)]);
  expect(looks.of(together(), 3)).toMatchObject({ is: "there", look: { movedAs: "practice" } });
  await looks.ask(together(), 3);
  await looks.ask(together(), 4);
  await looks.ask(alone(), 3);
  expect(asked).toEqual([`${together().title} 3`, `${together().title} 4`, `${alone().title} 3`]);
});

test("a look that failed says why and is tried again; one that gave way to a run is as if never asked for", async () => {
  const answers = [() => Promise.reject(new Error("no such place")), () => Promise.reject(new Cancelled())];
  const { looks, asked } = looksOf(() => answers.shift()?.() ?? Promise.resolve(madeUpLook()));
  await looks.ask(alone(), 0);
  expect(looks.of(alone(), 0)).toEqual({ is: "failed", error: "no such place" });
  await looks.ask(alone(), 0);
  expect(looks.of(alone(), 0)).toBeUndefined();
  await looks.ask(alone(), 0);
  expect(looks.of(alone(), 0)?.is).toBe("there");
  expect(asked).toHaveLength(3);
});

test("of many looks the first asked for give way", async () => {
  const { looks } = looksOf(async () => madeUpLook());
  for (let replicate = 0; replicate < 8; replicate++) await looks.ask(alone(), replicate);
  expect(looks.of(alone(), 0)).toBeUndefined();
  expect(looks.of(alone(), 7)?.is).toBe("there");
});

test("in a real worker the pupils who go to school are those that the run has on its rolls", async () => {
  const pool = new SimPool(1);
  const { handle } = await pool.open({ place: "tarnford", phase: "secondary" });
  const scenario = { ...(await pool.read(written, "tarnford-together.json")), years: 3, burnIn: 2 };
  const job = { scenario, replicates: [2], units: ["school" as const], assumptions: "centre" as const };
  const [[result], look] = await Promise.all([pool.run(handle, job), pool.look(handle, job, 2)]);
  expect(look.years.map(({ year }) => year)).toEqual(result.years);
  const { flows } = look.years[3];
  const { school = new Float32Array() } = result;
  const rolls = unitColumns("school").findIndex(({ indicator }) => indicator === "pupils");
  look.nodes.keys.slice(0, look.nodes.schools).forEach((_, s) => {
    const here = flows.pupils.filter((_, row) => flows.to[row] === s).reduce((sum, one) => sum + one, 0);
    expect(here).toBe(school[(rolls * look.nodes.schools + s) * 4 + 3]);
  });
});
