/** What is said of the field's claims, in English: ICU messages by id. */

export const claims = {
  "claims.outcome":
    "{outcome, select, asClaimed {as claimed} otherWay {the other way} tooSmall {too small to matter} chance {no more than chance} none {no difference} other {nobody to measure}}",
  "claims.otherWay":
    "{expects, select, same {it changes, by {amount}} other {{direction, select, lower {lower} other {higher}}, by {amount}}}",
  "claims.expects": "{expects, select, higher {higher} lower {lower} other {the same}}",
  "claims.borne":
    "{outcome, select, asClaimed {Borne out} otherWay {Contradicted} tooSmall {Too small to matter} chance {Not told from chance} none {No difference} other {Not measured}}: {where}.",
  "claims.where": "{place} under {stance}",
  "claims.disagrees":
    "{claim}: {what} {outcome, select, otherWay {{expects, select, same {should stay the same and changes by {amount}} other {should be {expects} and is {direction} by {amount}}}} tooSmall {should be {expects}; the difference is consistent and too small to matter ({amount}, where {material} would)} chance {{expects, select, same {should stay the same; too uncertain to say} other {should be {expects}; no more than chance}}} other {should be {expects}; nothing differs}}.",
  "claims.span": "{low} to {high}",
  "claims.column.claim": "claim",
  "claims.column.finding": "what is compared",
  "claims.column.expects": "claimed",
  "claims.column.outcome": "found",
  "claims.column.median": "median difference",
  "claims.column.range": "80 % of runs",
  "claims.column.runs": "runs",
  "claims.column.where": "place, stance",
  "claims.heading": "{title} ({key})",
  "claims.interrupted":
    "Interrupted. {file, select, none {Nothing was kept: with --found FILE it goes on from there.} other {What was found is in {file}: run it again to go on.}}",
  "claims.written": "Written to {file}",
} as const;
