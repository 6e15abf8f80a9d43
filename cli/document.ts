/** `catchment document`: writes what is made from the declarations; part of keeping the project, hidden from its users. */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { say } from "../text/say.ts";
import { COMMANDS } from "./commands.ts";
import { COUNTED, filled, type Marks } from "./document/counted.ts";
import { DOCUMENTS } from "./document/documents.ts";
import { refuse } from "./options.ts";
import { print } from "./print.ts";

export const documentCommand = (): Command =>
  new Command("document")
    .description(COMMANDS.document.description)
    .option("--out <folder>", "the project's folder", ".")
    .action(({ out }: { out: string }) => {
      const files = Object.keys(DOCUMENTS).map((path) => join(out, path));
      if (!files.every((file) => existsSync(dirname(file))))
        refuse("--out", "a folder with docs and seeds/evidence", out);
      Object.values(DOCUMENTS).forEach((text, i) => {
        writeFileSync(files[i], text());
        print(say("validate.written", { file: files[i] }));
      });
      for (const [path, marks] of Object.entries(COUNTED)) fillIn(out, path, marks);
    });

/** Writes figures anew in a document of a person's; a folder without it has none to write. */
function fillIn(folder: string, path: string, marks: Marks): void {
  const file = join(folder, path);
  if (!existsSync(file)) return;
  writeFileSync(file, filled(readFileSync(file, "utf8"), marks, folder));
  print(say("validate.written", { file }));
}
