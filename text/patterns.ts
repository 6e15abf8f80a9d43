/** What the command about patterns says, in English: ICU messages by id. */

export const patterns = {
  "patterns.heading":
    "{place}, {seeds, plural, one {one seed} other {# seeds}}, {burnIn, plural, one {one year} other {# years}} of settling, stance {stance}",
  "patterns.column.pattern": "pattern",
  "patterns.column.what": "what is measured",
  "patterns.column.target": "range",
  "patterns.column.published": "published",
  "patterns.column.mean": "mean",
  "patterns.column.sd": "SD",
  "patterns.column.in": "in",
  "patterns.column.kind": "kind",
  "patterns.within": "{within, select, yes {in} no {out} untried {not tried} other {–}}",
  "patterns.unstated": "{which, select, phase {none published} few {too few schools} other {–}}",
  "patterns.out": "Out of range:",
  "patterns.miss": "{id}, {what}: {why}",
  "patterns.unexplained": "not explained",
  "patterns.experiments": "Experiments, B less A on the same seeds, stance {stance}",
  "patterns.more": "Patterns that are experiments are tried with --experiments, or where --only names them.",
  "patterns.shares":
    "Where differences between leavers lie: shares of the variance, chance in a school's or neighbourhood's pupils taken out",
  "patterns.part":
    "{part, select, school {between schools} neighbourhood {between neighbourhoods of one school} family {shared by siblings beside} other {the pupil's own}}",
  "patterns.outcome":
    "{outcome, select, entry {attainment at entry} attainment {attainment at the end} progress {progress} presence {presence} other {participation}}",
  "patterns.halves":
    "By borough, in halves: one half (1st, 3rd, 5th … by name) and the other. All were seen while defaults were set",
  "patterns.column.borough": "borough",
  "patterns.column.half": "half",
  "patterns.half": "{half, select, set {one} other {other}}",
  "patterns.apart": "mean distance from what is published: {set} in the one half, {other} in the other",
  "patterns.ablation": "What each figure becomes with one process off ({marks})",
  "patterns.marks": "* changed by more than chance, ! out of its range",
  "patterns.whole": "nothing off",
  "patterns.fewSeeds": "One seed: differences between runs by chance are not shown.",
  "patterns.interrupted": "Interrupted: nothing was written. To have all of it, run it again: {command}",
  "patterns.written": "Written to {file}",
} as const;
