/** What `catchment review` says, in English: ICU messages by id. */

export const review = {
  "review.heading":
    "{same, select, true {{title}} other {{title}: {form}}}, {n, plural, =0 {nobody} one {one respondent} other {# respondents}}, {answered} of {asked} ratings given",
  "review.scale": "{rating} {meaning}",
  "review.values":
    "Starting values that these ratings stand for. How a rating becomes a value is an assumption of ours, not a finding: 2½ is the default, 1 and 4 go three quarters of the way to the ends of what is plausible, in a straight line; several statements on one value average.",
  "review.values.none": "No rating, so every starting value is as it is without a review.",
  "review.levers":
    "Worth testing, as statements that speak for them were rated {low} or lower. No effect is claimed: compare says what the model makes of them.",
  "review.levers.none": "No statement was rated {low} or lower, so no lever is suggested.",
  "review.levers.one":
    "{written, select, true {{left} is not written with the others} other {{left} is left out where scenarios are written (--out)}}: {kept}, which a place can do by itself, would undo it.",
  "review.because":
    "{label} (£{cost, number} and {capacity} capacity a year {reach, select, schools {a school} neighbourhoods {a neighbourhood} other {for the place}} at full strength{fate, select, half {; written at half} left {; not written} other {}}): {statements}",
  "review.plausible": "{low} to {high} {unit}",
  "review.statement": "“{text}” ({rating})",
  "review.note":
    "From a self-review by {n, plural, one {one respondent} other {# respondents}} ({form}). Starting values are our reading of their ratings, not a finding: {values}.",
  "review.note.value": "{parameter} {before} → {after} ({statements})",
  "review.note.none": "none differs from the default",
  "review.title.levers": "{title}: with levers worth testing",
  "review.written": "Written to {file}",
  "review.next": "Next: catchment compare {a} {b}",

  "review.column.mean": "mean",
  "review.column.between": "respondents between",
  "review.column.agreement": "agreement",
  "review.column.rated": "rated",
  "review.column.value": "starting value",
  "review.column.before": "before",
  "review.column.after": "after",
  "review.column.plausible": "plausible",
  "review.column.rating": "rating",
  "review.column.because": "because of",
  "review.part": "{part, select, factor {factor} other {dimension}}",
  "review.agreement":
    "Agreement: 1 where any two who rated a statement rated it alike, 0 where they lie as far apart as can be.",
} as const;
