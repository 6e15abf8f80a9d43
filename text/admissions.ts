/** How schools admit, in English: ICU messages by id. */

export const admissions = {
  "admissions.today":
    "As it is today: children looked after come first, then siblings, then by faith where a school has one, then the nearest. A school that admits by a test keeps to it.",
  "admissions.tests": "A school that admits by a test today keeps to its test.",
  "admissions.locked": "A is what B is compared with: its admissions cannot be changed here.",
  "admissions.order": "Who comes first",
  "admissions.order.today": "as today",
  "admissions.order.distance": "the nearest",
  "admissions.order.catchment": "the catchment",
  "admissions.order.disadvantage": "eligible for free meals",
  "admissions.order.lottery": "by lot",
  "admissions.order.own": "an order of your own",
  "admissions.order.law":
    "Children whose plan names the school and children looked after come before all others, as the law has it in England. Where the order is changed so that they do not, that is said here.",
  "admissions.orderSaid": "{n, plural, =0 {The order is as today.} other {In this order: {list}.}}",
  "admissions.refused": "{label}: {reason}",
  "admissions.refused.kept": "{percent} % already go by “{other}”, and both together are at most 100 %.",
  "admissions.criteria": "Order of criteria",
  "admissions.sooner": "{criterion}: sooner",
  "admissions.later": "{criterion}: later",
  "admissions.without": "{criterion}: leave out",
  "admissions.add": "Add a criterion",
  "admissions.add.do": "Add",
  "admissions.add.ranks":
    "Distance, a test and lots rank every child. Only one of them can stand last: this one takes the place of the other.",
  "admissions.places": "Places by other rules",
  "admissions.places.together": "Both shares together are at most all of a school’s places; the rest go by the order.",
  "admissions.quota.lottery": "By lot alone",
  "admissions.quota.reserve": "With pupils eligible for free meals first",
  "admissions.quota.banding": "Bands of ability, an equal part of the places each (0: no bands)",
  "admissions.bands.unit": "{n, plural, one {band} other {bands}}",
  "admissions.from": "First year of entry",
  "admissions.mechanism": "How places are given out",
  "admissions.mechanism.da":
    "A school with more who ask than places takes those who come first in its order; the others are considered at the next school on their lists. Each child gets the school highest on its list that takes it, so that a family can safely list schools as it likes them (deferred acceptance).",
  "admissions.mechanism.boston":
    "Schools fill with those who list them first, then with those who list them second. A first choice that fails costs the others.",
  "admissions.mechanism.ttc":
    "Children who come first at a school may trade that place for one at a school they like better (top trading cycles).",
  "admissions.mechanism.sd":
    "All children stand in one queue drawn by lot, and each in turn takes the best that is left. Who comes first at a school does not count.",
  "admissions.tieBreak": "Lots, among those who are otherwise equal",
  "admissions.schools":
    "{n, plural, one {One school has} other {# schools have}} rules of {n, plural, one {its} other {their}} own, as the scenario’s file states them. They stay.",
  "admissions.cost": "The model counts neither money nor capacity for it.",
  "admissions.reset": "Admissions as when this scenario was opened",
  "admissions.step": "{what}: {value}",
  "admissions.beside": "Levers act in this scenario too, and its result is of all of them together.",
  "admissions.alone": "Try these admissions alone, as a new scenario",
  "admissions.alone.step": "Admissions of “{title}” alone",

  "criterion.named": "named in a plan",
  "criterion.lookedAfter": "looked after",
  "criterion.sibling": "siblings",
  "criterion.catchment": "catchment",
  "criterion.feeder": "feeder school",
  "criterion.faith": "faith",
  "criterion.disadvantage": "eligible for free meals",
  "criterion.distance": "distance",
  "criterion.test": "test",
  "criterion.lottery": "lot",
  "mechanism.da": "highest choice with a place",
  "mechanism.boston": "first preference first",
  "mechanism.ttc": "first places may be traded",
  "mechanism.sd": "one queue by lot",
  "tieBreak.single": "one lot for each child",
  "tieBreak.multiple": "a lot for each child at each school",
  "quota.banding": "{n} ability bands",
  "quota.lottery": "{percent} % by lot",
  "quota.reserve": "{percent} % with pupils eligible for free meals first",

  "code.firstPreference":
    "not allowed in England: no school may put children first because their families rank it higher (School Admissions Code 2021, paragraph 1.9)",
  "code.newTest":
    "not allowed in England at a school that does not select by ability already: none may begin to (School Admissions Code 2021, paragraph 1.9)",
  "code.careNotFirst":
    "not allowed in England as a rule: children in care come first in every order (School Admissions Code 2021, paragraph 1.7); schools of a faith have some leeway",
  "code.lotsEverywhere":
    "not allowed in England: lots may not be what mainly decides at all schools of an authority (School Admissions Code 2021, paragraph 1.34)",
  "code.namedLeftOut":
    "not allowed in England: a school has to admit children whose plan names it (School Admissions Code 2021, paragraph 1.6), and this order leaves named out",
  "code.notByCriteria":
    "not allowed in England: every school has to offer its places by its own published criteria, and here they go otherwise (School Admissions Code 2021)",
};
