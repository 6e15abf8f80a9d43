/** Where the browsers that tests drive are found on this machine. */

import { onPath, runs } from "./programs.mjs";

const CHROMIUMS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
const MAC_CHROMIUMS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const FIREFOXES = ["firefox-esr", "firefox"];
const MAC_FIREFOXES = ["/Applications/Firefox.app/Contents/MacOS/firefox"];

/** What a browser under test is started with: no sandbox (tests often run as root), no talk to its maker. */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium named by CHROMIUM, else one on the path, else undefined. */
export const findChromium = () => process.env.CHROMIUM || onPath(CHROMIUMS) || MAC_CHROMIUMS.find(runs);

/** The Firefox named by FIREFOX, else one on the path, else undefined. */
export const findFirefox = () => process.env.FIREFOX || onPath(FIREFOXES) || MAC_FIREFOXES.find(runs);
