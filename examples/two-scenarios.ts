/** An example of a comparison: what sharing practice does to the attainment gap of Tarnford. */

import { bandsByYear, compare, openPlace, provenance, readScenario, run } from "catchment";

export function sharing(years: number, replicates: number) {
  const stated = { schemaVersion: 1, place: "tarnford", years, replicates };
  const alone = readScenario({ ...stated, title: "As it is" });
  const together = readScenario({ ...stated, title: "Sharing", actions: [{ lever: "sharingPractice", start: 2026 }] });
  const place = openPlace(alone);
  const [a, b] = [run(alone, place), run(together, place)];
  return {
    gapByYear: bandsByYear(a, "attainmentGap"),
    compared: compare(a, b, "attainmentGap"),
    provenance: [provenance(a), provenance(b)],
  };
}

// Started as a program of its own, it says what it found.
if (process.argv[1]?.includes("two-scenarios")) {
  const { compared, provenance } = sharing(6, 10);
  const { median, band80 } = compared.difference;
  console.log(compared.claim.key, median, band80, compared.claim.numbers.wins);
  console.log(JSON.stringify(provenance, null, 2));
}
