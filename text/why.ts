/** What the page says of why B differs from A, in English: ICU messages by id. */

export const why = {
  "why.title": "Why B differs from A: {label}, {year}",
  "why.start": "Work it out",
  "why.again": "Go on",
  "why.cancel": "Cancel",
  "why.stale": "The settings have changed since this result: what is said here is from before.",
  "why.same": "Nothing that acts differs between A and B: there is nothing to explain.",
  "why.cannot":
    "What B changes makes no sense part by part (an action names a school that another part opens, for one): the difference is not taken apart.",
  "why.failed": "The model stopped with an error: {message}",
  "why.stopped": "Stopped. What has been run is kept.",
  "why.running":
    "{stage, select, parts {Running A and B with some of what differs: {done} of {total} runs} children {Counting the same children in A and B: {done} of {total} pairs} other {Running B with one thing at a time as in A: {done} of {total} pairs}}{seconds, plural, =0 {} one {, about one second left} other {, about # seconds left}}.",
  "why.progress": "Runs done to explain the difference",
  "why.waiting": "This waits until A and B themselves have been run and checked.",

  "why.who": "Who is counted",
  "why.who.children":
    "{of, select, leavers {Children in their last year} other {Resident children}} in {year}: {a} in A, {b} in B, and {both} of them are the same children in both. {only, plural, =0 {Nobody is in one of the two only.} other {{onlyA} of A and {onlyB} of B are in one only: they came or left there and not in the other.}} (The middle of {n, plural, one {one pair} other {# pairs}}.)",
  "why.who.difference":
    "{n, plural, =1 {In that pair} other {Averaged over {all, select, yes {all {n} pairs} other {these {n} of the {of} pairs}}}} B less A is {plain} for all who are counted and {same} for the same children alone. {differs, select, yes {So it matters who is counted: some of the difference is who came and who left.} other {So who came and who left makes less difference than would matter ({material}).}}",
  "why.who.place":
    "This measure is of the place, not something that each child has, so that it cannot be told for the same children alone.",

  "why.parts": "What made the difference",
  "why.parts.way": "How the difference is taken apart",
  "why.parts.leftOut": "Leave each out",
  "why.parts.actions": "Share it out: what differs",
  "why.parts.arenas": "Share it out: arenas",
  "why.parts.title.one":
    "Only one thing differs, so the whole difference goes with it: {part}, {mean} on the mean of {n, plural, one {one pair} other {# pairs}}",
  "why.parts.title.leftOut": "Leaving each thing out of B, one at a time, takes away {largest} at most: {part}",
  "why.parts.title.shared": "Shared out so that all parts add up, {part} has the largest part: {largest}",
  "why.parts.title.none": "No part of the difference is told apart from chance",
  "why.parts.caption.leftOut":
    "B less B without it, the mean of {n} pairs, with its 95 % interval.{rest, select, yes { The hatched bar is what these do not add up to: what parts do only together, or make up for one another. With it, bars add up to the mean of B less A, {mean} {unit}.} other {}} The headline’s middle difference is {median}; only means add up.",
  "why.parts.caption.shared":
    "Shapley parts: what each adds on the average of all orders in which they could be added, the mean of {n} pairs, with its 95 % interval. They add up to the mean of B less A, {mean} {unit}{orders, plural, =0 {} other {; # orders were drawn}}. The headline’s middle difference is {median}; only means add up.",
  "why.parts.fewer":
    "Explained are the first {n} of {of} pairs, as each takes further runs: B less A is {mean} on average in these, and {all} in all {of}.",
  "why.parts.made": "Seed set {seed}, model v{version}.",
  "why.parts.chart": "Waterfall: {title}",
  "why.parts.axis": "B less A in {year}, {unit}",
  "why.parts.rest": "What these do not add up to",
  "why.parts.total": "B less A",
  "why.parts.together":
    "These work only together: what is taken away by leaving each out adds up to far more than the difference.",
  "why.parts.instead": "These make up for one another: leaving any one out takes away little of what they do together.",
  "why.parts.column.part": "part",
  "why.parts.column.mean": "mean",
  "why.parts.column.low": "95 % from",
  "why.parts.column.high": "95 % to",
  "why.parts.column.wins": "pairs in which B does better by it",
  "why.parts.column.verdict": "verdict",

  "why.chain": "How it gets there",
  "why.chain.none": "Nothing that differs leads to this measure through the model’s columns.",
  "why.chain.first": "{part} acts through {mediator}; what reads that can change these first: {columns}.",
  "why.chain.assumed": "{part}: it is read everywhere, and begins no chain.",
  "why.chain.noOutcome": "{part} reaches no outcome on the way to this measure.",
  "why.chain.start":
    "To see through what it comes, B is run again with each of {n, plural, one {one thing} other {# things}} on the way as it was in A, child by child and school by school: {runs} runs for {pairs} pairs{seconds, plural, =0 {} one {, about one second} other {, about # seconds}}.",
  "why.chain.run": "Run {pairs} pairs",
  "why.chain.all": "Run all {pairs} pairs",
  "why.chain.path": "The way by which most of it goes, of {n, plural, one {one pair} other {# pairs}}",
  "why.chain.noPath": "None of what could be held as in A carries anything of this difference.",
  "why.chain.means": "{kind, select, network {Partnerships of schools} other {Mean}} in {year}: {a} in A, {b} in B.",
  "why.chain.lines": "dashed A, solid B, {first} to {last}",
  "why.chain.share": "Of the difference {share} goes with it ({low} to {high}).",
  "why.chain.carried": "{carried} goes with it: {verdict}.",
  "why.chain.untold": "The difference itself is not told apart from chance, so no share of it is given.",
  "why.chain.notParts": "Shares are not parts: one thing feeds another, so they need not add up to 1.",
  "why.chain.table": "All {n} things that were held as in A",
  "why.chain.column.mediator": "held as in A",
  "why.chain.column.carried": "what goes with it, {unit}",
  "why.chain.column.share": "share (95 %)",
  "why.chain.column.verdict": "verdict",
  "why.chain.same": "nothing",

  "why.family": "Follow a family",
  "why.family.about":
    "One made-up family in one pair of runs, in A and in B on the same luck. It is an illustration, not evidence.",
  "why.family.like": "By lot, among children",
  "why.family.pair": "Pair of runs",
  "why.family.kind":
    "{like, select, any {of any kind} eligible {eligible for free meals} others {not eligible for free meals} need {with a special educational need} far {who travel furthest in A} offList {offered no school they listed in A} movedHome {whose family moved home in A} otherSchool {at another school in B than in A} gained {who attain most more in B} other {who attain most less in B}}",
  "why.family.run": "Follow one",
  "why.family.running": "Running this pair again, listening to the family …",
  "why.family.nobody": "There is no such child in this pair of runs.",
  "why.family.found": "The family",
  "why.family.reference": "For reference: family {family} of pair {pair}, seed {seed}.",
  "why.family.lot":
    "Found by lot among {among, select, all {the {all, plural, one {one child} other {# children}}} other {{alike, plural, one {one child} other {# children}} {kind}, of the {all},}} who enter Year {entry} in {first} and are still here in {last}.",
  "why.family.all":
    "By {last} {higher, plural, one {one of all these attains} other {# of all these attain}} more in B than in A, {lower} less and {same} the same; the middle difference is {median} SD.",
  "why.family.who":
    "{far, select, about {About as advantaged as the average family here} some {Somewhat {than, select, less {less} other {more}} advantaged than the average family here} other {Much {than, select, less {less} other {more}} advantaged than the average family here}} ({advantage} SD {than, select, less {below} other {above}} it), {meals, select, yes {eligible for free meals} other {not eligible for free meals}}{faith, select, yes {, of faith} other {}}{outside, select, yes {, from outside the place} other {}}. Home: {homes}.",
  "why.family.absent": "not here in any year that was recorded.",
  "why.family.side": "{side, select, both {} other {{side}: }}{words}",
  "why.family.child": "Child {number}, a {sex}{need, select, yes { with a special educational need} other {}}",
  "why.family.only": "This child is in {side} only.",
  "why.family.outside": "In {year} the child goes to a school outside the place; nothing is chosen here.",
  "why.family.choice":
    "In {year} a school is chosen. The family knows {knows, select, little {little of how good schools are} fairly {fairly well how good schools are} other {well how good schools are}} and talks to {talksTo, plural, =0 {no families} one {one family} other {# families}} with a child at school{sibling, select, none {} other {; an older child is at {sibling}}}.",
  "why.family.offer":
    "In {year} {school, select, none {no school of the place is offered} other {{school} is offered}}{preference, plural, =0 {{school, select, none {} other {: none of those listed, but one where there was room}}} one {, the first on the list} other {, number # on the list}}.",
  "why.family.special":
    "From {year} the child is at a special school{before, select, offered {, not at {school} where a place was offered} left { and leaves {school}} other {}}. By lot, a few of the children in whom a school identifies a special need are placed at one. Special schools are none of the schools here, so none is named.",
  "why.family.setting":
    "{placement, select, class {{set, select, mixed {in class} low {in class, low set} middle {in class, middle set} other {in class, high set}}} withdrawal {withdrawn from class} unit {a unit of the school} special {a special school} alternative {alternative provision} notOnRoll {on no roll} other {outside the place}}",
  "why.family.noSchool": "{placement, select, special {a special school} outside {outside the place} other {none}}",
  "why.family.once": "One row where A and B are alike; where they differ there are two, with what differs marked.",
  "why.family.row": "{words}{side, select, both {} other {: {side}}}",
  "why.family.row.school": "School",
  "why.family.row.setting": "Taught in",
  "why.family.row.support": "Services’ support, 0–1",
  "why.family.row.participation": "Takes part, 0–1",
  "why.family.row.absence": "Absent, %",
  "why.family.row.attainment": "Attains, SD",
  "why.family.row.events": "What happened",
  "why.family.weighed": "Schools considered in {year}, and what was weighed{side, select, both {} other {, in {side}}}",
  "why.family.legend":
    "Utils, but km: kilometres; known: families talked to with a child there; list: place on the list handed in. How reliable what the family knows is, before it hears from others: {reliability}, from 0 (chance alone) to 1 (as published).",
  "why.family.asked":
    "{school}{part, select, ordered {} band { (a band)} lottery { (places by lot)} reserve { (reserved places)} other { (places for children the school prefers)}}: {offered, select, yes {a place, {why}} other {no place, {why}}}. {given} of {places, plural, one {one place} other {# places}} given.",
  "why.family.because":
    "{decidedBy, select, room {as nobody who asked was turned away} noPlaces {as there were none} class {{offered, select, yes {by a priority that the first turned away did not have} other {as the last admitted had a priority that this child did not}}} rank {{ranked, select, distance {{offered, select, yes {as it lives nearer ({mine} km) than the first turned away ({other} km)} other {as it lives further away ({mine} km) than the last admitted ({other} km)}}} test {by the test: {mine} SD, where {offered, select, yes {the first turned away} other {the last admitted}} had {other}} lottery {by lot} other {by whom the school prefers}}} lottery {by lot between children with the same claim} other {as the scenario gives out places}}",
  "why.family.is": "{is, select, true {yes} other {no}}",
  "why.family.difference": "{year}{of, plural, =1 {} other {, child {child}}}: {aspect}, {a} in A, {b} in B",
  "why.family.differs": "What differs between A and B, from when",
  "why.family.differs.none": "Nothing that is told of this family.",

  "why.overturn": "What could overturn this",
  "why.overturn.about":
    "The same A and B in other futures, one at a time, at both ends of the range that each may have: does the difference keep its sign?",
  "why.overturn.run": "Try {n} futures in {pairs} pairs",
  "why.overturn.runs": "{runs} runs{seconds, plural, =0 {} one {, about one second} other {, about # seconds}}.",
  "why.overturn.running": "{done} of {total} runs",
  "why.overturn.found":
    "{flips, plural, =0 {In none of these futures is the difference told apart from chance with the other sign.} one {In one of these futures the difference is told apart from chance with the other sign.} other {In # of these futures the difference is told apart from chance with the other sign.}} {untold, plural, =0 {In every one it is told apart from chance.} one {In one it is not told apart from chance.} other {In # it is not told apart from chance.}}",
  "why.overturn.column.future": "future",
  "why.overturn.column.mean": "B less A, {unit} (95 %)",
  "why.overturn.column.wins": "B better",
  "why.overturn.column.verdict": "beside now",
  "why.overturn.now": "As it is set now",
  "why.overturn.verdict":
    "{verdict, select, flips {the other way} untold {within chance} weaker {same way, less than half} stronger {same way, more than twice} same {same way} other {–}}",
  "why.overturn.wins": "{wins} of {n}{ties, plural, =0 {} other {, the same in #}}",

  "why.limits": "What this cannot say",
} as const;
