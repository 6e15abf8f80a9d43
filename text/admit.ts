/** What `catchment admit` says, in English: ICU messages by id. */

export const admit = {
  "admit.heading":
    "{mechanism}: {placed} of {students, plural, one {one student} other {# students}} placed{unplaced, plural, =0 {} other {, # unplaced}}.",
  "admit.heading.compare":
    "{students, plural, one {One student} other {# students}}, {schools, plural, one {one school} other {# schools}}",
  "admit.objections":
    "{stable, select, yes {Nobody was turned away by a school that has room or holds somebody of lower priority.} other {Turned away by a school that has room or holds somebody of lower priority: {pairs, plural, one {once} other {# times}}.}}",
  "admit.gain":
    "{students, plural, =0 {Nobody could gain by trading places without somebody losing.} one {One student could gain by trading places, nobody losing.} other {# students could gain by trading places, nobody losing.}}",
  "admit.unplaced": "Unplaced: {students}{more, plural, =0 {} other { and # more}}",

  "admit.column.school": "school",
  "admit.column.capacity": "places",
  "admit.column.filled": "filled",
  "admit.column.last": "lowest priority admitted",
  "admit.column.preference": "preference",
  "admit.column.students": "students",
  "admit.column.share": "share",
  "admit.column.mechanism": "mechanism",
  "admit.column.first": "first preference",
  "admit.column.mean": "mean preference of those placed",
  "admit.column.unplaced": "unplaced",
  "admit.column.objections": "turned away for somebody of lower priority",
  "admit.column.gain": "could gain by trading",

  "admit.part.ordered": "{school}",
  "admit.part.band": "{school}, band {band}",
  "admit.part.lottery": "{school}, by lot",
  "admit.part.reserve": "{school}, reserved",

  "admit.room": "room for all who asked",
  "admit.noPlaces": "no places",
  "admit.last": "{criterion}{value, select, none {} other {, {value}}}",
  "admit.byPriorities": "the list of priorities",
  "admit.none": "none",
} as const;
