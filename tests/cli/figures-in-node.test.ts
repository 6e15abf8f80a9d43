/** Figures drawn where there is no page: as a report draws them. */

import { render } from "svelte/server";
import { expect, test } from "vitest";
import { placeMap } from "../../sim/place/map.ts";
import { openPlace } from "../../sim/place/opening.ts";
import { shippedPlace } from "../../sim/place/shipped.ts";
import { colours } from "../../ui/figures/colours.ts";
import PlaceMap from "../../ui/figures/PlaceMap.svelte";
import SegregationSlope from "../../ui/figures/SegregationSlope.svelte";
import Sparkline from "../../ui/figures/Sparkline.svelte";

const drawn = (body: string): string => {
  expect(body).toContain("<svg");
  expect(body).not.toContain("NaN");
  return body;
};

test("a map is drawn in Node, with every unit", () => {
  const place = shippedPlace("tarnford");
  if (place === undefined) throw new Error("Tarnford does not ship");
  const ground = placeMap(openPlace(place, "secondary"));
  const values = ground.neighbourhoods.ids.map((_, i) => i / 100);
  const indicator = { label: "Share", unit: "share", decimals: 3, better: "lower", material: 0.02 } as const;
  const body = drawn(
    render(PlaceMap, {
      props: {
        ground,
        neighbourhoods: values,
        pupils: ground.schools.ids.map((_, i) => 200 + i),
        shares: ground.schools.ids.map(() => 0.25),
        classes: colours("difference", values, indicator),
        indicator,
        heading: ["Share, %"],
        tip: ({ unit, index }) => `${unit} ${index}`,
        label: "A map",
      },
    }).body,
  );
  expect(body.match(/data-mark="neighbourhood"/g)).toHaveLength(ground.neighbourhoods.ids.length);
  expect(body.match(/data-mark="school"/g)).toHaveLength(ground.schools.ids.length);
});

test("a slope and a small line are drawn in Node", () => {
  const bar = { median: 0.2, low: 0.15, high: 0.25 };
  const side = { stations: { homes: bar, nearest: bar, attended: bar }, added: { median: 0, low: -0.01, high: 0.01 } };
  const slope = render(SegregationSlope, {
    props: { slope: { a: side, b: side }, names: { a: "One", b: "Two" }, label: "A slope" },
  });
  expect(drawn(slope.body).match(/data-mark="range-/g)).toHaveLength(6);
  const years = [2025, 2026];
  const line = render(Sparkline, {
    props: { years, median: [0, 1], low: [0, 0], high: [0, 2], material: 0.1, at: 2026 },
  });
  expect(drawn(line.body)).toContain('data-mark="median"');
});
