/** A Slurm of one node, whose every file lies in a folder of its own and whose ports nobody else knows. */

import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { endDaemon, freePorts, startDaemon, until } from "./daemons.ts";

/** The longest array that it allows: so short that a small sweep takes several. */
export const ARRAY_LIMIT = 2;

export interface Slurm {
  /** What its programs are told of it by: SLURM_CONF. */
  readonly conf: string;
  readonly stop: () => Promise<void>;
}

export async function startSlurm(): Promise<Slurm> {
  const folder = mkdtempSync(join(tmpdir(), "catchment-slurm-"));
  for (const part of ["state", "spool"]) mkdirSync(join(folder, part));
  // Munge wants its socket where all may reach it.
  chmodSync(folder, 0o755);
  const conf = join(folder, "slurm.conf");
  const [controller, node] = await freePorts(2);
  writeFileSync(conf, configuration(folder, controller, node));
  writeFileSync(join(folder, "munge.key"), randomBytes(128), { mode: 0o400 });
  const env = { ...process.env, SLURM_CONF: conf };
  const daemons = [startDaemon(folder, "munged", mungeWords(folder))];
  const stop = async () => {
    spawnSync("scancel", ["--user=root"], { env });
    for (const daemon of daemons.reverse()) await endDaemon(daemon);
    rmSync(folder, { recursive: true, force: true });
  };
  const state = () => spawnSync("sinfo", ["--noheader", "--format=%T"], { env, encoding: "utf8" }).stdout.trim();
  try {
    await until("munged", () => existsSync(socketIn(folder)));
    for (const program of ["slurmctld", "slurmd"]) daemons.push(startDaemon(folder, program, ["-D"], env));
    await until("a node that is idle", () => state() === "idle");
  } catch (error) {
    await stop();
    throw error;
  }
  return { conf, stop };
}

const socketIn = (folder: string): string => join(folder, "munge.socket");

const mungeWords = (folder: string): string[] => [
  "--foreground",
  `--socket=${socketIn(folder)}`,
  ...["key", "pid", "log", "seed"].map((name) => `--${name}-file=${join(folder, `munge.${name}`)}`),
];

/** The least that one node needs: no accounts, no cgroups, no other user. */
function configuration(folder: string, controller: number, node: number): string {
  const [host] = hostname().split(".");
  const lines = {
    ClusterName: "tried",
    SlurmctldHost: `${host}(127.0.0.1)`,
    SlurmctldPort: controller,
    SlurmdPort: node,
    AuthType: "auth/munge",
    AuthInfo: `socket=${socketIn(folder)}`,
    CredType: "cred/munge",
    SlurmUser: "root",
    SlurmdUser: "root",
    StateSaveLocation: join(folder, "state"),
    SlurmdSpoolDir: join(folder, "spool"),
    SlurmctldPidFile: join(folder, "slurmctld.pid"),
    SlurmdPidFile: join(folder, "slurmd.pid"),
    ProctrackType: "proctrack/linuxproc",
    TaskPlugin: "task/none",
    SchedulerType: "sched/builtin",
    SelectType: "select/cons_tres",
    SelectTypeParameters: "CR_Core",
    JobAcctGatherType: "jobacct_gather/none",
    AccountingStorageType: "accounting_storage/none",
    MpiDefault: "none",
    ReturnToService: 2,
    SlurmdParameters: "config_overrides",
    MaxArraySize: ARRAY_LIMIT,
    KillWait: 5,
  };
  return [
    ...Object.entries(lines).map(([key, value]) => `${key}=${value}`),
    `NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 RealMemory=1000 State=UNKNOWN`,
    `PartitionName=main Nodes=${host} Default=YES State=UP`,
    "",
  ].join("\n");
}
