/** What is said of a self-review, by the command and on the page, in English: ICU messages by id. */

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

  "review.sheet": "Where does this place stand?",
  "review.lead":
    "Those who know a place rate statements about it, alone or as a group, and leave out what they cannot say. What they rate stays on this device. It can set where the model begins, and names levers that are worth testing; no effect is claimed of any.",
  "review.form": "Form",
  "review.source": "After {authors} ({year}): {title}",
  "review.view": "Show",
  "review.view.rate": "Rate",
  "review.view.standing": "What it comes to",
  "review.progress": "{rated} of {all} rated",
  "review.who": "You are rating as",
  "review.who.name": "What to call this respondent: their part, no name",
  "review.who.now": "The ratings below are those of “{who}”.",
  "review.who.add": "Add a respondent",
  "review.who.new": "Respondent {n}",
  "review.who.remove": "Remove this respondent",
  "review.open": "Open answers",
  "review.save": "Save answers",
  "review.opened": "Answers of {n, plural, one {one respondent} other {# respondents}} opened.",
  "review.large": "{name} is too large to be answers.",
  "review.refused": "This browser refuses to keep anything: save the answers as a file.",
  "review.phase":
    "The answers speak of {phase, select, primary {primary schools} both {primary and secondary schools} other {secondary schools}}, the scenarios here are of {here, select, primary {primary schools} both {both} other {secondary schools}}: starting values are worked out for these.",
  "review.partOf": "{label}: {rated} of {all} rated",
  "review.rating": "{rating} {meaning}",
  "review.unrated": "not rated",
  "review.one": "1: {words}",
  "review.four": "4: {words}",
  "review.next.page": "See what it comes to",
  "review.nothing": "Nothing is rated yet.",

  "review.profile.kicker": "Where those who rated see the place",
  "review.profile.title":
    "{title}: {answered} of {asked} ratings given by {n, plural, one {one respondent} other {# respondents}}",
  "review.profile.chart": "A line each with a dot from 1 to 4. {title}. The table has every number.",
  "review.profile.axis": "mean rating, 1 {one} to 4 {four}",
  "review.profile.caption":
    "Dots are means over the statements of {part, select, factor {a factor} other {a dimension}}{several, select, yes {; lines go from the lowest to the highest respondent’s own mean} other {}}. They stand in the order of the form and are not ranked.",
  "review.set": "Starting values",
  "review.set.do": "Set {n, plural, one {this starting value} other {these # starting values}} in all scenarios",
  "review.set.none": "None of these differs from what the scenarios state.",
  "review.set.step": "Starting values from a self-review ({n})",
  "review.set.table": "The values, for analysts",
  "review.moved":
    "{n, plural, =0 {The answers leave every starting value as it is in the model.} one {The answers would move one starting value of {all} from what it is in the model.} other {The answers would move {n} of {all} starting values from what they are in the model.}} Each is about one thing that statements speak of: rated above the middle it begins better placed than usual, below it less well placed.",
  "review.moved.part":
    "{better, plural, =0 {} one {one begins better placed} other {# begin better placed}}{worse, plural, =0 {} other {{better, plural, =0 {} other {, }}}}{worse, plural, =0 {} one {one less well placed} other {# less well placed}}",
  "review.set.now": "in B now",
  "review.set.range": "a range",
  "review.undo": "Undo: {step}",
  "review.levers.page":
    "Statements that speak for them were rated {low} or lower. No effect is claimed: added to “{title}”, they are run against A.",
  "review.suggested": "Levers worth testing",
  "review.suggested.because": "Because of {statements}",
  "review.suggested.add": "Add at half strength",
  "review.suggested.addOne": "Add at half strength: {label}",
  "review.suggested.used": "In use at {percent} %",
  "review.suggested.usedOne": "In use at {percent} %: {label}",
  "review.suggested.one":
    "{kept} and {left} work against each other: the first, which a place can do by itself, would undo the second.",
} as const;
