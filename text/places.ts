/** What the command says of rolls and places, in English: ICU messages by id. */

export const places = {
  "places.heading":
    "Rolls and places, {phase, select, primary {primary schools} other {secondary schools}}, {place}: {n, plural, one {one run} other {the middle of # runs (10th to 90th percentile)}}",
  "places.column.area": "area",
  "places.column.year": "year",
  "places.column.side": "in",
  "places.column.pupilsOnRoll": "on roll",
  "places.column.placesInAll": "places",
  "places.column.unfilledPlaces": "unfilled",
  "places.column.pupilsBeyondPlaces": "beyond",
  "places.column.entryDemand": "ask at entry",
  "places.column.entryPlaces": "entry places",
  "places.column.entrantsAdmitted": "admitted",
  "places.column.schoolsBeyondPlaces": "schools over",
  "places.column.schoolsWithManyEmpty": "a tenth empty",
  "places.whole": "the place",
  "places.spread": "{median} ({low} to {high})",
  "places.legend":
    "unfilled, beyond: school by school, so places less pupils on roll are unfilled less beyond; ask at entry: resident children of the entering cohort; schools over: more pupils than places; a tenth empty: at least a tenth of places unfilled. Schools are counted, never ranked. Children are made up from stated cohort sizes: this is no forecast of births.",
} as const;
