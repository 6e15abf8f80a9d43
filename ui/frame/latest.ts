/** Keeping what was asked for lately. */

/** The same with a value kept as the latest; of more than `most` the one kept longest ago is let go. */
export function withLatest<K, V>(kept: ReadonlyMap<K, V>, key: K, value: V, most: number): Map<K, V> {
  const others = [...kept].filter(([other]) => other !== key);
  return new Map([...others, [key, value] as const].slice(-most));
}
