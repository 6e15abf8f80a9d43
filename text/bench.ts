/** What the command that measures speed says, in English: ICU messages by id. */

export const bench = {
  "bench.choiceSmall": "choice round, small",
  "bench.choiceLarge": "choice round, large",
  "bench.schellingSmall": "Schelling, small",
  "bench.schellingLarge": "Schelling, large",

  "bench.c": "plain C",
  "bench.plain": "plain TypeScript",
  "bench.tuned": "tuned TypeScript",
  "bench.tunedLog": "tuned TypeScript, exact logarithm",
  "bench.tunedTable": "tuned TypeScript, the engine's table of draws",
  "bench.agentscript": "AgentScript",
  "bench.flocc": "flocc",

  "bench.unit.msYear": "ms a year",
  "bench.unit.msRun": "ms a run",

  "bench.column.workload": "workload",
  "bench.column.way": "done by",
  "bench.column.median": "median",
  "bench.column.unit": "unit",
  "bench.column.ratio": "ratio",
  "bench.column.spread": "ratios",
  "bench.column.memory": "peak MB",
  "bench.column.check": "the same work",
  "bench.spread": "{low} to {high}",
  "bench.check": "{key} {value}",
  "bench.disagrees": "ANOTHER OUTCOME: {check}",
  "bench.noCompiler": "not measured: there is no C compiler",
  "bench.notInstalled": "not measured: {name} is not installed",
  "bench.heading":
    "Processor time, {rounds, plural, one {one round} other {# rounds in turn}}, each way in a process of its own; ratio to the first way of the same round",
  "bench.machine":
    "{processor}, {cores} cores, Node {node}, {compiler, select, none {no C compiler} other {{compiler}}}",
  "bench.progress": "{done} of {n} measured",
  "bench.interrupted": "Interrupted: nothing was written. To measure again: {command}",
  "bench.written": "Written to {file}",
} as const;
