/** A word kept on this device between visits. Storage may be refused: then nothing is kept, and nothing is lost by it. */

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** False where this device refuses. An empty word is none. */
export function keep(key: string, word: string): boolean {
  try {
    if (word === "") localStorage.removeItem(key);
    else localStorage.setItem(key, word);
    return true;
  } catch {
    // The next visit begins as the first one did.
    return false;
  }
}
