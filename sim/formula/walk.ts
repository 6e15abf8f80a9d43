/** The whitelist: walks the tree of a formula and writes a program of what it knows; whatever it does not know is refused. */

import { type Mishap, mishap, quoted } from "./mishap.ts";
import { ARITY, MOST_STEPS, type Operation, type Step } from "./program.ts";
import { FUNCTIONS, isComparison, ONE_SIDED, TWO_SIDED } from "./vocabulary.ts";

/** A node of mathjs's tree, of which nothing is taken on trust. */
export type Tree = Readonly<Record<string, unknown>> & { readonly type?: unknown };

interface Walk {
  readonly names: ReadonlySet<string>;
  readonly mishaps: Mishap[];
}

/** The steps of a tree, or what it holds that is not allowed. */
export function walk(tree: unknown, names: readonly string[]): { steps: Step[] } | { mishaps: Mishap[] } {
  const mishaps: Mishap[] = [];
  const steps = visit(tree as Tree, { names: new Set(names), mishaps });
  if (steps.length > MOST_STEPS) mishaps.push(mishap(0, `at most ${MOST_STEPS} values and signs`, `${steps.length}`));
  return mishaps.length > 0 ? { mishaps } : { steps };
}

function visit(tree: Tree, walk: Walk): Step[] {
  switch (tree.type) {
    case "ParenthesisNode":
      return visit(tree.content as Tree, walk);
    case "ConstantNode":
      return constant(tree.value, walk);
    case "SymbolNode":
      return symbol(tree.name, walk);
    case "ConditionalNode":
      return applied("if", [tree.condition, tree.trueExpr, tree.falseExpr], walk);
    case "OperatorNode":
      return operator(tree, walk);
    case "FunctionNode":
      return call(tree, walk);
    case "RelationalNode":
      return refuse(walk, "one comparison at a time", "several in a row", "join two by and: a < b and b < c");
    default:
      return refuse(walk, "numbers, names, signs and functions", shown(tree.type));
  }
}

function constant(value: unknown, walk: Walk): Step[] {
  if (typeof value === "number" && Number.isFinite(value)) return [{ constant: value }];
  return refuse(walk, "a number", shown(value));
}

function symbol(name: unknown, walk: Walk): Step[] {
  if (typeof name === "string" && walk.names.has(name)) return [{ name }];
  return refuse(walk, "a name that is known here", shown(name));
}

function operator({ op, args, implicit }: Tree, walk: Walk): Step[] {
  const sides = args as readonly Tree[];
  if (sides.length === 1 && op === "+") return visit(sides[0], walk);
  const known = (sides.length === 1 ? ONE_SIDED : TWO_SIDED).get(op as string);
  if (known === undefined || implicit === true || sides.length > 2)
    return refuse(walk, "signs that formulas have", shown(op));
  if (isComparison(op as string) && sides.some(isBareNot))
    return refuse(walk, "brackets after not", "not before a comparison", "write not (a < b), or (not a) < b");
  return applied(known, sides, walk);
}

/** `not a < b` is read as (not a) < b by some and as not (a < b) by others. */
const isBareNot = ({ type, op }: Tree): boolean => type === "OperatorNode" && op === "not";

function call({ fn, args }: Tree, walk: Walk): Step[] {
  const { type, name } = fn as Tree;
  const called = type === "SymbolNode" ? FUNCTIONS.get(name as string) : undefined;
  if (called === undefined) return refuse(walk, "a function that formulas have", shown(name ?? type));
  const values = args as readonly Tree[];
  const { operation, least, most } = called;
  if (values.length < least || values.length > most) {
    const wanted = least === most ? `${least}` : `at least ${least}`;
    return refuse(walk, `${wanted} in the brackets of ${name}`, `${values.length}`);
  }
  if (ARITY[operation] === most) return applied(operation, values, walk);
  return values.flatMap((value, i) => (i === 0 ? visit(value, walk) : [...visit(value, walk), { apply: operation }]));
}

const applied = (operation: Operation, sides: readonly unknown[], walk: Walk): Step[] => [
  ...sides.flatMap((side) => visit(side as Tree, walk)),
  { apply: operation },
];

function refuse({ mishaps }: Walk, expected: string, found: string, advice = ""): Step[] {
  mishaps.push(mishap(0, expected, found, advice));
  return [];
}

const shown = (value: unknown): string => quoted(String(value));
