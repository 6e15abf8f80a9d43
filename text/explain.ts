/** What an explanation of a comparison says, in English: ICU messages by id. */

export const explain = {
  "explain.help":
    "With --explain each difference is shared out among what differs, in ways that add up, and the columns through which it comes are replayed from A. It takes tens of runs more of each replicate; --replicates 10 is a first look. What each number means: docs/reading-a-run.md.",

  "explain.heading":
    "{told, select, difference {Why {letter} differs from A: {label}, {year}} chance {How {letter} differs from A, within chance: {label}, {year}} other {{letter} does not differ from A: {label}, {year}}}",
  "explain.withinChance":
    "The whole difference is not told apart from chance: what is shared out below may be no more than luck, and says nothing of why.",
  "explain.nothing": "Nothing that acts differs between A and {letter}: there is nothing to explain.",
  "explain.cannotPart":
    "to be explained part by part, what {letter} changes must make sense without each other part of it",

  "explain.action":
    "{label}, from {start}{change, select, removed {, in A only} changed {, otherwise than in A} other {}}",
  "explain.parameter": "assumption: {label}",
  "explain.context": "future: {label}",
  "explain.process": "process: {label} ({off, select, a {off in A} other {off in {letter}}})",
  "explain.admissions": "How schools admit",
  "explain.schools": "schools that open, close or change",
  "explain.stance": "assumption: the reading of the evidence (stance)",
  "explain.unstated": "assumption: what is left unstated",
  "explain.trusts": "assumption: which trusts run which schools",
  "explain.utility": "assumption: what a school is worth to a family",
  "explain.assumptions": "Assumptions and context",

  "explain.column.part": "what differs",
  "explain.column.arena": "arena",
  "explain.column.deed": "what is done",
  "explain.column.mean": "mean (95 %)",
  "explain.column.likely": "likely",
  "explain.column.wins": "{letter} better",
  "explain.column.verdict": "verdict",
  "explain.column.error": "± from drawing",
  "explain.column.mediator": "stays as in A",
  "explain.column.carried": "what goes with it",
  "explain.column.share": "share (95 %)",
  "explain.sum": "Sum",
  "explain.total": "{letter} less A",

  "explain.verdict":
    "{key, select, chance {within chance} tooSmall {too small} difference {{frequency, select, almostEvery {in almost every run} most {in most runs} other {more often than not}}} nobody {no number} other {no difference}}",

  "explain.leftOut":
    "Leaving one out: {letter} less {letter} without it. These need not add up: what parts do only together goes with each of them, and what each would do alone goes with none.",
  "explain.arenas": "Shared out among the arenas (Shapley): these add up.",
  "explain.actions": "Shared out among what is done (Shapley): these add up.",
  "explain.orders":
    "{n} things are done, too many for every combination: {orders} orders of adding them were drawn, in pairs each the other backwards. ± is the standard error that this leaves; the sum has none.",

  "explain.chain": "How it gets there ({label}), read off what each process of the year says it reads and writes:",
  "explain.chain.first": "  {part} can first change {columns}.",
  "explain.chain.through": "  {part} acts through {mediator}; what reads that can change these first: {columns}.",
  "explain.chain.none": "  {part}: it is read everywhere, and begins no chain.",
  "explain.chain.noOutcome":
    "  {part} {mediator, select, none {} other {acts through {mediator} and }}reaches no outcome: nothing leads from it to what is measured, or what is measured is what is done itself.",
  "explain.chain.reaches":
    "  {n, plural, one {One column lies} other {# columns lie}} on the way{laps, plural, =0 { within a year} one {, which takes one year more} other {, which takes # years more}}.",
  "explain.mediated":
    "What goes where one of them stays, year by year and child by child, as it was in A while all else runs as in {letter}. Shares are not parts: one column feeds another, so they need not add up to 1.",
  "explain.share": "{share} ({low} to {high})",
  "explain.share.chance": "not told apart from chance",
  "explain.mediated.still": "Nothing of the difference goes with: {columns}.",
  "explain.mediated.total":
    "{label}, {year}: the difference itself is not told apart from chance, so no share of it is given.",

  "explain.limits":
    "What the model cannot say: shares are of this model’s difference, not of the world’s; a part’s share hangs on what it is compared with and on what stands beside it; an effect that the model leaves out has no part and no chain; where people live, who is born and this year’s lists are not replayed.",
} as const;
