/** What may not be written in the model: hidden chance, clocks, the outside world, and maths that engines disagree on. */

import ts from "typescript";
import { type Source, syntaxOf, visit } from "./sources.ts";

/** Exact in every engine. The rest of Math is not, or is chance; sim/random/maths.ts has portable forms. */
const MATHS = new Set("abs ceil floor fround imul clz32 max min round sign sqrt trunc".split(" "));

/** Members that depend on a locale, or round differently. */
const MEMBERS = new Set(
  "toFixed toLocaleString toLocaleDateString toLocaleLowerCase toLocaleUpperCase localeCompare".split(" "),
);

/** Globals that reach outside the model. */
const GLOBALS = new Set(
  (
    "Intl Date performance setTimeout setInterval setImmediate requestAnimationFrame fetch console crypto " +
    "globalThis window document navigator XMLHttpRequest WebSocket Worker localStorage indexedDB require eval Function"
  ).split(" "),
);

/** What a source of the model may not contain, one sentence each with its line. */
export function purityFaults(source: Source): string[] {
  const faults: string[] = [];
  const syntax = syntaxOf(source);
  visit(syntax, (node) => {
    const what = fault(node);
    if (what === undefined) return;
    const line = syntax.getLineAndCharacterOfPosition(node.getStart(syntax)).line + 1;
    faults.push(`${source.path}:${line}: ${what}`);
  });
  return faults;
}

function fault(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken || node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken)
    return "** differs between engines; multiply, or use exp and ln of sim/random/maths.ts";
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    if (MEMBERS.has(node.argumentExpression.text)) return `${node.argumentExpression.text} depends on the machine`;
  }
  if (!ts.isIdentifier(node)) return undefined;
  if (node.text === "Math" && !isMemberName(node)) return mathsFault(node);
  if (MEMBERS.has(node.text) && isMemberName(node)) return `${node.text} depends on the machine`;
  if (GLOBALS.has(node.text) && !isMemberName(node)) return `${node.text} reaches outside the model`;
  return undefined;
}

function mathsFault(node: ts.Identifier): string | undefined {
  const parent = node.parent;
  if (!ts.isPropertyAccessExpression(parent)) return "Math may only be used as Math.name";
  const name = parent.name.text;
  if (MATHS.has(name)) return undefined;
  return name === "random"
    ? "Math.random is hidden chance; draw from a stream"
    : `Math.${name} differs between engines; see sim/random/maths.ts`;
}

/** True for the name after a dot, a key of an object or type, or a binding's key: not a reference to a global. */
function isMemberName(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node || parent.propertyName === undefined;
  const named = ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent);
  return named && parent.name === node;
}
