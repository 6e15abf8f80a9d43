/** A word kept on this device between visits. Storage may be refused: then nothing is kept, and nothing is lost by it. */

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keep(key: string, word: string): void {
  try {
    localStorage.setItem(key, word);
  } catch {
    // The next visit begins as the first one did.
  }
}
