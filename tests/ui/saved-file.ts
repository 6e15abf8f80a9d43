/** What a button of the page saves, caught before it would be kept. */

import { vi } from "vitest";

/** The cells of the table that is saved by a button, line by line. */
export async function saved(press: () => Promise<void>): Promise<string[][]> {
  const blobs: Blob[] = [];
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return "blob:none";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  await press();
  const text = await blobs[0].text();
  return text
    .trim()
    .split(/\r?\n/)
    .map(
      (line) =>
        line
          .match(/("([^"]|"")*"|[^,]*)(,|$)/g)
          ?.map((cell) => cell.replace(/,$/, ""))
          .slice(0, -1) ?? [],
    );
}

/** The rows of a table, as they are read. */
export const rowsOf = (container: Element) =>
  [...container.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim().replaceAll("−", "-") ?? ""),
  );
