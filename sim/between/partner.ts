/** Step 8: schools work together, brokered or of themselves, and trust grows or fails. [B5] */

import type { Process, Year } from "../engine/process.ts";
import { schoolNode } from "../network/nodes.ts";
import { type PartnershipTie, partnershipTies } from "../network/partnerships.ts";
import { reached } from "../network/reached.ts";
import { isOpen } from "../population/open-schools.ts";
import { closing, drawOf, ofKey, ofOrdinal, uniform } from "../random/streams.ts";
import type { ActionInForce } from "../scenario/actions.ts";
import type { Action } from "../scenario/scenario.ts";
import type { Group, Pair } from "./grouping.ts";
import { likeliestTie, likelyTie, nextTrust, pairKey } from "./of-themselves.ts";
import { groupsOf, leadOf, shareHead, shareOfTie } from "./structures.ts";

export const partner: Process = {
  key: "partner",
  label: "Partner",
  step: 8,
  rules: ["B5"],
  arena: "between",
  reads: [
    "actions",
    "applications",
    "levers.challengeAdvisers",
    "levers.coordination",
    "network",
    "schools.care",
    "schools.critique",
    "schools.ever6Share",
    "schools.justice",
    "schools.pressure",
    "schools.places",
    "schools.score",
  ],
  writes: ["network", "schools.care", "schools.critique", "schools.justice", "schools.partners"],
  essential: false,
  off: { "partner.brokered": 0, "partner.spontaneous": 0 },
  run(year) {
    const brokered = brokeredBy(year);
    endTies(year, brokered);
    changeTrust(year);
    for (const [name, { action, strength }] of brokered) followAction(year, name, action, strength);
    formOfThemselves(year);
    shareHeads(year);
    countPartners(year);
  },
};

/** Partnership actions in force this year, by name; without those whose strength is nothing. [O4] */
function brokeredBy({ actions, parameters }: Year): Map<string, ActionInForce> {
  const all = actions.filter(({ action }) => action.lever === "partnerships");
  const names = actionNames(all.map(({ action }) => action));
  const brokered = new Map<string, ActionInForce>();
  all.forEach(({ action, strength }, i) => {
    const reachedStrength = strength * parameters["partner.brokered"];
    if (reachedStrength > 0) brokered.set(names[i], { action, strength: Math.min(1, reachedStrength) });
  });
  return brokered;
}

/** What an edge remembers its action by: what the action says, not where in the scenario it stands. Twins are numbered. */
export function actionNames(actions: readonly Action[]): string[] {
  const seen = new Map<string, number>();
  return actions.map(({ start, end, targets, pairing, pairs, structure, size, groups }) => {
    const said = JSON.stringify([start, end, targets, pairing, pairs, structure, size, groups]);
    const twin = seen.get(said) ?? 0;
    seen.set(said, twin + 1);
    return `${said} ${twin}`;
  });
}

/** Brokered ties end with their action; others lapse by chance. */
function endTies(year: Year, brokered: ReadonlyMap<string, ActionInForce>): void {
  const lapse = year.parameters["partner.ends"];
  const chance = year.stream("partner/lapse");
  for (const { edge, tie, key } of tiesInForce(year)) {
    const ends = tie.action === "" ? uniform(chance, key, 0) < lapse : !brokered.has(tie.action);
    if (ends) year.state.network.dropEdge(edge);
  }
}

/** Trust grows with every year of working together, and fails between rivals under pressure. */
function changeTrust(year: Year): void {
  const next = nextTrust(year);
  for (const { edge, tie, pair } of tiesInForce(year)) {
    year.state.network.setEdgeAttribute(edge, "trust", next(pair, tie.trust));
  }
}

/** The ties of an action have the strength of its structure; where it has none yet, its groups are formed. */
function followAction(year: Year, name: string, action: Action, strength: number): void {
  const own = tiesInForce(year).filter(({ tie }) => tie.action === name);
  for (const { edge, tie } of own) year.state.network.setEdgeAttribute(edge, "strength", strength * tie.share);
  if (own.length > 0) return;
  const inReach = reached(action, year.place, year.state);
  const schools = year.place.schools.ids.flatMap((_, s) => (inReach[s] === 1 ? [s] : []));
  for (const group of groupsOf(year, action, schools)) tieGroup(year, group, name, action, strength);
}

/** Everyone in a group is tied to everyone. */
function tieGroup(year: Year, group: Group, name: string, action: Action, strength: number): void {
  const structure = action.structure ?? "pair";
  const federated = structure === "federation";
  const share = shareOfTie(year, structure, group.length);
  const tie = {
    strength: strength * share,
    share,
    trust: year.parameters[federated ? "partner.trustFederated" : "partner.trustAtFirst"],
    rule: action.groups === undefined ? (action.pairing ?? "supportingWithSupported") : "named",
    structure,
    lead: federated && group.length > 1 ? leadOf(year, group) : "",
    action: name,
  };
  group.forEach((first, i) => {
    for (const second of group.slice(i + 1)) addTie(year, [first, second], tie);
  });
}

/** Two schools that are not tied begin to work together the likelier the nearer and the more alike they are. */
function formOfThemselves(year: Year): void {
  const { place, parameters, state } = year;
  const most = likeliestTie(year);
  if (!(most > 0)) return;
  const { count } = state.schools;
  const chance = year.stream("partner/spontaneous");
  const spontaneous = {
    strength: parameters["partner.spontaneousStrength"],
    share: 1,
    trust: parameters["partner.trustAtFirst"],
    rule: "spontaneous",
    structure: "pair",
    lead: "",
    action: "",
  } as const;
  const likely = likelyTie(year);
  const tied = new Set(tiesInForce(year).map(({ pair: [a, b] }) => a * count + b));
  const { keys } = place.schools;
  const turn = ofOrdinal(chance.k1, 0);
  const last = closing(chance);
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const draw = drawOf(ofKey(chance.k0, pairKey(keys[a], keys[b])), turn, last);
      if (draw >= most || tied.has(a * count + b)) continue;
      if (!isOpen(state.schools, a) || !isOpen(state.schools, b)) continue;
      if (draw >= likely([a, b])) continue;
      addTie(year, [a, b], spontaneous);
    }
  }
}

function addTie(year: Year, [first, second]: Pair, said: Omit<PartnershipTie, "type" | "since">): void {
  const { ids } = year.place.schools;
  const [a, b] = first < second ? [first, second] : [second, first];
  const tie: PartnershipTie = { type: "partnership", since: year.year, ...said };
  const name = `partnership ${ids[a]}|${ids[b]} ${said.action === "" ? year.year : said.action}`;
  year.state.network.addEdgeWithKey(name, schoolNode(ids[a]), schoolNode(ids[b]), tie);
}

/** Schools in a federation come under the head of the one that leads it, in an order that depends on ids alone. [O5] */
function shareHeads(year: Year): void {
  const { ids } = year.place.schools;
  const led = tiesInForce(year).filter(({ tie, pair }) => pair.some((s) => ids[s] === tie.lead));
  led.sort((one, other) => (one.edge < other.edge ? -1 : 1));
  for (const { tie, pair } of led) {
    const [lead, follower] = ids[pair[0]] === tie.lead ? pair : [pair[1], pair[0]];
    shareHead(year, follower, lead, tie.strength);
  }
}

interface TieInForce {
  readonly edge: string;
  readonly tie: PartnershipTie;
  /** Indices of its schools, the lower first. */
  readonly pair: Pair;
  /** Its stable key of chance. */
  readonly key: number;
}

/** Partnerships as they stand, in order of their schools. */
function tiesInForce({ place, state }: Year): TieInForce[] {
  const { ids, keys } = place.schools;
  const indexOf = new Map(ids.map((id, s) => [schoolNode(id), s]));
  return ids.flatMap((id, a) => {
    const found: TieInForce[] = [];
    state.network.forEachEdge(schoolNode(id), (edge, attributes, source, target) => {
      const b = indexOf.get(source === schoolNode(id) ? target : source);
      if (attributes.type !== "partnership" || b === undefined || b < a) return;
      found.push({ edge, tie: attributes as PartnershipTie, pair: [a, b], key: pairKey(keys[a], keys[b]) });
    });
    return found;
  });
}

function countPartners({ place, state }: Year): void {
  const { offsets } = partnershipTies(state.network, place);
  for (let s = 0; s < state.schools.count; s++) state.schools.partners[s] = offsets[s + 1] - offsets[s];
}
