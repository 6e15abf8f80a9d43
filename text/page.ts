/** What the page and the command that serves it say, in English: ICU messages by id. */

export const page = {
  "page.name": "Catchment",
  "page.tagline": "What a policy does to equity in a local school system",
  "page.skip": "Skip to the result",
  "page.skip.levers": "Skip to the levers",
  "page.question": "What changes when knowledge moves between schools?",
  "page.waiting": "Growing the place and its families …",
  "page.waiting.stopped": "Stopped before there was a result. “Go on” runs the pairs.",
  "page.facts": "{schools, number} secondary schools · {pupils, number} pupils in Years 7 to 11 · {first} to {last}",
  "page.soon": "The chart appears with the first five pairs of runs: single runs at first, bands from ten pairs.",
  "page.soon.stopped": "The chart appears with the first five pairs of runs. “Go on” runs them.",
  "page.run.opening": "Opening the place",
  "page.run.changed": "Settings changed, results are from before",
  "page.run.quick": "Quick look, {drawn} runs",
  "page.run.running": "Running {done} of {total}",
  "page.run.checking": "Checking on your computer, {done} of {total}",
  "page.run.done": "Up to date",
  "page.run.same": "Up to date, checked on your computer",
  "page.run.differs": "Up to date, run on your computer",
  "page.run.stopped": "{total, plural, =0 {Stopped} other {Stopped at {done} of {total}}}",
  "page.run.failed": "The run failed",
  "page.run.cancel": "Cancel",
  "page.run.run": "Run",
  "page.run.on": "Go on",
  "page.run.again": "Run again",
  "page.run.retry": "Try again",
  "page.run.progress": "Paired runs done",
  "page.partial": "From {done} of {total} paired runs",
  "page.stale": "This result is from before the settings changed",
  "page.differs":
    "The result that came with this page could not be repeated here bit for bit; what you see was run on your computer.",
  "page.failure": "The model stopped with an error: {message}",

  "page.headline.chance":
    "By {year}, with “{b}”, the {label} differs no more than chance alone produces ({wanted, select, lower {smaller} other {larger}} in {wins} of {n, plural, one {one paired run} other {# paired runs}}).",
  "page.headline.tooSmall":
    "By {year}, with “{b}”, the {label} is {direction, select, lower {smaller} other {larger}} in {count} of {n} paired runs, but too little to matter: by {amount}, where {material} would.",
  "page.headline.difference":
    "By {year}, with “{b}”, the {label} is {direction, select, lower {smaller} other {larger}} {frequency, select, almostEvery {in almost every run} most {in most runs} other {more often than not}} ({count} of {n} paired runs), by {amount}; the difference is likely {low} to {high}.",
  "page.also":
    "{n, plural, =0 {{others, plural, one {The other measure does not differ} other {None of the other # measures differs}} by more than chance alone produces.} other {Also beyond chance: {list}.}}",
  "page.also.one":
    "{label}, {direction, select, lower {lower} other {higher}} in {count} of {n}{size, select, small { but too little to matter} other {}}",
  "page.sides": "A is “{a}”, B is “{b}”.",
  "page.luck": "The count speaks of luck inside the model; it is not the probability that the policy works.",

  "page.said.opening": "Opening the place.",
  "page.said.running": "Running {total, plural, one {one pair} other {# pairs}} of runs.",
  "page.said.waiting": "Settings changed; “Run” runs them.",
  "page.said.stopped": "{total, plural, =0 {Stopped.} other {Stopped at {done} of # pairs of runs.}}",
  "page.said.done": "{checked, select, same {Checked on your computer.} other {Up to date.}} {headline}",

  "page.start": "Where to start",
  "page.start.question": "New here?",
  "page.start.change": "Change one thing",
  "page.start.sure": "See how sure this is",
  "page.start.where": "See where it happens",
  "page.start.away": "Put away",

  "page.automatic": "Run automatically",
  "page.step.lever": "{lever} to {percent} %",
  "page.step.context": "{factor}",
  "page.step.reset": "Reset all",
  "page.title": "{changed, select, levers {{title}, changed} context {{title}, in another future} other {{title}}}",

  "page.cards": "Measures at the head of the result",
  "page.card.sides": "A {a}, B {b}",
  "page.card.range": "likely {low} to {high}",
  "page.card.wins":
    "{wanted, select, neither {Higher in B} other {Better in B}} in {wins} of {n, plural, one {one paired run} other {# paired runs}}",
  "page.card.verdict":
    "{key, select, chance {≈ within chance} tooSmall {{direction, select, lower {↓ lower} other {↑ higher}}, too little to matter} difference {{direction, select, lower {↓ lower} other {↑ higher}}{better, select, yes {: better} no {: worse} other {}}} nobody {nobody to speak of} other {= no difference}}",

  "page.year": "Year",
  "page.year.before": "A year earlier",
  "page.year.after": "A year later",

  "page.foot.model": "Model v{version}",
  "page.foot.model.means":
    "A model’s version changes whenever its numbers do, so that results of one version can be laid side by side. This is version {version}.",
  "page.foot.runs": "{n, plural, one {One paired run} other {# paired runs}}",
  "page.foot.runs.means":
    "Each pair runs A and B once with the same families, homes and chances, so that what differs between them comes from what was decided. {n, plural, one {One pair is} other {# pairs are}} drawn.",
  "page.foot.seed": "Seed set {seed}",
  "page.foot.seed.means":
    "All chance grows from this number. The same scenario, seed and model version give the same result on every machine; the hashes below are then the same too.",
  "page.foot.privacy": "Nothing leaves this device",
  "page.foot.privacy.means":
    "The model runs in this browser. Nothing you set or see is sent anywhere. The page remembers one thing on this device: that you put the starting strip away.",

  "page.help": "Help",
  "page.help.close": "Close",
  "page.help.reading":
    "The sentence at the top says what the model finds when the two scenarios, A and B, are run many times. The cards say the same for four measures; choose one to draw it large. The year slider moves every figure.",
  "page.help.pairs":
    "A and B share their luck: in each pair of runs the same families live in the same homes and meet the same chances. How often B does better speaks of luck inside the model; it is not the probability that a policy works.",
  "page.help.levers":
    "Levers are what a place can decide. Moving one changes B; A stays as the baseline. Five pairs are drawn first as thin lines, then all of them with bands. Every step can be undone.",
  "page.help.context":
    "Futures are what a place does not decide: how many children come, how poor new families are, how often people move. They change A and B alike.",
  "page.help.measures": "What is measured",
  "page.help.words": "Words",
  "page.help.keys": "Keys",
  "page.word.sd": "SD",
  "page.word.sd.means":
    "Standard deviation: how widely pupils’ attainment is spread in the whole country. At 16 one month of learning is about 0.04 SD, so a gap of 0.7 SD is about a year and a half.",
  "page.word.ever6": "Ever-6",
  "page.word.ever6.means": "Pupils who were eligible for free school meals at any time in the last six years.",
  "page.word.fsm": "FSM",
  "page.word.fsm.means": "Pupils who are eligible for free school meals now.",
  "page.word.points": "pp",
  "page.word.points.means": "Percentage points: from 20 % to 22 % is two percentage points.",
  "page.word.dissimilarity": "Dissimilarity, D",
  "page.word.dissimilarity.means":
    "The share of eligible pupils who would have to change school for every school to have the same mix: 0 is even, 1 is wholly apart.",
  "page.word.pair": "Paired run",
  "page.word.pair.means": "One run of A and one of B with the same luck.",
  "page.word.likely": "Likely",
  "page.word.likely.means": "The middle 80 % of the paired differences.",
  "page.word.material": "Too little to matter",
  "page.word.material.means":
    "Each measure states the smallest difference that would matter to anyone; the grey band in the dot plot shows it.",
  "page.key.undo": "Ctrl or Cmd + Z",
  "page.key.undo.does": "Undoes the last step.",
  "page.key.redo": "Shift + Ctrl or Cmd + Z, or Ctrl + Y",
  "page.key.redo.does": "Does it again.",
  "page.key.slider": "Arrow keys on a slider",
  "page.key.slider.does": "Move it by one step; Home and End go to its ends.",
  "page.key.tab": "Arrow keys on A and B",
  "page.key.tab.does": "Switch between the settings of the two scenarios.",

  "page.gap.kicker": "How the gap develops",
  "page.gap.title": "{label}: {start} in {first}; by {last}, {a} in A and {b} in B",
  "page.gap.axis": "{label}, {unit}",
  "page.gap.chart": "Line chart with bands. {title}. The table has every number.",
  "page.gap.band50": "half of B’s runs",
  "page.gap.band80": "80 % of B’s runs",
  "page.gap.caption":
    "{definition} Lines are medians of {n} runs; bands hold the middle 50 % and 80 % of B’s runs. The axis starts at {floor}. Seed {seed}, model version {version}.",
  "page.gap.fewCaption":
    "{definition} Thin lines are single runs ({n, plural, one {one pair} other {# pairs}} so far), thick lines their medians. The axis starts at {floor}. Seed {seed}, model version {version}.",
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
    "{year}: {wanted, select, neither {higher in B} other {better in B}} in {wins} of {n, plural, one {one pair} other {# pairs}}",
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

  "page.limits": "What this cannot tell you",
  "page.limits.here":
    "Bands show chance only: other families, other luck. They do not show how wrong the model’s assumptions could be. Whether partnerships help rests on few studies, and fair tests of short programmes found about nothing.",
  "page.limits.standing":
    "The model explores how these parts could interact. It does not predict a real place. Inspired by Ainscow’s published work, not endorsed by him.",

  "page.made.hashA": "Result hash of A",
  "page.made.hashB": "Result hash of B",

  "serve.address": "Catchment is at {address}",
  "serve.lan": "On this network: {address}",
  "serve.noNetwork": "This machine has no address on a local network.",
  "serve.stop": "Stop with Ctrl+C.",
} as const;
