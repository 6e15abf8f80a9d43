/** What the command says of indices of segregation, in English: ICU messages by id. */

export const indices = {
  "indices.heading":
    "{file}: {units, number} units, {pupils, number} pupils, {groups, number} groups{time, select, none {} other {, {time}}}",
  "indices.first": "First group: {group}, {share} % of pupils.",
  "indices.againstRest":
    "Of more than two groups, {symbols} are of {group} against all others; the rest are of all groups at once.",
  "indices.byChance":
    "By chance: what the index would come to if pupils were spread over units of these sizes by lot, without any sorting; only what lies above it is segregation.",
  "indices.takenOut":
    "Chance taken out: 0 (for isolation and exposure, the group’s share of pupils) as by lot, and the most the index can be where groups are apart; of H and M, the value less the bias that small numbers give it, by bootstrap.",
  "indices.leftOut.rows":
    "note: left out {rows, plural, one {one row that gives} other {# rows that give}} no number of pupils.",
  "indices.leftOut.pupils":
    "note: left out {pupils, plural, one {one pupil} other {# pupils}} of groups that --groups does not name.",
  "indices.rounded": "note: pupils of {group} are the roll times the percentage, to the nearest pupil.",

  "indices.column.index": "index",
  "indices.column.value": "value",
  "indices.column.baseline": "by chance",
  "indices.column.corrected": "chance taken out",

  "indices.exposures": "Who pupils meet at their unit: of the pupils there, the share of each group",
  "indices.column.of": "a pupil of",

  "indices.within": "Between and within {column}: M and H add up exactly",
  "indices.column.sharePercent": "% of pupils",
  "indices.between": "between",
  "indices.withinAll": "within",
  "indices.total": "total",

  "indices.local":
    "Local segregation (nats): 0 where a group is spread as all pupils are; weighted by size they add up to M",
  "indices.localUnits": "Local segregation of units (nats): 0 where a unit has the mix of the whole",
  "indices.column.group": "group",
  "indices.column.unit": "unit",
  "indices.column.local": "local",
  "indices.column.unbiased": "bias taken out",

  "indices.change": "Change of M from {from} to {to} (Elbers 2021)",
  "indices.change.before": "M, {from}",
  "indices.change.after": "M, {to}",
  "indices.change.difference": "change",
  "indices.change.additions": "  units and groups that came",
  "indices.change.removals": "  units and groups that went",
  "indices.change.margins": "  sizes",
  "indices.change.unitMargins": "    of units",
  "indices.change.groupMargins": "    of groups",
  "indices.change.structure": "  structure: who is where, sizes being equal",
  "indices.change.met":
    "{both} units have pupils at both times, {came} only at the later, {went} only at the earlier: a unit with no figures at a time counts as not there.",
  "indices.change.undefined":
    "The parts without a number have none: no table has the pattern of one time and the sizes of the other.",

  "indices.curve": "Segregation curve: units from the smallest share of {group} to the largest, cumulative shares",
  "indices.column.others": "all others",
} as const;
