/** What the screen of the place says, in English: ICU messages by id. */

export const placeScreen = {
  "place.title": "The place: {place}",

  "place.choose": "Another place, or other schools of this one",
  "place.choose.about":
    "Tarnford or Averdale, secondary or primary schools, or the tables of a place of your own from this device.",
  "place.choose.which": "Place",
  "place.kind.shipped": "Made up; comes with Catchment",
  "place.kind.fictional": "Made up; opened from this device",
  "place.kind.real": "A real place; opened from this device",
  "place.phase": "Schools",
  "place.phase.secondary": "Secondary, Years 7–11",
  "place.phase.primary": "Primary, Years 1–6",
  "place.facts":
    "{schools, plural, one {One school} other {{schools, number} schools}}, {pupils, number} pupils, {neighbourhoods, plural, one {one neighbourhood} other {{neighbourhoods, number} neighbourhoods}}.",
  "place.pace":
    "{pairs} pairs of runs take about {unit, select, seconds {{amount} seconds} other {{amount, plural, =1 {a minute} other {{amount} minutes}}}} on {lanes, plural, one {one core} other {# cores}} of this device, where nothing else keeps {lanes, plural, one {it} other {them}} busy{large, select, yes {; a change there is run when you ask for it} other {}}.",
  "place.go": "Go to {title}, {phase, select, primary {primary schools} other {secondary schools}}",
  "place.go.here": "You are here",
  "place.go.is": "What is below, and every other screen, is of {title}.",
  "place.go.keeps":
    "Every place has scenarios of its own. Those you set here stay as they are, steps and results too, and are there when you come back.",
  "place.first.alone": "Each school alone",
  "place.first.alone.note": "{title} as its tables have it. The baseline that others are compared with.",
  "place.first.together": "Knowledge moves around",
  "place.first.together.note":
    "{pairs, plural, one {One partnership} other {# partnerships}} at regular work, from the second year, {pairs, plural, one {pairs} other {pair}} schools of {title} whose published results are higher with schools whose results are lower, growing over two years.",

  "place.own": "A place of your own",
  "place.own.about":
    "Open a folder with tables of your area: schools.csv (one row a school), neighbourhoods.csv (one row a neighbourhood) and datapackage.json, which says what they are and where they come from. It may also hold services.csv, travel.csv and boundaries.geojson. The command “catchment place import” writes such a folder from published tables. Tables about single pupils are refused.",
  "place.own.private": "The tables are read here, in your browser. Nothing of them is sent anywhere.",
  "place.own.folder": "Choose a folder",
  "place.own.files": "Choose its files",
  "place.own.drop": "or drop the folder here",
  "place.own.busy": "Reading the tables …",
  "place.own.error": "It could not be read: {error}",
  "place.faults":
    "Nothing was opened: {n, plural, one {one thing has} other {# things have}} to be put right first. Then open the folder again.",
  "place.faults.file": "File",
  "place.faults.path": "Where",
  "place.faults.expected": "Expected",
  "place.faults.found": "Found",
  "place.faults.advice": "What to do",
  "place.read": "was read; its tables are of {year}.",
  "place.read.real":
    "It is a real place. Its schools are not ranked here, and what the model infers of a school, such as its effect, is not told of any of them. What a run shows is how parts could interact, and no forecast for any school.",
  "place.read.sources": "Its tables come from:",
  "place.read.notes": "{n, plural, one {One note} other {# notes}} on what was filled, left out or assumed in them",
  "place.read.keep": "Keep these tables on this device for my next visit",
  "place.read.large":
    "These tables are too large for this browser to keep: at the next visit they have to be opened again.",
  "place.read.refused": "This browser refuses to keep them: at the next visit they have to be opened again.",

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
