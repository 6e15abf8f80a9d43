/** Shards put together into tasks. */

import { expect, test } from "vitest";
import type { ShardRecord } from "../../../workers/executors/shard-files.ts";
import { shardsATask, shardsText, tasksOf } from "../../../workers/executors/tasks.ts";

const took = (seconds: number) => ({ made: { seconds } }) as ShardRecord;

test("a task has as many shards as last some five minutes on its threads, and at least one", () => {
  expect(shardsATask([took(20), took(40)], 1)).toBe(10);
  expect(shardsATask([took(20), took(40)], 4)).toBe(40);
  expect(shardsATask([took(4000)], 1)).toBe(1);
});

test("where no shard is there to tell, or none took any time, ten seconds are assumed", () => {
  expect(shardsATask([], 1)).toBe(30);
  expect(shardsATask([took(0)], 1)).toBe(30);
});

test("tasks are shards in order, each in one of them", () => {
  expect(tasksOf([9, 1, 4, 2, 3], 2)).toEqual([[1, 2], [3, 4], [9]]);
  expect(tasksOf([], 2)).toEqual([]);
});

test("shards are named as few words as the command takes", () => {
  expect(shardsText([1, 2, 3, 5, 8, 9])).toBe("1-3,5,8-9");
  expect(shardsText([7])).toBe("7");
});
