/** What figures say that look closely at one run, in English: ICU messages by id. */

export const look = {
  "look.busy": "Run {run} is being run again, to be looked at closely …",
  "look.failed": "The run could not be looked at: {error}",
  "look.run": "Run",
  "look.run.option": "{run}{middle, select, yes { (the middle one)} other {}}",
  "look.school": "School to tell apart",
  "look.school.none": "None",

  "look.flow.kicker": "Who goes where?",
  "look.flow.title.level":
    "In {year}, in {side}: {total, number} {pupils}; most go from {from} to {to} ({largest, number})",
  "look.flow.title.difference":
    "In {year}, {moved, number} of {total, number} {pupils} go between other homes and schools in B than in A",
  "look.flow.title.same": "In {year}, all {pupils} go between the same homes and schools in A and B",
  "look.flow.title.nobody": "In {year} there are no {pupils} to speak of",
  "look.flow.chart":
    "{form, select, ribbons {Sankey diagram from neighbourhoods to schools.} other {Grid of neighbourhoods by schools.}} {title}. The table has every number.",
  "look.flow.pupils":
    "{when, select, entrants {entrants} other {pupils}}{who, select, eligible { eligible for free meals} others { not eligible for free meals} other {}}",
  "look.flow.unit": "pupils",
  "look.flow.who": "Pupils",
  "look.flow.who.all": "All",
  "look.flow.who.eligible": "Eligible for free meals",
  "look.flow.who.others": "Others",
  "look.flow.when": "Of",
  "look.flow.when.roll": "All years",
  "look.flow.when.entrants": "This year’s entry",
  "look.flow.form": "As",
  "look.flow.form.ribbons": "Ribbons",
  "look.flow.form.grid": "Grid",
  "look.flow.heading": "{side, select, difference {B less A, } other {}}{pupils}",
  "look.flow.outside": "Outside the place",
  "look.flow.none": "No school of the place",
  "look.flow.rest":
    "{kind, select, rows {{count, plural, one {One other neighbourhood} other {# other neighbourhoods}}} other {{count, plural, one {One other school} other {# other schools}}}}",
  "look.flow.pair": "{from} → {to}",
  "look.flow.tip": "{from} → {to}: A {a}, B {b}{difference, plural, =0 {} other {, B less A {difference, number}}}",
  "look.flow.caption":
    "One run, number {run} of {n}{middle, select, yes {, the middle one by the measure at the top} other {}}, in A and B with the same luck; another run has other families. {form, select, ribbons {A ribbon is as thick as there are pupils; the largest ends stand by themselves.} other {The fuller a cell’s colour, the more pupils.}} {side, select, difference {Blue: more in B. Orange{form, select, ribbons {, dashed} other {}}: fewer.} other {}} Where a child lives is where it lives now. Seed {seed}, model version {version}.",
  "look.flow.column.pair": "From → to",
  "look.flow.column.a": "A",
  "look.flow.column.b": "B",
  "look.flow.column.difference": "B less A",

  "look.network.kicker": "Who works with whom?",
  "look.network.title.level":
    "In {year} {count, plural, =0 {no schools work} one {one pair of schools works} other {# pairs of schools work}} together in {side}, {other} in {otherSide}",
  "look.network.title.difference":
    "In {year} {b, plural, =0 {no pairs of schools work} one {one pair of schools works} other {# pairs of schools work}} together in B only, {a} in A only",
  "look.network.chart":
    "{form, select, grid {Grid of schools by schools.} other {Network of schools and services.}} {title}. The list and the table have every tie.",
  "look.network.area": "The area’s partnership",
  "look.network.body": "{name}",
  "look.network.form.ground": "Map",
  "look.network.form.rings": "Rings",
  "look.network.form.grid": "Grid",
  "look.network.layers": "Also draw",
  "look.network.key.school": "school",
  "look.network.key.service": "service",
  "look.network.key.body": "coordinating body",
  "look.network.kind.brokered": "Partners by an action",
  "look.network.kind.own": "Partners of themselves",
  "look.network.kind.service": "Service with a school",
  "look.network.kind.body": "Under a coordinating body",
  "look.network.pair": "{from} – {to}",
  "look.network.facts":
    "{kind} since {since}, strength {strength}, trust {trust}{told, select, yes {; moved there {give}, back {take}} other {}}{side, select, difference {{in, select, a { (A only)} b { (B only)} other { (both)}}} other {}}",
  "look.network.list": "List of {count, plural, one {the one tie} other {all # ties}} that are drawn",
  "look.network.list.school": "{count, plural, one {One school} other {# schools}}",
  "look.network.list.service": "{count, plural, one {One service} other {# services}}",
  "look.network.list.body": "{count, plural, one {One body} other {# bodies}}",
  "look.network.list.node": "{name}: {count, plural, one {one tie} other {# ties}}",
  "look.network.measure": "Ties between schools, services and bodies",
  "look.network.unit": "strength 0–1",
  "look.network.column.pair": "Tie",
  "look.network.column.kind": "Kind",
  "look.network.column.since": "Since",
  "look.network.column.strengthA": "Strength in A",
  "look.network.column.strengthB": "Strength in B",
  "look.network.column.trust": "Trust",
  "look.network.column.forward": "Moved to the second",
  "look.network.column.back": "Moved to the first",
  "look.network.caption":
    "One run, number {run} of {n}{middle, select, yes {, the middle one by the measure at the top} other {}}, in A and B with the same luck. {form, select, grid {The fuller a cell’s colour, the closer the partners; dashed outline: partners of themselves.} other {Thicker lines: closer partners.}} {side, select, difference {Blue{form, select, grid {} other { and +}}: in B only. Orange{form, select, grid {} other { and −}}: in A only. Grey: in both.} other {}} {movedAs, select, practice {{form, select, grid {} other {Arrows: practices taken up from a partner in the year, larger for more (each practice counted by the share of staff).}}} effect {{form, select, grid {} other {Arrows: what a partner adds to a school’s effect in the year, SD.}}} other {What moves between schools that exist is not told.}} Seed {seed}, model version {version}.",
} as const;
