/** The project's own sources, read as syntax. */

import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

export interface Source {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  /** What is imported: a path from the root for our own files, else the package's specifier. */
  readonly target: string;
  readonly own: boolean;
  /** True where only types are taken, so that nothing of it runs. */
  readonly typeOnly: boolean;
}

/** Every TypeScript and Svelte file under the folders. */
export const sourcesUnder = (folders: readonly string[]): Source[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder, name).replaceAll("\\", "/"))
      .filter((path) => /\.(ts|svelte)$/.test(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(path, "utf8") })),
  );

/** The syntax tree of a source; of a component, that of its scripts. */
export function syntaxOf({ path, text }: Source): ts.SourceFile {
  const script = path.endsWith(".svelte")
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join("\n")
    : text;
  return ts.createSourceFile(path, script, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
}

/** Everything a source imports, re-exports, imports at run time or names as a worker's or asset's file. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => found.push(resolve(source.path, specifier, typeOnly));
  visit(syntaxOf(source), (node) => {
    if (ts.isImportDeclaration(node)) add(textOf(node.moduleSpecifier), isTypeImport(node));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(textOf(node.moduleSpecifier), node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(textOf(node.argument.literal), true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(textOf(node.arguments[0]), false);
    else if (ts.isNewExpression(node) && node.expression.getText() === "URL" && isOwnUrl(node))
      add(textOf(node.arguments?.[0]), false);
  });
  return found;
}

/** Calls `see` for a node and everything below it. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function resolve(from: string, specifier: string, typeOnly: boolean): Import {
  const bare = specifier.replace(/\?.*$/, "");
  if (bare.startsWith(".")) return { target: posix.join(posix.dirname(from), bare), own: true, typeOnly };
  if (bare.startsWith("/")) return { target: bare.slice(1), own: true, typeOnly };
  return { target: bare, own: false, typeOnly };
}

function isTypeImport({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || ts.isNamespaceImport(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** `new URL("./sim.worker.ts", import.meta.url)`: a source to run; other files named so are made by the build. */
const isOwnUrl = (node: ts.NewExpression): boolean =>
  node.arguments?.[1]?.getText() === "import.meta.url" && textOf(node.arguments[0]).endsWith(".ts");

const textOf = (node: ts.Node | undefined): string => (node && ts.isStringLiteralLike(node) ? node.text : "?");
