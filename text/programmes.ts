/** What the command about programmes says, in English: ICU messages by id. */

export const programmes = {
  "programmes.list":
    "Programmes and systems as scenarios of {place}; what is known of one, and what runs gave: catchment programmes KEY",
  "programmes.how":
    'To run one: catchment run scenarios/programmes/KEY.json; on the city region write "place": "averdale" in it.',
  "programmes.against":
    "To see what one of {phase} schools gives: catchment compare {file} scenarios/programmes/KEY.json",
  "programmes.column.key": "key",
  "programmes.column.title": "programme",
  "programmes.column.where": "where",
  "programmes.column.phase": "phase",
  "programmes.column.arenas": "acts",
  "programmes.column.cost": "£ in its dearest year",
  "programmes.arena":
    "{arena, select, within {within schools} between {between schools} beyond {beyond schools} other {the local system}}",
} as const;
