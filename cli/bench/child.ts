/** One way of doing a workload, in a process of its own: the program's name and its settings in, a line of JSON out. */

import { PROGRAMS, type ProgramName } from "./programs.ts";
import type { Program } from "./way.ts";

const [name, settings] = process.argv.slice(2);
/** The built command and its threads, which lie beside this program. */
const files = {
  mainFile: new URL("./main.js", import.meta.url).href,
  threadFile: new URL("./thread.js", import.meta.url).href,
};
const program: Program = await PROGRAMS[name as ProgramName]();
process.stdout.write(`${JSON.stringify(await program({ ...files, ...JSON.parse(settings) }))}\n`);
