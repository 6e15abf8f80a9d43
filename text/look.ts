/** What figures say that look closely at one run, in English: ICU messages by id. */

export const look = {
  "look.busy": "Run {run} is being run again, to be looked at closely …",
  "look.failed": "The run could not be looked at: {error}",
  "look.run": "Run",
  "look.run.option": "{run}{middle, select, yes { (the middle one)} other {}}",
  "look.school": "School to tell apart",
  "look.school.none": "None",

  "figures.flow.kicker": "Who goes where?",
  "figures.flow.title.level":
    "In {year}, in {side}: {total, number} {pupils}; most go from {from} to {to} ({largest, number})",
  "figures.flow.title.difference":
    "In {year}, {moved, number} of {total, number} {pupils} go between other homes and schools in B than in A",
  "figures.flow.title.same": "In {year}, all {pupils} go between the same homes and schools in A and B",
  "figures.flow.title.nobody": "In {year} there are no {pupils} to speak of",
  "figures.flow.chart":
    "{form, select, ribbons {Sankey diagram from neighbourhoods to schools.} other {Grid of neighbourhoods by schools.}} {title}. The table has every number.",
  "figures.flow.pupils":
    "{when, select, entrants {entrants} other {pupils}}{who, select, eligible { eligible for free meals} others { not eligible for free meals} other {}}",
  "figures.flow.unit": "pupils",
  "figures.flow.who": "Pupils",
  "figures.flow.who.all": "All",
  "figures.flow.who.eligible": "Eligible for free meals",
  "figures.flow.who.others": "Others",
  "figures.flow.when": "Of",
  "figures.flow.when.roll": "All years",
  "figures.flow.when.entrants": "This year’s entry",
  "figures.flow.form": "As",
  "figures.flow.form.ribbons": "Ribbons",
  "figures.flow.form.grid": "Grid",
  "figures.flow.heading": "{side, select, difference {B less A, } other {}}{pupils}",
  "figures.flow.outside": "Outside the place",
  "figures.flow.none": "No school of the place",
  "figures.flow.rest":
    "{kind, select, rows {{count, plural, one {One other neighbourhood} other {# other neighbourhoods}}} other {{count, plural, one {One other school} other {# other schools}}}}",
  "figures.flow.pair": "{from} → {to}",
  "figures.flow.tip": "{from} → {to}: A {a}, B {b}{difference, plural, =0 {} other {, B less A {difference, number}}}",
  "figures.flow.caption":
    "One run, number {run} of {n}{middle, select, yes {, the middle one by the measure at the top} other {}}, in A and B with the same luck; another run has other families. {form, select, ribbons {A ribbon is as thick as there are pupils; the largest ends stand by themselves.} other {Darker cells hold more pupils.}} {side, select, difference {Blue: more in B. Orange{form, select, ribbons {, dashed} other {}}: fewer.} other {}} Where a child lives is where it lives now. Seed {seed}, model version {version}.",
  "figures.flow.column.pair": "From → to",
  "figures.flow.column.a": "A",
  "figures.flow.column.b": "B",
  "figures.flow.column.difference": "B less A",

  "figures.network.kicker": "Who works with whom?",
  "figures.network.title.level":
    "In {year} {count, plural, =0 {no schools work} one {one pair of schools works} other {# pairs of schools work}} together in {side}, {other} in {otherSide}",
  "figures.network.title.difference":
    "In {year} {b, plural, =0 {no pairs of schools work} one {one pair of schools works} other {# pairs of schools work}} together in B only, {a} in A only",
  "figures.network.chart":
    "{form, select, grid {Grid of schools by schools.} other {Network of schools and services.}} {title}. The list and the table have every tie.",
  "figures.network.area": "The area’s partnership",
  "figures.network.body": "{name}",
  "figures.network.form.ground": "Map",
  "figures.network.form.rings": "Rings",
  "figures.network.form.grid": "Grid",
  "figures.network.layers": "Also draw",
  "figures.network.key.school": "school",
  "figures.network.key.service": "service",
  "figures.network.key.body": "coordinating body",
  "figures.network.kind.brokered": "Partners by an action",
  "figures.network.kind.own": "Partners of themselves",
  "figures.network.kind.service": "Service with a school",
  "figures.network.kind.body": "Under a coordinating body",
  "figures.network.pair": "{from} – {to}",
  "figures.network.facts":
    "{kind} since {since}, strength {strength}, trust {trust}{told, select, yes {; moved there {give}, back {take}} other {}}{side, select, difference {{in, select, a { (A only)} b { (B only)} other { (both)}}} other {}}",
  "figures.network.list": "List of {count, plural, one {the one tie} other {all # ties}} that are drawn",
  "figures.network.list.school": "{count, plural, one {One school} other {# schools}}",
  "figures.network.list.service": "{count, plural, one {One service} other {# services}}",
  "figures.network.list.body": "{count, plural, one {One body} other {# bodies}}",
  "figures.network.list.node": "{name}: {count, plural, one {one tie} other {# ties}}",
  "figures.network.measure": "Ties between schools, services and bodies",
  "figures.network.unit": "strength 0–1",
  "figures.network.column.pair": "Tie",
  "figures.network.column.kind": "Kind",
  "figures.network.column.since": "Since",
  "figures.network.column.strengthA": "Strength in A",
  "figures.network.column.strengthB": "Strength in B",
  "figures.network.column.trust": "Trust",
  "figures.network.column.forward": "Moved to the second",
  "figures.network.column.back": "Moved to the first",
  "figures.network.caption":
    "One run, number {run} of {n}{middle, select, yes {, the middle one by the measure at the top} other {}}, in A and B with the same luck. {form, select, grid {Darker cells: closer partners; dashed outline: partners of themselves.} other {Thicker lines: closer partners.}} {side, select, difference {Blue{form, select, grid {} other { and +}}: in B only. Orange{form, select, grid {} other { and −}}: in A only. Grey: in both.} other {}} {movedAs, select, practice {{form, select, grid {} other {Arrows: practices taken up from a partner in the year, larger for more (each practice counted by the share of staff).}}} effect {{form, select, grid {} other {Arrows: what a partner adds to a school’s effect in the year, SD.}}} other {What moves between schools that exist is not told.}} Seed {seed}, model version {version}.",
} as const;
