/** Forgetting what this device keeps: asked twice, and never what is not ours. */

import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import "../../ui/app.css";
import Forget from "../../ui/shell/Forget.svelte";

beforeEach(() => localStorage.clear());

test("it is asked once more, and then only what is ours is gone", async () => {
  for (const key of ["catchment.session", "catchment.review", "another.page"]) localStorage.setItem(key, "kept");
  let times = 0;
  const screen = await render(Forget, { onforgotten: () => times++ });
  const button = (name: string) => screen.getByRole("button", { name });
  await button("Forget all that is kept here").click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Download first what you want to keep.");
  expect(document.activeElement).toBe(button("Keep it").element());
  expect(Object.keys(localStorage).sort()).toEqual(["another.page", "catchment.review", "catchment.session"]);
  await button("Forget it all").click();
  expect(Object.keys(localStorage)).toEqual(["another.page"]);
  expect(times).toBe(1);
});

test("who thinks again has lost nothing, and stands where it began", async () => {
  localStorage.setItem("catchment.session", "kept");
  const screen = await render(Forget, { onforgotten: () => expect.unreachable() });
  await screen.getByRole("button", { name: "Forget all that is kept here" }).click();
  await screen.getByRole("button", { name: "Keep it" }).click();
  await expect.element(screen.getByRole("button", { name: "Forget all that is kept here" })).toHaveFocus();
  expect(localStorage.getItem("catchment.session")).toBe("kept");
});
