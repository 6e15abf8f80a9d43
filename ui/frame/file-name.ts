/** "tarnford_working-together_gap_2037_v0.1.0": what a saved figure is called, without its ending. */
export const fileName = (place: string, scenario: string, figure: string, year: number, version: string): string =>
  [place, scenario, figure].map(slug).concat(String(year), `v${version}`).join("_");

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
