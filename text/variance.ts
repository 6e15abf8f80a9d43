/** What the command says of where differences lie, in English: ICU messages by id. */

export const variance = {
  "variance.heading":
    "Where differences between pupils lie: shares of the variance among the leavers of all recorded years, {n, plural, one {one run} other {the middle of # runs (10th to 90th percentile)}}",
  "variance.column.outcome": "of",
  "variance.column.cohort": "cohort",
  "variance.column.school": "school",
  "variance.column.schoolYear": "school × year",
  "variance.column.neighbourhood": "neighbourhood",
  "variance.column.family": "family",
  "variance.column.pupil": "own, and chance",
  "variance.legend":
    "By analysis of variance, chance in small groups taken out: schools’ cohorts nested in schools, neighbourhoods crossed with schools, families from siblings beside both. A share a little below 0 is none. It says where differences lie, not what makes them: families choose schools.",
  "variance.spread":
    "What runs differ by in {year}: chance, and the ranges that are assumed ({n} runs, each run again under another’s draw of the ranges)",
  "variance.column.indicator": "indicator",
  "variance.column.sd": "SD of runs",
  "variance.column.chance": "chance %",
  "variance.column.assumptions": "assumptions %",
  "variance.spread.legend":
    "Assumptions: alone or together with chance. With thirty runs a half is found to within a quarter either way; with few runs the shares are rough.",
  "variance.spread.few":
    "What is chance and what goes with the ranges that are assumed is not told from {n, plural, one {one run} other {# runs}}: it takes {least} at least, and thirty to be found to within a quarter.",
  "variance.chanceOnly": "The scenario states no range: all that its runs differ by is chance.",
} as const;
