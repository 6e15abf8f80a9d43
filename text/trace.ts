/** What `catchment trace` says, in English: ICU messages by id. */

export const trace = {
  "trace.heading": "{place}, replicate {replicate} of seed {seed}. A: {a}{hasB, select, yes {. B: {b}} other {}}",
  "trace.network":
    "{file}: {nodes, plural, one {# node} other {# nodes}} and {edges, plural, one {# edge} other {# edges}}, {first} to {last}, replicate {replicate}.",
  "trace.synthetic":
    "The family is made up, as all families here are. One family is an illustration, not evidence: what a scenario does stands in a comparison of many runs.",
  "trace.inferred":
    "What a real school adds, and what families take its quality to be, are guesses of the model: each is told only in one sum with chance.",
  "trace.picked.key": "Family {family}, asked for by its key.",
  "trace.picked.lot":
    "Family {family} came by lot among {like, plural, one {one child} other {# children}} ({kind}), of {all, plural, one {one} other {#}} who enter {entry} in {first} and are still here in {last}.",
  "trace.all":
    "Of those {all, plural, one {one} other {#}}, by {last} {higher, plural, one {one attains} other {# attain}} more in B than in A, {lower} less and {same} the same; the middle difference is {median} SD.",
  "trace.kinds": "Kinds for --like, as the child is in A (those that speak of B need a second scenario):",
  "trace.kind":
    "{like, select, any {any child} eligible {eligible for free meals} others {not eligible for free meals} need {with a special educational need} far {of the fifth who travel furthest} offList {offered no school that the family listed} movedHome {whose family moved home} otherSchool {at another school in B} gained {of the quarter of those who attain more in B who do so by most} lost {of the quarter of those who attain less in B who do so by most} other {}}",
  "trace.like":
    "{like, select, eligible {eligible for free meals} others {not eligible for free meals} need {with a special educational need} far {of the fifth who travel furthest in A} offList {offered no school they listed in A} movedHome {whose family moved home in A} otherSchool {at another school in B than in A} gained {of the quarter of those who attain more in B who do so by most} lost {of the quarter of those who attain less in B who do so by most} other {any}}",

  "trace.family":
    "{side}: family {family}, seed {seed}; advantage {advantage} SD, {meals, select, yes {eligible for free meals} other {not eligible for free meals}}{faith, select, yes {, of faith} other {}}{outside, select, yes {, from outside the place} other {}}. {homes}",
  "trace.home": "{neighbourhood} from {from}",
  "trace.absent": "{side}: family {family}, seed {seed}, is not in this run in any recorded year.",
  "trace.child": "Child {child}, a {sex}{need, select, yes { with a special educational need} other {}}",
  "trace.choice":
    "{side}, {year}: the family knows schools with reliability {reliability} and talks to {talksTo, plural, =0 {no families} one {one family} other {# families}} with a child at school{sibling, select, none {} other {; an older child is at {sibling}}}.",
  "trace.choice.outside": "{side}, {year}: the child goes to a school outside the place; nothing is chosen here.",
  "trace.choice.rule": "{side}, {year}: schools are ranked by a rule of thumb, which has no terms.",
  "trace.choice.legend":
    "utils, but km: kilometres; known: families talked to with a child there; list: place on the list handed in",

  "trace.column.school": "school",
  "trace.column.kilometres": "km",
  "trace.column.tied": "known",
  "trace.column.worth": "worth",
  "trace.column.listed": "list",
  "trace.term.quality": "quality",
  "trace.term.alike": "like mix",
  "trace.term.ownGroup": "own group",
  "trace.term.distance": "distance",
  "trace.term.sibling": "sibling",
  "trace.term.faith": "faith",
  "trace.term.catchment": "nearest",
  "trace.term.ownFormula": "formula",
  "trace.term.chance": "chance",
  "trace.term.qualityAndChance": "quality and chance",

  "trace.offer":
    "{side}, {year}: {school, select, none {no school of the place} other {{school}}}{preference, plural, =0 {, none of those listed: placed where there was room} one {, the first on the list} other {, number # on the list}}.",
  "trace.asked":
    "  {school}{part, select, ordered {} band { (a band)} lottery { (places by lot)} reserve { (reserved places)} other { (places for children the school prefers)}}, {given} of {places, plural, one {one place} other {# places}} given: {offered, select, yes {offered} other {not offered}}, {why}",
  "trace.why.room": "nobody who asked was turned away",
  "trace.why.noPlaces": "there were no places",
  "trace.why.mechanism": "as {mechanism} gives places",
  "trace.why.class":
    "{mine}, where {offered, select, yes {the first turned away} other {the last admitted}} had {other}",
  "trace.why.rank":
    "by {ranked, select, distance {distance, {mine} km} test {the test, {mine} SD} lottery {the lottery, {mine}} other {what the school prefers}}{ranked, select, preferred {} other {, where {offered, select, yes {the first turned away} other {the last admitted}} had {other}}}",
  "trace.why.lottery": "by the lottery between equals",
  "trace.met": "{criterion, select, none {no priority} other {the priority of {criterion}}}",

  "trace.column.year": "year",
  "trace.column.group": "Year",
  "trace.column.side": "in",
  "trace.column.home": "home",
  "trace.column.placement": "taught in",
  "trace.column.support": "support",
  "trace.column.participation": "takes part",
  "trace.column.absence": "absent %",
  "trace.column.attainment": "attains SD",
  "trace.column.events": "what happened",
  "trace.placement":
    "{placement, select, class {{set, select, mixed {class} low {low set} middle {middle set} other {high set}}} withdrawal {withdrawal} unit {unit} special {special school} alternative {alternative provision} notOnRoll {on no roll} other {outside}}",
  "trace.event.moved": "moved home",
  "trace.event.suspended": "suspended",
  "trace.event.exclusion": "excluded from {school}",
  "trace.event.exit": "left {school} unexplained",

  "trace.learning": "What the years of learning were made of, SD summed over the years ({from} to {to})",
  "trace.column.term": "term",
  "trace.column.difference": "B less A",
  "trace.learning.notKept": "earlier attainment fading towards the average",
  "trace.learning.advantage": "family advantage",
  "trace.learning.neighbourhood": "neighbourhood's advantage",
  "trace.learning.familyFactor": "what siblings share",
  "trace.learning.earlyYears": "early years",
  "trace.learning.presence": "days in school",
  "trace.learning.participation": "taking part",
  "trace.learning.school": "the school's effect",
  "trace.learning.cohort": "the school's luck with the cohort",
  "trace.learning.peers": "peers",
  "trace.learning.set": "set",
  "trace.learning.focus": "whom effort goes to",
  "trace.learning.sharing": "practice shared by staff",
  "trace.learning.services": "support by services",
  "trace.learning.label": "a label, teams, taught apart",
  "trace.learning.inClass": "support in class",
  "trace.learning.shock": "a shock to schooling",
  "trace.learning.chance": "chance",
  "trace.learning.keeping": "pupils kept in by limits on exclusion",
  "trace.learning.schoolAndChance": "the school's effect, and chance",
  "trace.learning.sum": "change in all",

  "trace.differs": "What differs, from when",
  "trace.differs.none": "Nothing that is told of the family differs between A and B.",
  "trace.differs.row": "  {year}: {aspect}: {a} in A, {b} in B",
  "trace.aspect":
    "{aspect, select, considered {schools considered} list {list} offer {school offered} home {home} school {school} placement {where taught} set {set} identified {need identified} support {services’ support} presence {share of sessions attended} participation {taking part} attainment {attainment, SD} suspended {suspended} other {left a school}}",
  "trace.none": "none",
} as const;
