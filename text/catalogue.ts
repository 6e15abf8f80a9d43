/** What the catalogue of figures says, in English: ICU messages by id. */

export const catalogue = {
  "catalogue.soon": "Drawn when the runs are done on this device.",
  "catalogue.measure": "Measure",
  "catalogue.rows": "By",
  "catalogue.units.school": "School",
  "catalogue.units.neighbourhood": "Neighbourhood",
  "catalogue.axis": "{label}, {unit, select, pp {percentage points} other {{unit}}}",
  "catalogue.nobody": "nobody to speak of",
  "catalogue.eligible": "eligible for free meals{flag, select, ever6 { within six years} other {}}",
  "catalogue.others": "other pupils",

  "catalogue.dumbbell.kicker": "Where is the gap?",
  "catalogue.dumbbell.title":
    "{label}, {year}: {of, plural, =0 {no {unit, select, school {school} other {neighbourhood}} has both groups} other {between A and B the gap narrows by {material} or more in {narrower} of {of} {unit, select, school {schools} other {neighbourhoods}} and widens as much in {wider}}}",
  "catalogue.dumbbell.chart":
    "Two groups joined by a bar in each row, for A and for B. {title}. The table has every number.",
  "catalogue.dumbbell.change": "Gap, B less A{unit, select, pp { (pp)} other {}}",
  "catalogue.dumbbell.range": "{low} to {high}",
  "catalogue.dumbbell.caption":
    "Each end is the median of {n, plural, one {one run} other {# paired runs}} in {year}: hollow in A, filled in B. The change is the median of each pair’s own change of the gap’s size, with the middle 80 % of pairs; in {clear, plural, =0 {none of the rows} one {one row} other {# rows}} that range leaves out zero. Rows go by change, never by level. {unit, select, school {A school’s groups are small: much of what differs from year to year is chance.} other {Children count where they live, wherever they go to school.}} {definition} Seed {seed}, model version {version}.",
  "catalogue.dumbbell.column.name": "Name",
  "catalogue.dumbbell.column.aEligible": "A eligible",
  "catalogue.dumbbell.column.aOthers": "A others",
  "catalogue.dumbbell.column.bEligible": "B eligible",
  "catalogue.dumbbell.column.bOthers": "B others",
  "catalogue.dumbbell.column.change": "gap, B less A",
  "catalogue.dumbbell.column.low": "likely from",
  "catalogue.dumbbell.column.high": "likely to",

  "catalogue.curve.kicker": "How unevenly are pupils spread over schools?",
  "catalogue.curve.title":
    "In {year} about {b} in 100 pupils eligible for free meals would have to change school for an even spread in B, {a} in A",
  "catalogue.curve.nobody": "No segregation can be stated for {year}: nobody is eligible for free meals, or everybody",
  "catalogue.curve.chart": "Two curves below a diagonal. {title}. The table has every point.",
  "catalogue.curve.x": "other pupils met so far, %",
  "catalogue.curve.y": "eligible pupils met so far, %",
  "catalogue.curve.even": "an even spread",
  "catalogue.curve.d": "D = {d} in the middle run: {percent} % of eligible pupils would need to move",
  "catalogue.curve.caption":
    "Schools stand in order of their share of pupils eligible for free meals, lowest first; the curve counts who has been met so far, and bends away from the diagonal as far as schools differ. Its greatest distance is D, the share of eligible pupils who would need to move to schools with fewer of them for an even spread; twice the area between is the Gini index. Strong lines are the runs whose D is in the middle, thin ones all {n, plural, one {runs} other {# paired runs}} in {year}. Over them D is {dA} in A (likely {lowA} to {highA}) and {dB} in B ({lowB} to {highB}), the Gini index {giniA} and {giniB}. Duncan and Duncan 1955. Seed {seed}, model version {version}.",
  "catalogue.curve.point": "{side} {point}",
  "catalogue.curve.column.point": "Point of the curve",
  "catalogue.curve.column.others": "others met so far",
  "catalogue.curve.column.minority": "eligible met so far",
  "catalogue.curve.column.distance": "distance",
  "catalogue.curve.column.d": "D of the curve",
  "catalogue.curve.column.gini": "Gini index",

  "catalogue.trade.kicker": "What is given up for what?",
  "catalogue.trade.one": "Tick a second measure to see what is given up for what.",
  "catalogue.trade.across": "Across",
  "catalogue.trade.up": "Up",
  "catalogue.trade.less": "B less A",
  "catalogue.trade.axis": "{label}, B less A{unit, select, pp {, percentage points} other {, {unit}}}",
  "catalogue.trade.title":
    "In {year}: {first} {firstWay, select, better {better in B ({firstBy})} worse {worse in B ({firstBy})} higher {higher in B ({firstBy})} lower {lower in B ({firstBy})} same {about the same} other {without a number}}, {second} {secondWay, select, better {better ({secondBy})} worse {worse ({secondBy})} higher {higher ({secondBy})} lower {lower ({secondBy})} same {about the same} other {without a number}}",
  "catalogue.trade.corner":
    "{x, select, better {{y, select, better {both better} worse {{first} better, {second} worse} other {{first} better}}} worse {{y, select, better {{first} worse, {second} better} worse {both worse} other {{first} worse}}} other {{y, select, better {{other} better} worse {{other} worse} other {}}}}",
  "catalogue.trade.chart":
    "Scatter of {title}. Zero is A; the arrow ends at the middle of B. The table has every pair.",
  "catalogue.trade.caption":
    "Zero is A. Each dot is B less A in one of {n, plural, one {one pair} other {# pairs}} of runs that share their luck, in {year}; the arrow ends at both medians, and whiskers hold the middle 80 % of pairs of each measure by itself. Differences within the grey bands matter to nobody. The two scales are not worth the same: how much of one to give for the other is a judgement. Seed {seed}, model version {version}.",
  "catalogue.trade.column.pair": "Pair",
  "catalogue.trade.column.measure": "{label}, B less A",
  "catalogue.trade.row.median": "median of all pairs",
  "catalogue.trade.row.low": "10 % of pairs lie below",
  "catalogue.trade.row.high": "10 % of pairs lie above",
  "catalogue.trade.pair": "{pair}",

  "catalogue.order": "In the order of",
  "catalogue.order.name": "Name",
  "catalogue.order.change": "Change from A to B",
  "catalogue.column.year": "Year",
  "catalogue.severalUnits": "each in its own unit",

  "catalogue.schools.kicker": "How does each school fare?",
  "catalogue.schools.many": "There are too many schools to draw each: see the map.",
  "catalogue.schools.title":
    "{label}, {year}: in B higher by {material} or more in {higher} of {of} {unit, select, school {schools} other {neighbourhoods}}, and lower by as much in {lower}",
  "catalogue.schools.chart": "Two lines in each panel, A dashed and B over it. {title}. The table has every number.",
  "catalogue.schools.caption":
    "Lines are medians of {n, plural, one {one run} other {# paired runs}}: A grey and dashed, B over it. All panels have one axis, from {low} to {high}. They stand in the order of names or of what becomes of them, never of their level. {definition} Seed {seed}, model version {version}.",
  "catalogue.schools.column.name": "Name",

  "catalogue.knowledge.kicker": "Do schools know more than they use?",
  "catalogue.knowledge.measure": "Knowledge in schools",
  "catalogue.knowledge.practiceKnown": "Known, % of practices",
  "catalogue.knowledge.practiceUsed": "Used, % of staff",
  "catalogue.knowledge.practiceMoved": "Moved, practices a year",
  "catalogue.knowledge.practiceCreated": "Made together, practices",
  "catalogue.knowledge.partnerships": "Partnerships in force",
  "catalogue.knowledge.trust": "Trust, from 0 to 1",
  "catalogue.knowledge.knowledgeMoved": "Moved, SD a year",
  "catalogue.knowledge.title":
    "In {year} a school’s staff know {knownB} of practices in B and {knownA} in A; {usedB} of staff use one in B, {usedA} in A",
  "catalogue.knowledge.sumTitle":
    "In {year} schools receive {b} from partners in B, {a} in A; practices by name are not simulated here",
  "catalogue.knowledge.chart": "Two lines in each panel, A dashed and B over it. {title}. The table has every number.",
  "catalogue.knowledge.caption":
    "Lines are medians of {n, plural, one {one run} other {# paired runs}}: A grey and dashed, B over it{few, select, yes {} other {, with the middle 80 % of B’s runs}}. Each panel has its own axis. {definitions}{named, select, yes { Known and used are averages over schools: a practice can be known at a school whose staff hardly use it.} other {}} Seed {seed}, model version {version}.",
  "catalogue.knowledge.column": "{label}, {side}{part, select, low {, likely from} high {, likely to} other {}}",

  "catalogue.places.kicker": "Are there places where pupils are?",
  "catalogue.places.measure": "Pupils on rolls for every 100 places",
  "catalogue.places.unit": "pupils for every 100 places",
  "catalogue.places.title":
    "In {year} B has {rollB, number} pupils on rolls for {placesB, number} places (A {rollA, number} for {placesA, number}); {beyond, plural, =0 {no {kind, select, borough {borough} other {school}} has} one {one {kind, select, borough {borough} other {school}} of {of} has} other {# {kind, select, borough {boroughs} other {schools}} of {of} have}} more pupils than places",
  "catalogue.places.chart":
    "Two lines in each panel, A dashed and B over it, and a dotted line where every place is taken. {title}. The table has every number.",
  "catalogue.places.caption":
    "Pupils on rolls for every 100 places, the whole place first, then each {kind, select, borough {borough} other {school}} by name. Lines are medians of {n, plural, one {one run} other {# paired runs}}: A grey and dashed, B over it. The dotted line is where every place is taken; above it schools hold more pupils than they have places for. Places are what a school offers an entering cohort, for all year groups. Pupils count at the school they attend, wherever they live. Seed {seed}, model version {version}.",
  "catalogue.places.whole": "The whole place",
  "catalogue.places.row": "{name}, {year}",
  "catalogue.places.column.area": "Area and year",
  "catalogue.places.column.rollA": "A pupils",
  "catalogue.places.column.placesA": "A places",
  "catalogue.places.column.perA": "A per 100",
  "catalogue.places.column.rollB": "B pupils",
  "catalogue.places.column.placesB": "B places",
  "catalogue.places.column.perB": "B per 100",

  "catalogue.cost.kicker": "What does it take?",
  "catalogue.cost.measure": "Cost and capacity of actions",
  "catalogue.cost.strip.cost": "Cost, pounds of the base year",
  "catalogue.cost.strip.capacity": "Capacity, points",
  "catalogue.cost.title":
    "In {year} what B does costs £{b, number} a year and what A does £{a, number}; with all years before it, £{sumB, number} and £{sumA, number}",
  "catalogue.cost.chart": "A pair of bars a year, hollow in A and filled in B. {title}. The table has every number.",
  "catalogue.cost.caption":
    "Medians of {n, plural, one {one run} other {# runs}}: hollow bars are A, filled ones B. Costs are those that the levers declare, of the base year’s prices{capacity, select, yes {; capacity points count the attention that actions ask of people who lead and take part} other {}}. What the money would do elsewhere is not counted. Seed {seed}, model version {version}.",
  "catalogue.cost.column": "{name}, {side}",

  "catalogue.gains.kicker": "Who gains?",
  "catalogue.gains.notKept": "Children are not kept one by one in a place of so many pupils.",
  "catalogue.gains.outcome.attainment": "Attainment",
  "catalogue.gains.outcome.travel": "Journey to school",
  "catalogue.gains.unit": "share of children in both A and B",
  "catalogue.gains.threshold.attainment": "{amount} SD, about two and a half months of learning",
  "catalogue.gains.threshold.travel": "{amount} km",
  "catalogue.gains.all": "all children",
  "catalogue.gains.children": "{n, plural, one {one child} other {# children}}",
  "catalogue.gains.worse": "worse in B",
  "catalogue.gains.same": "about the same",
  "catalogue.gains.better": "better in B",
  "catalogue.gains.nobody": "No child lives here in both A and B in {year}",
  "catalogue.gains.title":
    "Of the children who live here in both A and B in {year}, {better} % {outcome, select, travel {travel less} other {attain more}} in B and {worse} % {outcome, select, travel {more} other {less}}{fsm, select, yes {; of those eligible for free meals {fsmBetter} % and {fsmWorse} %} other {}}",
  "catalogue.gains.chart": "A whole bar a group, in three parts. {title}. The table has every number.",
  "catalogue.gains.caption":
    "Counted are the {both, number} children (in the middle pair) who live here in {year} in A and in B alike, of {a, number} in A and {b, number} in B: whoever moved away or came in one of them alone is left out. Each child is held against itself, in {n, plural, one {one pair} other {# pairs}} of runs that share their luck; groups are those it is in in A, and a child can be in several. About the same: a difference of less than {threshold}. Beside a group stand its children in the middle pair. Much of what happens to a single child is chance that also falls the other way, so compare the two ends of a bar before their size.{outcome, select, travel { Children on no roll have no journey and are left out.} other { Attainment is of children of all ages of the phase, each as far as it has come.}} Seed {seed}, model version {version}.",
  "catalogue.gains.column.group": "Group",
  "catalogue.gains.column.worse": "worse, %",
  "catalogue.gains.column.same": "about the same, %",
  "catalogue.gains.column.better": "better, %",
  "catalogue.gains.column.children": "children counted",

  "catalogue.travel.kicker": "How far do pupils travel?",
  "catalogue.travel.fsm": "eligible for free meals",
  "catalogue.travel.notFsm": "other pupils",
  "catalogue.travel.axis": "kilometres from home to school",
  "catalogue.travel.title":
    "In {year} half of the pupils eligible for free meals travel at most {fsmB} km in B ({fsmA} in A), half of the others at most {othersB} ({othersA} in A)",
  "catalogue.travel.chart": "Twenty dots a row, along the kilometres. {title}. The table has every dot.",
  "catalogue.travel.caption":
    "Each dot stands for one pupil in twenty who lives here and is on a school’s roll in {year}: hollow in A, filled in B; the triangle is where half travel less. Dots are medians of {n, plural, one {one run} other {# paired runs}}, part by part. The furthest pupils of each twentieth travel further than its dot. Seed {seed}, model version {version}.",
  "catalogue.travel.row": "{name}, {side}",
  "catalogue.travel.column.row": "Group",
  "catalogue.travel.column.median": "half travel less",
  "catalogue.travel.column.dot": "dot {dot}",

  "catalogue.each.label": "Show",
  "catalogue.each.bands": "Bands",
  "catalogue.each.runs": "Each run",
  "catalogue.each.caption":
    "Thin lines are the single runs, {n} of A and {n} of B, and strong ones their medians: a single future is one thin line, not the strong one. {definition} The axis starts at {floor}. Seed {seed}, model version {version}.",
  "catalogue.each.column": "{side} run {run}",
} as const;
