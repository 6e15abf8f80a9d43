/** Keys that an object of a JSON text has twice: reading it would keep the last and lose the others without a word. */

/** Paths that are kept: a hostile file may repeat as many keys as it has room for. */
const MOST = 20;
/** Levels of a path that are kept, for the same reason. */
const DEEPEST = 40;

const [QUOTE, ESCAPE, COLON, COMMA] = ['"', "\\", ":", ","].map((sign) => sign.charCodeAt(0));
const [OBJECT, END_OBJECT, LIST, END_LIST] = ["{", "}", "[", "]"].map((sign) => sign.charCodeAt(0));

/** Where a reader stands: for each bracket that is open, its keys with how often they came (of a list none), and the place in it. */
interface Stand {
  readonly keys: (Map<string, number> | undefined)[];
  /** The key whose value is being read, or how many values of a list came before it. */
  readonly at: (string | number)[];
  awaitsKey: boolean;
}

/**
 * The path of every key that comes again in its object, once each and the first few of them. `text` is known to be JSON;
 * each character is looked at once.
 */
export function repeatedKeys(text: string): string[] {
  const stand: Stand = { keys: [], at: [], awaitsKey: false };
  const paths: string[] = [];
  for (let i = 0; i < text.length && paths.length < MOST; i++) {
    const sign = text.charCodeAt(i);
    if (sign !== QUOTE) {
      step(stand, sign);
      continue;
    }
    const end = endOfString(text, i);
    if (stand.awaitsKey && isAgain(stand, text.slice(i, end))) paths.push(stand.at.slice(0, DEEPEST).join("."));
    i = end - 1;
  }
  return paths;
}

/** Goes on by one sign outside strings. */
function step(stand: Stand, sign: number): void {
  const { keys, at } = stand;
  if (sign === OBJECT || sign === LIST) {
    stand.awaitsKey = sign === OBJECT;
    keys.push(sign === OBJECT ? new Map() : undefined);
    at.push(sign === OBJECT ? "" : 0);
  } else if (sign === END_OBJECT || sign === END_LIST) {
    stand.awaitsKey = false;
    keys.pop();
    at.pop();
  } else if (sign === COMMA) {
    const last = at.length - 1;
    const before = at[last];
    stand.awaitsKey = keys[last] !== undefined;
    if (typeof before === "number") at[last] = before + 1;
  } else if (sign === COLON) stand.awaitsKey = false;
}

/** After the quote that ends the string which begins here. */
function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text.charCodeAt(i) !== QUOTE) i += text.charCodeAt(i) === ESCAPE ? 2 : 1;
  return i + 1;
}

/** Notes the key that stands between these quotes; true where it comes for the second time. */
function isAgain({ keys, at }: Stand, quoted: string): boolean {
  const key: string = quoted.includes("\\") ? JSON.parse(quoted) : quoted.slice(1, -1);
  const known = keys.at(-1);
  const before = known?.get(key) ?? 0;
  known?.set(key, before + 1);
  at[at.length - 1] = key;
  return before === 1;
}
