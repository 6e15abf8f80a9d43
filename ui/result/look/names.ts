/** Names that tell apart: with their id where two share one. */

export function namesApart(names: readonly string[], ids: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return names.map((name, i) => ((times.get(name) ?? 0) > 1 ? `${name} (${ids[i]})` : name));
}
