/** What the screen of the place says, in English: ICU messages by id. */

export const placeScreen = {
  "place.title": "The place: {place}",
  "place.ties.title": "Partnerships between two schools",
  "place.ties.about":
    "Name two schools that work together in B: it becomes an action of the scenario and can be undone. Partnerships that a rule makes, or that schools form of themselves, follow from the levers; ties of services and coordinating bodies follow from the place, and no lever changes them.",
  "place.ties.one": "First school",
  "place.ties.other": "Second school",
  "place.ties.none": "Choose one …",
  "place.ties.start": "From",
  "place.ties.strength": "Strength",
  "place.ties.add": "Add the partnership",
  "place.ties.problem.choose": "Choose two schools; the first is the one that is picked on the map and in the network.",
  "place.ties.problem.same": "Choose two different schools.",
  "place.ties.problem.there": "B names these two as partners already.",
  "place.ties.named": "Named in B",
  "place.ties.pair": "{one} and {other}, from {start}, strength {percent} %",
  "place.ties.remove": "Take out",
  "place.ties.step.add": "{one} and {other} work together",
  "place.ties.step.remove": "{one} and {other} no longer named as partners",
} as const;
