/** What the page and the command that serves it say, in English: ICU messages by id. */

export const page = {
  "page.name": "Catchment",
  "page.tagline": "What a policy does to equity in a local school system",
  "page.skip": "Skip to the result",
  "page.skip.levers": "Skip to the levers",
  "page.question": "What changes when knowledge moves between schools?",
  "page.waiting": "Growing the place and its families …",
  "page.waiting.long":
    "All {pairs} pairs of runs take about {minutes, plural, one {a minute} other {# minutes}} on {lanes, plural, one {one core} other {# cores}} of this device; the first lines are drawn after two.",
  "page.waiting.stopped": "Stopped before there was a result. “Go on” runs the pairs.",
  "page.facts":
    "{schools, number} {phase, select, primary {primary} other {secondary}} schools · {pupils, number} pupils in {phase, select, primary {Years 1–6} other {Years 7–11}}, {eligible} % eligible for free meals · {first}–{last}",
  "page.soon": "The chart appears with the first pairs of runs: single runs at first, bands from ten pairs.",
  "page.soon.stopped": "The chart appears with the first pairs of runs. “Go on” runs them.",
  "page.run.opening": "Opening the place",
  "page.run.changed": "Settings changed, results are from before{done, plural, =0 {} other { (# of {total} run)}}",
  "page.run.quick": "Quick look, {drawn, plural, one {one run} other {# runs}}",
  "page.run.running": "Running {done} of {total}",
  "page.run.left": "about {minutes, plural, one {a minute} other {# minutes}} left",
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
  "page.stale": "This result is from before the settings changed",
  "page.differs":
    "The result that came with this page could not be repeated here bit for bit; what you see was run on your computer.",
  "page.failure": "The model stopped with an error: {message}",

  "page.headline.soFar": "{n} of {total} pairs so far. {sentence}",
  "page.headline.few":
    "By {year}, with “{b}”, the {label} is {wanted, select, lower {smaller} other {larger}} in {wins} of {n, plural, one {one paired run} other {# paired runs}}: too few to tell from chance.",
  "page.headline.chance":
    "By {year}, with “{b}”, the {label} differs no more than chance alone produces{size, select, small {, and by too little to matter either way} other {}} ({wanted, select, lower {smaller} other {larger}} in {wins} of {n, plural, one {one paired run} other {# paired runs}}{ties, plural, =0 {} other {, equal in #}}).",
  "page.headline.tooSmall":
    "By {year}, with “{b}”, the {label} is {direction, select, lower {smaller} other {larger}} in {count} of {n} paired runs, but too little to matter: by {amount}, where {material} would.",
  "page.headline.difference":
    "By {year}, with “{b}”, the {label} is {direction, select, lower {smaller} other {larger}} {frequency, select, every {in every run} almostEvery {in almost every run} most {in most runs} other {more often than not}} ({count} of {n} paired runs), by {amount}; the difference is likely {low} to {high}.",
  "page.headline.direction":
    "By {year}, with “{b}”, the {label} is {direction, select, lower {smaller} other {larger}} {frequency, select, every {in every run} almostEvery {in almost every run} most {in most runs} other {more often than not}} ({count} of {n} paired runs); its scale rests on nothing measured, so only the direction speaks.",
  "page.also":
    "{n, plural, =0 {{others, plural, one {The other measure does not differ} other {None of the other measures, attainment of all pupils among them, differs}} by more than chance alone produces.} other {{here, select, yes {Also beyond} other {Beyond}} chance: {list}.}}",
  "page.also.few": "Nor are there enough runs to tell any of the other measures from chance.",
  "page.also.one":
    "{label}, {direction, select, lower {lower} other {higher}} in {count} of {n}{size, select, small { but too little to matter} other {}}",
  "page.sides": "A is “{a}”, B is “{b}”.",
  "page.does": "What B does: {deeds}.",
  "page.luck": "The count speaks of luck inside the model; it is not the probability that a policy works.",

  "page.said.opening": "Opening the place.",
  "page.said.running": "Running {total, plural, one {one pair} other {# pairs}} of runs.",
  "page.said.waiting": "Settings changed; “Run” runs them.",
  "page.said.stopped": "{total, plural, =0 {Stopped.} other {Stopped at {done} of # pairs of runs.}}",
  "page.said.done": "{checked, select, same {Checked on your computer.} other {Up to date.}} {headline}",

  "page.start": "Where to start",
  "page.start.question": "New here?",
  "page.start.change": "Change one thing",
  "page.start.sure": "See how sure this is",
  "page.start.where": "See the place",
  "page.start.review": "Rate where your place stands",
  "page.start.away": "Close",

  "page.part.lost": "This part of the page could not be fetched: is the connection lost?",
  "page.part.again": "Try again",
  "page.automatic": "Run automatically",
  "page.step.lever": "{lever} to {percent} %",
  "page.step.context": "{factor}: {change}",
  "page.step.admissions": "How schools admit, as it was opened",
  "page.step.reset": "Reset all",
  "page.title": "{title}{future, select, yes {, in another future} other {}}",
  "page.note": "Changed from “{title}”: {deeds}.",
  "page.deed": "{lever} {percent} %",
  "page.deed.order":
    "Places {order, select, distance {by distance} catchment {by catchment} disadvantage {first to pupils eligible for free meals} lottery {by lot} other {in another order}}",
  "page.deed.quota":
    "{quota, select, lottery {{percent} % of places by lot} reserve {{percent} % of places with pupils eligible for free meals first} other {{n, plural, one {one ability band} other {# ability bands}}}}",
  "page.deed.mechanism": "Places given out otherwise",
  "page.deed.ownRules":
    "{n, plural, one {one school} other {# schools}} with rules of {n, plural, one {its} other {their}} own",
  "page.deed.schools": "{n, plural, one {one change to a school} other {# changes to schools}}",
  "page.deeds": "{first}{more, plural, =0 {} one { and one more} other { and # more}}",
  "page.deeds.none": "No lever pulled",
  "page.future": "{factor}: {change}.",

  "page.cards": "Measures at the head of the result",
  "page.card.sides": "Each by itself, not for subtracting: A\u00a0{a}, B\u00a0{b}",
  "page.card.range": "Median pair; 8 in 10: {low} to\u00a0{high}",
  "page.card.months": "({a} and\u00a0{b} learning\u00a0months)",
  "page.card.awaited": "Comes with the runs: what this page came with holds fewer measures.",
  "page.card.direction": "Direction only",
  "page.card.wins":
    "{ties, plural, =0 {{wanted, select, neither {Higher in B} other {Better in B}} in {wins} of {n, plural, one {one paired run} other {# paired runs}}} other {{all, select, yes {Equal in all {n, plural, one {# paired run} other {# paired runs}}} other {{wanted, select, neither {Higher in B} other {Better in B}} in {wins} of {n, plural, one {one paired run} other {# paired runs}}, equal in {ties}}}}}",
  "page.card.verdict":
    "{key, select, few {? too few runs to tell} chance {≈ within chance} tooSmall {{direction, select, lower {↓ lower} other {↑ higher}}{better, select, yes {: better} no {: worse} other {}}, too little to matter} difference {{direction, select, lower {↓ lower} other {↑ higher}}{better, select, yes {: better} no {: worse} other {}}} nobody {nobody to speak of} other {= no difference}}",
  "page.echo": "{label}, B less A: {amount} ({verdict}){state, select, stale { – from before} other {}}",
  "page.cost":
    "What is done in {year} costs about £{b, number, ::@@@} a year in B{a, plural, =0 {} other { and £{a, number, ::@@@} in A}}, at prices that are assumptions.",
  "page.cost.none": "Nothing is done in {year} that costs money.",
  "page.less": "less than {least}",

  "page.year": "Year",
  "page.year.before": "A year earlier",
  "page.year.after": "A year later",
  "page.year.play": "{playing, select, yes {Stop at this year} other {Play the years}}",

  "page.foot.model": "Model v{version}",
  "page.foot.model.means":
    "A model’s version changes whenever its numbers do, so that results of one version can be laid side by side. This is version {version}.",
  "page.foot.runs": "{n, plural, one {One paired run} other {# paired runs}}",
  "page.foot.runs.means":
    "Each pair runs A and B once with the same families, homes and chances, so that what differs between them comes from what was decided. {n, plural, one {One pair is} other {# pairs are}} drawn.",
  "page.foot.seed": "Seed set {seed}",
  "page.foot.seed.means":
    "All chance grows from this number. The same scenario, seed and model version give the same result on every machine; the hashes below are then the same too.",
  "page.forget": "Forget all that is kept here",
  "page.forget.sure":
    "Every scenario, answer, limit and table that this device keeps from this page will be gone, and the page begins anew. Download first what you want to keep.",
  "page.forget.yes": "Forget it all",
  "page.forget.no": "Keep it",
  "page.foot.privacy": "Nothing leaves this device",
  "page.foot.privacy.means":
    "The model runs in this browser. Nothing you set or see is sent anywhere. This device remembers between visits what you set, what you left open and which hints you closed; “Reset all” and “Start afresh” leave nothing of what you set. Tables of a place of your own are kept only where you ask for it on the Place screen.",

  "page.help": "Help",
  "page.help.close": "Close",

  "page.gap.first": "{label}: {start} in {first}, the same in A and B",
  "page.gap.kicker": "How the gap develops",
  "page.gap.title": "{label}: {start} in {first}; by {last}, {a} in A and {b} in B",
  "page.gap.axis": "{label}, {unit}",
  "page.gap.chart": "Line chart with bands. {title}. The table has every number.",
  "page.gap.band50": "half of B’s runs",
  "page.gap.band80": "80 % of B’s runs",
  "page.gap.caption":
    "{definition} Lines are medians of {n} runs; bands hold the middle 50 % and 80 % of B’s runs, thin dashes 80 % of A’s. Runs differ far more among themselves than the two of a pair do: whether B differs is read from the dots. The axis starts at {floor}. Seed {seed}, model version {version}.",
  "page.gap.fewCaption":
    "{definition} Thin lines are single runs ({n, plural, one {one pair} other {# pairs}} so far), thick lines their medians. The axis starts at {floor}. Seed {seed}, model version {version}.",
  "page.gap.reading": "{year}: A {a}, B {b} (80 % of B’s runs {low} to {high})",
  "page.gap.column.year": "Year",
  "page.gap.column.a": "A median",
  "page.gap.column.b": "B median",
  "page.gap.column.lowA": "A 10 %",
  "page.gap.column.highA": "A 90 %",
  "page.gap.column.low80": "B 10 %",
  "page.gap.column.low50": "B 25 %",
  "page.gap.column.high50": "B 75 %",
  "page.gap.column.high80": "B 90 %",

  "page.pairs.kicker": "Is B really different?",
  "page.pairs.title":
    "{year}: {wanted, select, neither {higher in B} other {better in B}} in {wins} of {n, plural, one {one pair} other {# pairs}}{ties, plural, =0 {} other {, equal in #}} – {verdict}",
  "page.pairs.chart": "Dot plot of differences, one dot a pair of runs. {title}. The table has every number.",
  "page.pairs.axis": "B less A in {year}, {unit}",
  "page.pairs.lower": "lower in B",
  "page.pairs.higher": "higher in B",
  "page.pairs.material": "too small to matter",
  "page.pairs.median": "median",
  "page.pairs.caption":
    "One dot for each of {n, plural, one {one pair} other {# pairs}} of runs.{wanted, select, neither {} other { Filled: better in B; hollow: worse; grey: equal.}} Mean {mean} (95 % interval {meanLow} to {meanHigh}). Likely difference {low} to {high} {unit}. Seed {seed}, model version {version}.",
  "page.pairs.column.pair": "Pair",
  "page.pairs.column.a": "A",
  "page.pairs.column.b": "B",
  "page.pairs.column.difference": "B less A",

  "page.figure.table": "Table",
  "page.figure.save": "Save as {format}: {title}",
  "page.figure.tableOf": "Table: {title}",
  "page.figure.measured": "{label}, {unit} · {place}{fictional, select, yes { (fictional)} other {}}",
  "page.figure.sides": "A: {a} · B: {b}",
  "page.figure.source": "Catchment, a model for exploring, not a forecast",

  "page.limits": "How sure is this?",
  "page.limits.luck":
    "Counts, dots and bands show chance only: other families, other luck. They do not show how wrong the model’s assumptions could be.",
  "page.limits.partners":
    "Whether schools working together helps pupils rests on few studies, and fair tests of short programmes found about nothing.",
  "page.limits.evidence": "What each lever rests on, and what is unchecked, stands behind its “i”.",
  "page.limits.stance":
    "{stance, select, trials {Where studies disagree, this run takes fair trials at their word, which is cautious: an optimist would assume larger effects, a sceptic none.} optimistic {Where studies disagree, this run takes the larger effects that were reported.} other {Where studies disagree, this run assumes no effect.}}",
  "page.limits.standing":
    "The model explores how these parts could interact. It does not predict a real place. Inspired by Ainscow’s published work, not endorsed by him.",

  "page.made.hashA": "Result hash of A",
  "page.made.hashB": "Result hash of B",

  "serve.address": "Catchment is at {address}",
  "serve.lan": "On this network: {address}",
  "serve.noNetwork": "This machine has no address on a local network.",
  "serve.stop": "Stop with Ctrl+C.",
} as const;
