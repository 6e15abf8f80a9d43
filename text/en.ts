/** What the command and the results say, in English: ICU messages by id. */

import { page } from "./page.ts";

export const en = {
  ...page,

  "claim.difference":
    "{label}, {year}: {direction, select, lower {lower} other {higher}} in B {frequency, select, almostEvery {in almost every run} most {in most runs} other {more often than not}} ({count} of {n}), by {amount}; B less A likely {low} to {high}.",
  "claim.tooSmall":
    "{label}, {year}: consistently {direction, select, lower {lower} other {higher}} in B ({count} of {n} runs), but too small to matter: {amount}, where {material} would.",
  "claim.chance":
    "{label}, {year}: within what chance alone produces ({wanted, select, neither {higher in B} other {B does better}} in {wins} of {n} runs).",
  "claim.nobody": "{label}, {year}: no number, because there is nobody to speak of.",
  "claim.noDifference.nothingChanged": "{label}: no difference, because nothing was changed between A and B.",
  "claim.noDifference.outsideHorizon":
    "{label}: no difference, because every action that differs falls outside the simulated years.",
  "claim.noDifference.processOff":
    "{label}: no difference, because the process through which the action works is switched off.",
  "claim.noDifference.notReached": "{label}: no difference; nothing that differs between A and B reaches it.",

  "run.headline":
    "{title}, {place}. {label} in {year}: {median}, from {start} in {first} ({n, plural, one {one run} other {80 % of # runs between {low} and {high}}}).",
  "run.written": "Written to {folder}",
  "run.saved": "Saved the {n, plural, one {replicate} other {# replicates}} as at the end of {year} in {file}",
  "run.fewRuns": "Fewer than 6 runs: differences between scenarios cannot be told from chance.",
  "run.interrupted":
    "Interrupted: {done} of {n} replicates were finished{kept, select, yes { and are written to {folder}} other {}}.",
  "run.again": "To do the rest, run it again: {command}",

  "compare.heading": "{a} (A) against {b} (B), {place}, {year}, {n, plural, one {one run each} other {# runs each}}",
  "compare.wins": "{wins} of {n}",
  "compare.mean": "{mean} ({low} to {high})",

  "check.fine": "{file}: fine ({kind, select, scenario {a scenario} other {a place}})",
  "check.place":
    "{title}: {secondary} secondary and {primary} primary schools, {neighbourhoods} neighbourhoods, {services} services",
  "check.outsideHorizon":
    "{file}, {path}: note: stated for {start} to {end}, but {first} to {last} are simulated; it will do nothing",
  "check.faults": "{n, plural, one {One fault} other {# faults}}. Nothing was written.",

  "column.indicator": "indicator",
  "column.a": "A",
  "column.b": "B",
  "column.difference": "B less A",
  "column.likely": "likely",
  "column.wins": "B better",
  "column.mean": "mean (95 %)",
  "column.band50": "middle half",
  "column.band80": "middle 80 %",

  "progress.replicates": "{done} of {n} replicates",
  "progress.name": "Running",

  "fault.crash": "The run failed: {message}",
  "fault.report": "This is a fault of the program, not of your files. Run again with CATCHMENT_TRACE=1 to see where.",
} as const;

export type MessageId = keyof typeof en;
