/** What the page says of trials of levers, in English: ICU messages by id. */

export const trial = {
  "trial.title.lever": "What would this do? {lever}",
  "trial.title.levers": "What would each lever do?",
  "trial.lead.lever":
    "“{title}” as it stands is compared with itself at another strength of this one lever, on the same luck. {stands, select, none {The lever is not used now.} other {The lever stands at {stands} now.}}",
  "trial.lead.levers":
    "“{title}” as it stands, and the same with one lever at a time at {percent} %, on the same luck. Nothing is changed by it.",
  "trial.stands": "{percent} % ({words})",
  "trial.strength": "Strength to try",
  "trial.measure": "Measure",
  "trial.order": "In the order of",
  "trial.order.name": "Name",
  "trial.order.change": "Change",
  "trial.look": "Look closely at",
  "trial.all": "What would each lever do?",
  "trial.use": "Set it to {percent} % in “{title}”",
  "trial.at": "{percent} %",

  "trial.kicker.lever": "{lever} at {percent} % in place of {stands} %, {year}",
  "trial.kicker.levers": "One lever at a time at {percent} %, {year}",
  "trial.heading.lever":
    "{few, select, yes {Too few pairs so far to tell anything from chance} other {{percent} % in place of {stands} %: {told, plural, =0 {none of {measures} measures differs by more than chance} one {one of {measures} measures differs by more than chance} other {# of {measures} measures differ by more than chance}}}}",
  "trial.heading.levers":
    "{few, select, yes {Too few pairs so far to tell anything from chance} other {{label}: {told, plural, =0 {none of {levers} levers moves it by more than chance} one {one of {levers} levers moves it by more than chance} other {# of {levers} levers move it by more than chance}}}}",
  "trial.chart": "A line each with a mark, a spread and a finding. {title}. The table has every number.",
  "trial.axis.lever": "in units of what would matter",
  "trial.axis.levers": "change from the scenario as it stands, {unit}",
  "trial.lower": "lower",
  "trial.higher": "higher",
  "trial.material": "too small to matter",
  "trial.caption":
    "Each mark is the median of {n, plural, one {one pair} other {# pairs}} of runs on the same luck: what the measure is with {stands, select, each {the one lever at {percent} %, minus what it is with every lever as the scenario has it} other {the lever at {percent} %, minus what it is at {stands} %, where the scenario has it}}{few, select, yes {; dots are single pairs} other {; lines hold the middle 80 % of pairs}}. Discs are better, diamonds worse, hollow ones too little to matter; a bar is not told from chance. {tight, select, yes {“No difference that matters” is said only where the mean is pinned down closely enough.} other {}} It speaks of luck inside the model, not of the probability that a policy works. Seed {seed}, model version {version}.",
  "trial.luck":
    "Of {levers} levers that did nothing, luck alone would make about {count, plural, =0 {none} one {one} other {#}} look as if they did something in {n} pairs: a single finding in a long list is worth a closer look, not a conclusion.",
  "trial.finding.few": "too few pairs to tell",
  "trial.finding.equal": "≈ no difference that matters",
  "trial.says": "{finding} · {wins}",
  "trial.wins":
    "{neither, select, yes {higher} other {better}} in {wins} of {n}{ties, plural, =0 {} other {, the same in #}}",
  "trial.only": "Levers at {percent} % already are left out: {list}.",
  "trial.column.measure": "Measure",
  "trial.column.lever": "Lever",
  "trial.column.arena": "Where",
  "trial.column.median": "Change, median",
  "trial.column.low": "likely from",
  "trial.column.high": "to",
  "trial.column.wins": "Better in",
  "trial.column.finding": "Finding",
  "trial.asItStands": "As it stands: {title}",
  "trial.with": "{lever} at {percent} % in place of {stands} %",
  "trial.each": "One lever at a time at {percent} %",

  "trial.response": "What strength reaches a target?",
  "trial.response.lead":
    "The lever at five strengths, each against the same scenario without it; all else stays as it stands.",
  "trial.response.kicker": "How it answers to strength",
  "trial.response.title":
    "{label} in {year} with the lever in full: {amount} ({low} to {high}) from what it is without it",
  "trial.response.titleFew": "{label} in {year}: {amount} with the lever in full, of few pairs",
  "trial.response.chart":
    "A line over five strengths{few, select, yes { with single pairs as dots} other { with a band around it}}. {title}. The table has every number.",
  "trial.response.value": "change from without it, {unit}",
  "trial.response.axis": "strength of the lever, %",
  "trial.response.stands": "As the scenario stands",
  "trial.response.caption":
    "Dots on the line are medians of {n, plural, one {one pair} other {# pairs}} of runs at 0, 25, 50, 75 and 100 %{few, select, yes {; bands are drawn from ten pairs} other {, and the band holds the middle 80 % of pairs}}; what lies between was not run. The triangle is where the scenario stands. Seed {seed}, model version {version}.",
  "trial.response.column.strength": "Strength",
  "trial.target": "A change of",
  "trial.target.line": "target {amount}",
  "trial.target.none": "State a change below or above 0.",
  "trial.target.few": "Whether a band reaches it can be said from ten pairs on.",
  "trial.target.reached":
    "{percent} % is the least strength tried at which the whole band is there: in nine of ten pairs the change is {amount} or more that way.{held, select, yes {} other { It is not at every greater strength.}} {half, select, none {} other {Half of the pairs are there at {half} %.}}",
  "trial.target.notReached":
    "At no strength tried is the whole band there. {half, select, none {Nor are half of the pairs at any.} other {Half of the pairs are there at {half} %.}}",
} as const;
