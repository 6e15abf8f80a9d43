/** Engines of sweeps that system tests start, and what of each this machine lacks. */

import { onPath } from "./programs.mjs";

/** By name, the programs it is made of and how to come by them. */
export const ENGINES = {
  Slurm: {
    programs: ["sbatch", "scontrol", "slurmctld", "slurmd", "munged"],
    install: "as root: apt-get install slurm-wlm munge",
  },
  Redis: { programs: ["redis-server"], install: "apt-get install redis-server" },
};

/** What is lacking of an engine. Slurm's daemons are started by root alone. */
export function lackingOf(name) {
  const programs = ENGINES[name].programs.filter((program) => onPath([program]) === undefined);
  return name === "Slurm" && process.getuid?.() !== 0 ? [...programs, "root"] : programs;
}
