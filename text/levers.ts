/** What the panel of levers says, in English: ICU messages by id. */

export const levers = {
  "levers.panel": "Settings",
  "levers.tabs": "Scenarios compared",
  "levers.tab.a": "A: baseline, locked",
  "levers.tab.b": "B: {title}{changed, select, yes { *} other {}}",
  "levers.tab.other": "{title}{changed, select, yes { *} other {}}",
  "levers.locked": "A is what B is compared with, so it cannot be changed here. What you change belongs to B.",
  "levers.note": "About this scenario",
  "levers.download": "Download scenario",

  "levers.undo": "Undo:",
  "levers.redo": "Redo:",
  "levers.undo.none": "no change yet",
  "levers.redo.none": "nothing undone",
  "levers.resetAll": "Reset all",

  "levers.group.within": "Within schools",
  "levers.group.between": "Between schools",
  "levers.group.beyond": "Beyond schools",
  "levers.group.system": "Local system",
  "levers.inUse": "{used, plural, =0 {none in use} other {# in use}}",
  "levers.more": "{n, plural, one {One more lever} other {More levers (#)}}",
  "levers.admissions": "How schools admit",
  "levers.admissions.note": "{stated, select, yes {by other rules} other {as today}}",
  "levers.find": "Find a lever",
  "levers.found":
    "{n, plural, =0 {No lever speaks of “{asked}”. Try another word; the model may have no lever for it.} one {One lever found.} other {# levers found.}}",
  "levers.find.all": "Show all {n} levers",

  "levers.ask": "What would this do?",
  "levers.askOne": "What would this do? {label}",
  "levers.askAll": "What would each lever do?",
  "levers.percent": "{label}, per cent",
  "levers.inUnit": "{label}, {unit, select, percent {per cent} other {{unit}}}",
  "levers.levels": "{label}, levels",
  "levers.reset": "Reset",
  "levers.resetOne": "Reset {label}",
  "levers.between": "between {lower} and {upper}",
  "levers.value": "{percent} %, {words}",
  "levers.baseline": "baseline: {words}",
  "levers.when":
    "{used, select, yes {From} other {If used, from}} {start}{ramped, select, yes {, in full from {full}} other {}}{ends, select, yes {, until {end}} other {}}",
  "levers.spells": "Set for {n} spells at once, this the first of them.",
  "levers.notANumber": "Needs a number from {low} to {high}. Left at {value}.",

  "levers.aboutOne": "About {label}",
  "levers.who": "Who it reaches",
  "levers.who.all.schools": "Every school.",
  "levers.who.all.neighbourhoods": "Every neighbourhood.",
  "levers.who.all.place": "The whole place.",
  "levers.who.ids":
    "{reach, select, schools {{n, plural, one {One chosen school} other {# chosen schools}}} other {{n, plural, one {One chosen neighbourhood} other {# chosen neighbourhoods}}}}.",
  "levers.who.rule":
    "The {percent} % of {reach, select, schools {schools} other {neighbourhoods}} with the {rule, select, mostDisadvantaged {largest share of pupils eligible for free meals} other {lowest results}}, chosen anew each year.",
  "levers.pairs.supportingWithSupported":
    "{pairs, select, all {Pairs} other {{pairs} pairs}}: schools with higher results support schools with lower ones.",
  "levers.pairs.similarIntake":
    "{pairs, select, all {Pairs} other {{pairs} pairs}} of schools with similar intakes and different results.",
  "levers.pairs.neighbours": "{pairs, select, all {Pairs} other {{pairs} pairs}} of schools near each other.",
  "levers.pairs.random": "{pairs, select, all {Pairs} other {{pairs} pairs}} of schools drawn by lot.",

  "levers.pairs.named": "{pairs, plural, one {A group} other {# groups}} of schools named one by one.",
  "levers.structure.trio": "They work in threes and share their time among partners.",
  "levers.structure.cluster": "They work in groups of several schools and share their time among partners.",
  "levers.structure.federation": "They work as federations, each under one head.",
  "levers.structure.areaNetwork": "All schools of an area, lightly tied through its coordinating body.",

  "levers.costs": "What it takes",
  "levers.costs.amount":
    "At {percent} %: £{money} and {capacity, plural, one {one capacity point} other {# capacity points}} a year for {reach, select, schools {each school} neighbourhoods {each neighbourhood} other {the whole place}}.",
  "levers.costs.unused":
    "Nothing now; in full, £{money} and {capacity, plural, one {one capacity point} other {# capacity points}} a year for {reach, select, schools {each school} neighbourhoods {each neighbourhood} other {the whole place}}.",
  "levers.costs.none": "The model counts neither money nor capacity for it.",
  "levers.costs.assumed":
    "Both are assumptions. Pounds are of the base year; capacity points stand for the time and attention of the people who lead.",
  "levers.rule": "In the model",
  "levers.rule.of": "Rule {rule} of the model’s specification.",
  "levers.evidence": "What it rests on",
  "levers.evidence.unchecked": "unchecked",
  "levers.evidence.judgement": "How strongly this lever acts is our judgement.",
  "levers.evidence.value": "{value} {unit}; {low} to {high} taken as plausible.",
  "levers.evidence.read": "summary read",
  "levers.evidence.computed": "computed from the published figures",
  "levers.evidence.finding": "finding read, number from memory",
  "levers.evidence.memory": "from memory",

  "levers.about.sharingPractice":
    "Each year a school goes part of the way towards the level you set. What it adds is small and the same for every pupil: the trial that it rests on found about nothing.",
  "levers.about.inclusiveSupport":
    "Schools move towards the level you set year by year. Pupils at risk then take part more and learn a little more, and fewer pupils are excluded or moved out of the school.",
  "levers.about.partnerships":
    "Partners learn from each other where their results differ and they trust one another; across a very wide gap less carries over. Every tie costs both schools some attention. Trust grows with the years and suffers where partners compete for the same pupils.",
  "levers.about.coordination":
    "Trust between partner schools grows faster. Where services are assumed to lose effect by working apart, less is lost; as trials have it nothing is lost, so that part then does nothing.",
  "levers.about.publishing":
    "With more at stake, a school with low results, empty places or close rivals comes under more pressure. It then teaches more narrowly: published results rise, lasting learning does not, partners trust each other less, and more pupils are moved out.",
  "levers.about.stopTables":
    "Families go on by what was last published, so who goes where hardly changes. Schools below the top quarter, which tables had pressed, come to add a little less each year: Wales found about a tenth of a standard deviation in all.",
  "levers.about.broadenTables":
    "A school’s standing then rests on attendance and taking part as well as on results, so families see other differences between schools. Where results carry stakes, teaching to the test pays less. That schools would attend better to what is newly published is not assumed.",
  "levers.about.disadvantagePriority":
    "In this share of a school’s places, children eligible for free meals come before nearness to the school. Places that they do not ask for go to others. It helps only families who list the school.",
  "levers.about.familySupport":
    "Services reach further and seek out families who would not come by themselves, and new support opens in the neighbourhood, for those in greatest need first. Thin support does nothing. Absence falls first; learning follows two years later. Help in early childhood shows at 16 only after the years shown here.",
  "levers.about.travelAndAdvice":
    "A travel pass makes distance count less when these families choose, and advice lets them judge schools more surely. It opens no new places in schools.",

  "levers.context": "Futures, not choices",
  "levers.context.apply": "What may happen to the place, whatever it decides. Each applies to A and B alike.",
  "levers.context.none": "no change",
  "levers.context.relative": "{percent} %",
  "levers.context.sd": "{value} SD",
  "levers.context.range": "can be {low} to {high}",
  "levers.context.meaning.cohortSize":
    "How many families have their first child enter these schools, against now. Below zero, rolls fall.",
  "levers.context.meaning.deprivation":
    "How well off the families are who come into these schools, everywhere. Above zero, they are more deprived.",
  "levers.context.meaning.housingTurnover": "Moves of home within the place and across its boundary, against now.",
  "levers.context.meaning.funding":
    "Money a pupil for schools, and money for services, against now. What levers cost is paid for beside it.",
  "levers.context.meaning.staffTurnover": "Staff who leave their school in a year, against now, at every school.",
  "levers.context.meaning.initiatives":
    "How often schools begin or drop something because others press them to, against now.",
  "levers.context.meaning.shock":
    "How far every year is like 2020/21, when schools were closed for part of it. The timeline says which years.",
  "levers.context.sides": "As opened, A has {a} and B has {b}. A change here makes them alike.",
  "levers.context.inUse": "{used, plural, =0 {none set} other {# set}}",
} as const;
