/** One way of doing a workload, in a process of its own: the program's name and its settings in, a line of JSON out. */

import { PROGRAMS, type ProgramName } from "./programs.ts";
import type { Program } from "./way.ts";

const [name, settings] = process.argv.slice(2);
const program: Program = await PROGRAMS[name as ProgramName]();
process.stdout.write(`${JSON.stringify(await program(JSON.parse(settings)))}\n`);
