/** The profile of a small town, grown from Tarnford's: a tenth of the pupils, so that a run takes a moment. */

import tarnford from "../../seeds/places/tarnford.json" with { type: "json" };

// biome-ignore lint/suspicious/noExplicitAny: tests give it other figures, wrong ones too.
export const littleton: any = structuredClone(tarnford);
Object.assign(littleton, { id: "littleton", title: "Littleton", secondaryPlaces: [40, 200] });
Object.assign(littleton.boroughs[0], {
  secondaries: 4,
  pupils: 400,
  neighbourhoods: 4,
  primaries: 0,
  primaryPupils: 0,
});
Object.assign(littleton.boroughs[0].schools, { faith: 1, girls: 0, boys: 0, trust: 2 });
