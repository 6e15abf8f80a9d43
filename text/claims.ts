/** What is said of the field's claims, in English: ICU messages by id. */

export const claims = {
  "claims.outcome":
    "{outcome, select, asClaimed {{expects, select, same {as claimed: mean {low} to {high}, within ±{material}} other {as claimed}}} otherWay {{expects, select, same {it changes} other {the other way}}} tooSmall {{against, select, yes {the other way, and too small to matter} other {too small to matter}}} chance {{expects, select, same {not settled: mean {low} to {high}, not within ±{material}} other {no more than chance}}} none {no difference} tooFew {no verdict: too few runs} notRun {not run yet} other {nobody to measure}}",
  "claims.amount": "{outcome} ({amount})",
  "claims.amountAndParts": "{amount}; {asClaimed} of {n} as claimed",
  "claims.expects": "{expects, select, higher {higher} lower {lower} other {the same}}",
  "claims.verdict":
    "{outcome, select, asClaimed {The model supports this under {where}.} otherWay {The model does not support this under {where}: it comes out the other way.} tooSmall {The model does not support this under {where}: {against, select, yes {what difference there is comes out the other way, and is} other {the difference is}} beyond chance and too small to matter.} chance {The model does not support this under {where}: the difference is no more than chance.} none {The model does not support this under {where}: nothing differs.} tooFew {No verdict under {where}: fewer than {least} runs.} notRun {Not run yet under {where}.} other {Nobody to measure it on under {where}.}}",
  "claims.parts": "That is by its first comparison. How many of its {n} came out as claimed: {counts}.",
  "claims.partsAt": "{asClaimed} under {where}",
  "claims.disagree": "The model does not support these under {where}:",
  "claims.unsettled": "Not settled under {where}, as these were claimed to stay the same and may or may not:",
  "claims.agree": "Under {where} nothing that was tried comes out otherwise than claimed.",
  "claims.noVerdict":
    "No verdict under {where}: {runs, plural, =0 {nothing was run yet} one {one run, and below {least} nothing is told from chance} other {# runs, and below {least} nothing is told from chance}}.",
  "claims.disagrees":
    "{what} {outcome, select, otherWay {{expects, select, same {should stay the same and is {direction} by {amount}} other {should be {expects} and is {direction} by {amount}}}} tooSmall {should be {expects}; it is {direction} beyond chance, by too little to matter ({amount}, where {material} would)} chance {{expects, select, same {should stay the same; the mean lies between {low} and {high}, not within ±{material}} other {should be {expects}; no more than chance}}} other {should be {expects}; nothing differs}}.",
  "claims.span": "{low} to {high}",
  "claims.column.claim": "claim",
  "claims.column.finding": "what is compared",
  "claims.column.expects": "claimed",
  "claims.column.outcome": "found",
  "claims.column.median": "median difference",
  "claims.column.range": "80 % of runs",
  "claims.column.runs": "runs that way",
  "claims.column.where": "place, stance",
  "claims.runs": "{count} of {n}",
  "claims.where": "{place} under {stance}",
  "claims.under": "the {stances} {n, plural, one {stance} other {stances}} in {place}",
  "claims.and": "{before} and {last}",
  "claims.heading": "{title} ({key})",
  "claims.partly": "This report holds only part of what it is to hold:",
  "claims.partly.main": "{where}: {seeds} of {asked} seeds",
  "claims.partly.maps": "maps: {whole} of {cells} cells have all their {asked} seeds",
  "claims.mapNotRun": "Not run yet.",
  "claims.interrupted":
    "Interrupted. {file, select, none {Nothing was kept: with --found FILE it goes on from there.} other {What was found is in {file}: run it again to go on, or with --only-found to read what is there.}}",
  "claims.written": "Written to {file}",
} as const;
