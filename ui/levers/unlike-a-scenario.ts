/** Whether a file is something else altogether: JSON that says neither what a scenario's form is nor of which place it is. */

export function isUnlikeAScenario(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value !== "object" || value === null || !("schemaVersion" in value || "place" in value);
  } catch {
    return false;
  }
}
