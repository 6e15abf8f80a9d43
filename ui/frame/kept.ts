/** A word kept on this device between visits. Storage may be refused: then nothing is kept, and nothing is lost by it. */

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** What every key of ours begins with. */
const OURS = "catchment.";

/** Forgets all that was ever kept here, by this page as it is or was. */
export function forgetAll(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(OURS)) localStorage.removeItem(key);
  } catch {
    // Where storage is refused nothing was kept.
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
