/** What a run looked like as a network for other programs: who works with whom, and who goes to school where, year by year. */

import { neighbourhoodNode } from "../network/nodes.ts";
import type { Look } from "../trace/look.ts";
import type { Nodes } from "../trace/look-nodes.ts";
import type { Ties } from "../trace/look-ties.ts";
import { type Gexf, type GexfEdge, type GexfNode, type GexfValue, held } from "./gexf.ts";

/** The place as its neighbourhoods are called. */
interface Homes {
  readonly neighbourhoods: {
    readonly ids: readonly string[];
    readonly x: ArrayLike<number>;
    readonly y: ArrayLike<number>;
  };
}

/** Where pupils come from who live outside, and where those go who are at no school of the place. */
const [OUTSIDE, ELSEWHERE] = ["outside", "elsewhere"] as const;

/** A network of neighbourhoods, schools, services and bodies; of years in which a tie or a flow is not there it says nothing. */
export function networkFile(look: Look, place: Homes, description: string): Gexf {
  const { years } = look;
  const edges = [...tieEdges(look), ...flowEdges(look, place)];
  const named = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return {
    description,
    years: [years[0].year, years[years.length - 1].year],
    nodeAttributes: {
      stays: [{ id: "kind", type: "string" }],
      changes: [{ id: "pupils", type: "integer" }],
    },
    edgeAttributes: {
      stays: [{ id: "tie", type: "string" }],
      changes: [
        { id: "weight", type: "double" },
        { id: "trust", type: "double" },
        { id: "structure", type: "string" },
        { id: "brokered", type: "boolean" },
        { id: "eligible", type: "integer" },
      ],
    },
    nodes: [
      ...homeNodes(look, place),
      ...workNodes(look),
      ...[OUTSIDE, ELSEWHERE].filter((id) => named.has(id)).map((id) => ({ id, label: id, stays: { kind: id } })),
    ],
    edges,
  };
}

const homeNodes = (look: Look, { neighbourhoods: { ids, x, y } }: Homes): GexfNode[] =>
  ids.map((id, n) => ({
    id: neighbourhoodNode(id),
    label: look.neighbourhoods[n],
    at: [x[n], y[n]],
    stays: { kind: "neighbourhood" },
    changes: { pupils: pupilsBy(look, "from", n) },
  }));

const workNodes = (look: Look): GexfNode[] =>
  look.nodes.keys.map((id, row) => ({
    id,
    label: look.nodes.names[row] === "" ? id : look.nodes.names[row],
    ...(!Number.isNaN(look.nodes.x[row]) && { at: [look.nodes.x[row], look.nodes.y[row]] as const }),
    stays: { kind: kindOf(look.nodes, row) },
    ...(row < look.nodes.schools && { changes: { pupils: pupilsBy(look, "to", row) } }),
  }));

function kindOf({ schools, services, serviceKinds }: Nodes, row: number): string {
  if (row < schools) return "school";
  return row < schools + services ? `service: ${serviceKinds[row - schools]}` : "body";
}

/** How many pupils live in a neighbourhood, or go to a school, by year. */
const pupilsBy = ({ years }: Look, end: "from" | "to", row: number) =>
  held(
    years.map(({ year, flows }) => {
      let pupils = 0;
      for (let i = 0; i < flows.pupils.length; i++) if (flows[end][i] === row) pupils += flows.pupils[i];
      return [year, pupils];
    }),
  );

/** Ties of one kind between the same two, over all years. */
function tieEdges({ years, nodes, tieKinds, structures }: Look): GexfEdge[] {
  const rows = years.flatMap(({ year, ties }) =>
    Array.from(ties.from, (_, i) => {
      const kind = tieKinds[ties.kind[i]];
      const ends = { kind, source: nodes.keys[ties.from[i]], target: nodes.keys[ties.to[i]] };
      const isPartnership = kind === "partnership";
      return { ...ends, year, values: isPartnership ? partnershipIn(ties, i, structures) : { weight: 1 } };
    }),
  );
  return edgesOf(rows);
}

const partnershipIn = ({ strength, trust, structure, brokered }: Ties, i: number, structures: readonly string[]) => ({
  weight: rounded(strength[i]),
  trust: rounded(trust[i]),
  structure: structures[structure[i]],
  brokered: brokered[i] === 1,
});

/** From where to where pupils go, the neighbourhood first: weights are pupils. */
function flowEdges({ years, nodes }: Look, { neighbourhoods: { ids } }: Homes): GexfEdge[] {
  const rows = years.flatMap(({ year, flows }) =>
    Array.from(flows.pupils, (pupils, i) => ({
      kind: "flow",
      source: flows.from[i] === ids.length ? OUTSIDE : neighbourhoodNode(ids[flows.from[i]]),
      target: flows.to[i] === nodes.schools ? ELSEWHERE : nodes.keys[flows.to[i]],
      year,
      values: { weight: pupils, eligible: flows.eligible[i] },
    })),
  );
  return edgesOf(rows);
}

interface Row {
  readonly kind: string;
  readonly source: string;
  readonly target: string;
  readonly year: number;
  readonly values: Readonly<Record<string, GexfValue>> & { readonly weight: number };
}

function edgesOf(rows: readonly Row[]): GexfEdge[] {
  const byEnds = new Map<string, Row[]>();
  for (const row of rows) {
    const id = JSON.stringify([row.kind, row.source, row.target]);
    const known = byEnds.get(id);
    if (known === undefined) byEnds.set(id, [row]);
    else known.push(row);
  }
  return Array.from(byEnds.values(), (own, i) => edgeOf(own, `e${i}`));
}

function edgeOf(rows: readonly Row[], number: string): GexfEdge {
  const [{ kind, source, target, values }] = rows;
  const by = (key: string) => held(rows.map((row) => [row.year, row.values[key]]));
  return {
    id: `${kind} ${number}`,
    ...{ source, target, kind },
    weight: rows[rows.length - 1].values.weight,
    spells: held(rows.map(({ year }) => [year, true])).map(({ years }) => years),
    stays: { tie: kind },
    changes: Object.fromEntries(Object.keys(values).map((key) => [key, by(key)])),
  };
}

/** Ties are kept in 32 bits, which have seven digits. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
