/** "tarnford_working-together_gap_2037_v0.1.0": what a saved file is called, from words and without its ending. */
export const fileName = (...parts: readonly string[]): string => parts.map(slug).join("_");

const slug = (text: string): string =>
  /^v\d+\.\d+\.\d+$/.test(text)
    ? text
    : text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, "");
