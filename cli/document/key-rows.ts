/** Rows of a table for the keys of a JSON Schema's object: name, meaning, what is allowed, what holds where it is left out. */

import { code } from "./markdown.ts";

/** As much of a JSON Schema as is read here. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly required?: readonly string[];
}

/** A row for each key, those that must be there in bold. */
export const keyRows = ({ properties = {}, required = [] }: Schema): string[][] =>
  Object.entries(properties).map(([key, schema]) => [
    required.includes(key) ? `**${code(key)}**` : code(key),
    linked(schema.description ?? ""),
    allowed(schema),
    usual(schema),
  ]);

/** What names a document leads to it. */
const linked = (text: string): string => text.replace(/docs\/(\w+)\.md/g, "[$1]($1.md)");

/** More words than this in a choice are left to the document that lists them. */
const MOST_WORDS = 12;

function allowed(schema: Schema): string {
  if (schema.anyOf !== undefined) return schema.anyOf.map(allowed).join(", or ");
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum !== undefined)
    return schema.enum.length > MOST_WORDS ? `one of ${schema.enum.length} words` : schema.enum.map(code).join(", ");
  if (schema.type === "array") return listOf(schema);
  if (schema.type === "object") return objectOf(schema);
  if (schema.type === "boolean") return "`true`, `false`";
  if (schema.type === "string") return textOf(schema);
  return numberOf(schema);
}

function listOf({ items = {}, minItems = 0, maxItems }: Schema): string {
  const many = maxItems === undefined ? "" : `${span(minItems, maxItems)} `;
  return `a list of ${many}${items.type === "object" ? "objects" : `(${allowed(items)})`}`;
}

/** Its keys where they are few and named, as in `{ "ids": … }`. */
function objectOf({ properties }: Schema): string {
  const keys = Object.keys(properties ?? {});
  return keys.length === 0 || keys.length > 3 ? "an object" : `{ ${keys.map((key) => code(key)).join(", ")} }`;
}

const textOf = ({ maxLength }: Schema): string =>
  maxLength === undefined ? "text" : `text of at most ${maxLength} characters`;

/** A bound as it would be typed, but for its minus: a year has no thousands. */
const bound = (value: number): string => String(value).replace("-", "−");

const span = (low: number, high: number): string => `${bound(low)} to ${bound(high)}`;

function numberOf({ type, minimum, maximum }: Schema): string {
  const kind = type === "integer" ? "whole number" : "number";
  if (minimum === undefined) return kind;
  return maximum === undefined ? `${kind} from ${bound(minimum)}` : `${kind}, ${span(minimum, maximum)}`;
}

/** Nothing where leaving it out says all there is to say. */
function usual({ default: stated }: Schema): string {
  const isEmpty = stated === undefined || ['""', "[]", "{}"].includes(JSON.stringify(stated));
  return isEmpty ? "" : code(typeof stated === "string" ? stated : JSON.stringify(stated));
}
