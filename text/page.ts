/** What the page and the command that serves it say, in English: ICU messages by id. */

export const page = {
  "page.name": "Catchment",
  "page.tagline": "What a policy does to equity in a local school system",
  "page.skip": "Skip to the result",
  "page.question": "What changes when knowledge moves between schools?",
  "page.waiting": "Growing the place and its families …",
  "page.waiting.stopped": "Stopped before there was a result. “Go on” runs the pairs.",
  "page.facts": "{schools, number} secondary schools · {pupils, number} pupils in Years 7 to 11 · {first} to {last}",
  "page.soon": "The chart appears with the first five pairs of runs: single runs at first, bands from ten pairs.",
  "page.soon.stopped": "The chart appears with the first five pairs of runs. “Go on” runs them.",
  "page.privacy": "Nothing leaves this device.",

  "page.run.opening": "Opening the place",
  "page.run.running": "Running {done} of {total}",
  "page.run.done": "{total, plural, one {The one pair is in} other {All # pairs are in}}",
  "page.run.stopped": "{total, plural, =0 {Stopped} other {Stopped at {done} of {total}}}",
  "page.run.failed": "The run failed",
  "page.run.cancel": "Cancel",
  "page.run.on": "Go on",
  "page.run.again": "Run again",
  "page.run.retry": "Try again",
  "page.run.progress": "Paired runs done",
  "page.partial": "From {done} of {total} paired runs",
  "page.stale": "Earlier result, from {done} paired runs",
  "page.failure": "The model stopped with an error: {message}",

  "page.headline.chance":
    "By {year}, with “{b}”, the {label} differs no more than chance alone produces ({wanted, select, lower {smaller} other {larger}} in {wins} of {n, plural, one {one paired run} other {# paired runs}}).",
  "page.headline.tooSmall":
    "By {year}, with “{b}”, the {label} is {direction, select, lower {smaller} other {larger}} in {count} of {n} paired runs, but too little to matter: by {amount}, where {material} would.",
  "page.headline.difference":
    "By {year}, with “{b}”, the {label} is {direction, select, lower {smaller} other {larger}} {frequency, select, almostEvery {in almost every paired run} most {in most paired runs} other {more often than not}} ({count} of {n}), by {amount}; the difference is likely {low} to {high}.",
  "page.sides": "A is “{a}”, B is “{b}”.",
  "page.luck":
    "Both runs of a pair share their luck: the same families, homes and chances, with and without the policy. The count speaks of luck inside the model; it is not the probability that the policy works.",

  "page.said.opening": "Opening the place.",
  "page.said.running": "Running {total, plural, one {one pair} other {# pairs}} of runs.",
  "page.said.stopped": "{total, plural, =0 {Stopped.} other {Stopped at {done} of # pairs of runs.}}",
  "page.said.done": "{total, plural, one {The one pair is in} other {All # pairs are in}}. {headline}",

  "page.gap.kicker": "How the gap develops",
  "page.gap.title": "{label}: {start} in {first}; by {last}, {a} in A and {b} in B",
  "page.gap.axis": "{label}, {unit}",
  "page.gap.chart": "Line chart with bands. {title}. The table has every number.",
  "page.gap.band50": "half of B’s runs",
  "page.gap.band80": "80 % of B’s runs",
  "page.gap.caption":
    "Lines are medians of {n} runs; bands hold the middle 50 % and 80 % of B’s runs. The axis starts at {floor}. Seed {seed}, model version {version}.",
  "page.gap.fewCaption":
    "Thin lines are single runs ({n, plural, one {one pair} other {# pairs}} so far), thick lines their medians. The axis starts at {floor}. Seed {seed}, model version {version}.",
  "page.gap.year": "Year to read",
  "page.gap.reading": "{year}: A {a}, B {b} (80 % of B’s runs {low} to {high})",
  "page.gap.column.year": "Year",
  "page.gap.column.a": "A median",
  "page.gap.column.b": "B median",
  "page.gap.column.low80": "B 10 %",
  "page.gap.column.low50": "B 25 %",
  "page.gap.column.high50": "B 75 %",
  "page.gap.column.high80": "B 90 %",

  "page.pairs.kicker": "Is B really different?",
  "page.pairs.title":
    "{wanted, select, neither {Higher in B} other {Better in B}} in {wins} of {n, plural, one {one pair} other {# pairs}}",
  "page.pairs.chart": "Dot plot of differences, one dot a pair of runs. {title}. The table has every number.",
  "page.pairs.axis": "B less A in {year}, {unit}",
  "page.pairs.lower": "lower in B",
  "page.pairs.higher": "higher in B",
  "page.pairs.material": "too small to matter",
  "page.pairs.median": "median",
  "page.pairs.caption":
    "One dot for each of {n, plural, one {one pair} other {# pairs}} of runs.{wanted, select, neither {} other { Filled: better in B.}} Likely difference {low} to {high} {unit}. Seed {seed}, model version {version}.",
  "page.pairs.column.pair": "Pair",
  "page.pairs.column.difference": "B less A",

  "page.figure.table": "Table",
  "page.figure.save": "Save as {format}: {title}",
  "page.figure.tableOf": "Table: {title}",
  "page.figure.measured": "{label}, {unit} · {place}{fictional, select, yes { (fictional)} other {}}",
  "page.figure.sides": "A: {a} · B: {b}",
  "page.figure.source": "Catchment, a model for exploring, not a forecast",

  "page.compared": "What is compared",
  "page.limits": "What this cannot tell you",
  "page.limits.here":
    "Bands show chance only: other families, other luck. They do not show how wrong the model’s assumptions could be. Whether partnerships help rests on few studies, and fair tests of short programmes found about nothing.",
  "page.limits.standing":
    "The model explores how these parts could interact. It does not predict a real place. Inspired by Ainscow’s published work, not endorsed by him.",

  "page.made": "How this was made",
  "page.made.model": "Model version",
  "page.made.runs": "Paired runs",
  "page.made.seed": "Seed",
  "page.made.hashA": "Result hash of A",
  "page.made.hashB": "Result hash of B",
  "page.made.note": "The same scenario, seed and model version give the same hash on every machine.",

  "serve.address": "Catchment is at {address}",
  "serve.lan": "On this network: {address}",
  "serve.noNetwork": "This machine has no address on a local network.",
  "serve.stop": "Stop with Ctrl+C.",
} as const;
