/** The data package of a small made-up town, as text and as bytes. */

import { growPlace } from "../sim/place/grow.ts";
import { writePackage } from "../sim/place/package.ts";
import type { Profile } from "../sim/place/profile.ts";
import { littleton } from "./cli/littleton.ts";

type Files = Readonly<Record<string, string>>;

/** Four schools and 400 pupils; the same every time. */
export const littlePackage = (): Files => writePackage(growPlace(littleton as Profile));

/** With something said otherwise in its descriptor. */
export const described = (files: Files, otherwise: object): Files => ({
  ...files,
  "datapackage.json": JSON.stringify({ ...JSON.parse(files["datapackage.json"]), ...otherwise }),
});

/** The same as a browser hands them over. */
export const packed = (files: Files): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));
