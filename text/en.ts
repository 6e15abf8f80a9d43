/** What the command and the results say, in English: ICU messages by id. */

import { admissions } from "./admissions.ts";
import { admit } from "./admit.ts";
import { assumptions } from "./assumptions.ts";
import { bench } from "./bench.ts";
import { catalogue } from "./catalogue.ts";
import { claims } from "./claims.ts";
import { columns } from "./columns.ts";
import { compareScreen } from "./compare.ts";
import { explain } from "./explain.ts";
import { figures } from "./figures.ts";
import { help } from "./help.ts";
import { indices } from "./indices.ts";
import { levers } from "./levers.ts";
import { look } from "./look.ts";
import { page } from "./page.ts";
import { patterns } from "./patterns.ts";
import { placeScreen } from "./place.ts";
import { places } from "./places.ts";
import { processes } from "./processes.ts";
import { programmes } from "./programmes.ts";
import { review } from "./review.ts";
import { runs } from "./runs.ts";
import { shell } from "./shell.ts";
import { sweep } from "./sweep.ts";
import { theory } from "./theory.ts";
import { timeline } from "./timeline.ts";
import { trace } from "./trace.ts";
import { trial } from "./trial.ts";
import { variance } from "./variance.ts";
import { why } from "./why.ts";

export const en = {
  ...page,
  ...shell,
  ...figures,
  ...catalogue,
  ...levers,
  ...look,
  ...indices,
  ...admissions,
  ...admit,
  ...assumptions,
  ...patterns,
  ...processes,
  ...programmes,
  ...review,
  ...runs,
  ...places,
  ...sweep,
  ...placeScreen,
  ...theory,
  ...timeline,
  ...trace,
  ...trial,
  ...variance,
  ...why,
  ...bench,
  ...claims,
  ...columns,
  ...compareScreen,
  ...explain,
  ...help,

  "claim.difference":
    "{label}, {year}: {direction, select, lower {lower} other {higher}} in {b} {frequency, select, almostEvery {in almost every run} most {in most runs} other {more often than not}} ({count} of {n}), by {amount}; {b} less {a} likely {low} to {high}.",
  "claim.tooSmall":
    "{label}, {year}: {direction, select, lower {lower} other {higher}} in {b} {frequency, select, almostEvery {in almost every run} most {in most runs} other {more often than not}} ({count} of {n}), but too small to matter: {amount}, where {material} would.",
  "claim.chance":
    "{few, select, one {{label}, {year}: {way, select, same {the same in {b}} lower {lower in {b} by {amount}} other {higher in {b} by {amount}}} in one run, which cannot tell a difference from chance.} few {{label}, {year}: {wanted, select, neither {higher in {b}} other {{b} does better}} in {wins} of {n} runs, too few to tell a difference from chance.} other {{label}, {year}: within what chance alone produces ({wanted, select, neither {higher in {b}} other {{b} does better}} in {wins} of {n} runs).}}",
  "claim.nobody":
    "{label}, {year}: no number in any pair of runs: there is nobody to speak of, or a formula gives none.",
  "claim.noDifference.nothingChanged": "{label}: no difference, because nothing was changed between {a} and {b}.",
  "claim.noDifference.outsideHorizon":
    "{label}: no difference, because every action that differs falls outside the simulated years.",
  "claim.noDifference.processOff":
    "{label}: no difference, because the process through which the action works is switched off.",
  "claim.noDifference.notYet": "{label}: no difference by {year}, because nothing that differs has begun by then.",
  "claim.noDifference.notReached": "{label}: no difference between {a} and {b} in any run.",

  "run.headline":
    "{title}, {place}. {label} in {year}: {median}, from {start} in {first} ({few, select, one {one run} few {between {low} and {high} in {n} runs} other {80 % of {n} runs between {low} and {high}}}).",
  "run.written": "Written to {folder}",
  "run.saved": "Saved the {n, plural, one {replicate} other {# replicates}} as at the end of {year} in {file}",
  "run.fewRuns": "Fewer than 6 runs: differences between scenarios cannot be told from chance.",
  "run.interrupted":
    "Interrupted: {done} of {n} replicates were finished{kept, select, yes { and are written to {folder}} other {}}.",
  "run.again": "To have all {n}, run it again; all of them are run anew: {command}",

  "run.resume":
    "The {n, plural, one {replicate that was} other {# replicates that were}} finished can go on from {year}: add --resume {file} --replicates {n}",

  "compare.heading":
    "{a} (A) against {b} ({letter}), {place}, {year}, {n, plural, one {one run each} other {# runs each}}",
  "compare.wins": "{way, select, same {the same in {n}} neither {higher in {wins} of {n}} other {{wins} of {n}}}",
  "compare.mean": "{mean} ({low} to {high})",
  "compare.futures":
    "note: the scenarios are set in different futures (context), so what differs comes from those as well as from what is done.",
  "compare.assumptions":
    "note: the scenarios assume otherwise (parameters or processes), so what differs comes from that as well as from what is done.",
  "compare.levellingDown":
    "{label}, {year}: levelling down. It narrows because other pupils do worse ({measure}: {others}), while disadvantaged pupils do not do materially better ({own}).",
  "compare.gapIn": "{label}, gap between disadvantaged pupils and others",
  "compare.costOfGap":
    "Spent by {year} beyond A: £{pounds} of the base year, for {months} learning months less of gap at {age}: £{each} a month.",
  "compare.sameChildren":
    "{label}, {year}, {differs, select, yes {and it matters who is counted} other {of the same children}}: over those who {of, select, leavers {leave} other {live here}} in both runs ({both} of {a} in A and of {b} in {letter}) it differs by {same}; over all who {of, select, leavers {leave} other {live here}}, by {plain}.",
  "group.fsm": "eligible for free meals",
  "group.notFsm": "not eligible for free meals",
  "group.ever6": "eligible within six years",
  "group.notEver6": "not eligible within six years",
  "group.girls": "girls",
  "group.boys": "boys",
  "group.need": "with a special need",
  "group.identified": "with a need that was identified",
  "group.lookedAfter": "looked after",
  "group.newArrival": "newly come",
  "group.groupA": "community group A",
  "group.groupB": "community group B",
  "group.groupC": "community group C",
  "group.groupD": "community group D",
  "group.groupE": "community group E",
  "group.groupF": "community group F",
  "group.groupG": "community group G",
  "group.groupH": "community group H",
  "compare.points": "pp: percentage points",
  "compare.legend":
    "{few, select, one {One pair of runs: no range and no interval.} other {{letter} less A: the median of each pair's own difference, which need not be what the medians of A and {letter} differ by. likely: 8 in 10 pairs.}}{few, select, other { Within chance: {letter} better in {low} to {high} of {n} pairs, as a fair coin would give it 19 times in 20, whatever the mean's interval.} few {} one {}}",

  "check.fine":
    "{file}: {kind, select, scenario {fine (a scenario)} barred {well formed (a scenario), with what is not allowed in England} place {fine (a place)} answers {fine (answers to a self-review)} plan {fine (the plan of a sweep)} other {passed over}}",
  "check.schema": "a JSON Schema: editors read it; scenarios follow it, and it is none",
  "own.noNumber":
    "{file}, indicators.{key}: note: no finite number in any of {n, plural, one {one run} other {# runs}} and {years} years; perhaps it divides by 0, or speaks of a group that nobody is in",
  "check.place":
    "{title}: {secondary} secondary and {primary} primary schools, {neighbourhoods} neighbourhoods, {services} services",
  "check.outsideHorizon":
    "{file}, {path}: note: stated {end, select, 2300 {from {start} on} other {for {start} to {end}}}, but {first} to {last} are simulated; it will do nothing",
  "check.begunBefore":
    "{file}, {path}: note: stated from {start}, and {first} is the first year that is simulated; it acts from {first} on, as far along its ramp as it is by then",
  "check.adding":
    "{file}, actions.{one} and actions.{other}: note: both work {lever} in the same years; their strengths add, up to 1",
  "check.beyondRange":
    "{file}, context: note: entries on {factor} add up to {change} in {year}, outside its range of {low} to {high}",
  "check.tooYoung":
    "{file}, {path}: note: no child it reaches is of age for secondary school by {last}, the last year of the run; it will do nothing here",
  "check.caution": "{file}, {path}: note: {caution}",
  "check.code": "{file}, {path}: {words}",
  "check.partlyNumber":
    "{file}, utility: note: no finite number for {without} of {tried} kinds of school it was tried on; such a school comes after all others",
  "check.faults":
    "{n, plural, one {One fault} other {# faults}}.{written, select, no { Nothing was written.} other {}}",

  "column.indicator": "indicator",
  "column.a": "A",
  "column.b": "{b}",
  "column.difference": "{b} less A",
  "column.likely": "likely",
  "column.wins": "{b} better",
  "column.mean": "mean (95 %)",
  "column.band50": "middle half",
  "column.band80": "middle 80 %",

  "progress.replicates": "{done} of {n} replicates",
  "progress.name": "Running",

  "fault.crash": "The run failed: {message}",
  "fault.report": "This is a fault of the program, not of your files. Run again with CATCHMENT_TRACE=1 to see where.",
} as const;

export type MessageId = keyof typeof en;
