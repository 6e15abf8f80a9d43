/** A sweep as Slurm takes it: scripts, and job arrays no larger than it allows. */

/** What a person says of the jobs. */
export interface SlurmWishes {
  readonly cpus: number;
  readonly minutes: number;
  readonly mem: string | undefined;
  readonly partition: string | undefined;
  readonly account: string | undefined;
}

/** Part of the tasks: those from `offset` on, as indices from 0. */
export interface JobArray {
  readonly offset: number;
  readonly size: number;
}

/** Seconds before the end at which Slurm says so: Slurm looks once a minute or so. */
const WARNING = 120;

/** The least time a job may ask for: what it is warned by, and as much again to work in. */
export const LEAST_MINUTES = (2 * WARNING) / 60 + 1;

/** What Slurm allows where nobody set it. */
export const USUAL_LIMIT = 1001;

/** `limit` is Slurm's MaxArraySize: one more than its highest index. */
export const arraysOf = (tasks: number, limit: number): JobArray[] =>
  Array.from({ length: Math.ceil(tasks / limit) }, (_, i) => ({
    offset: i * limit,
    size: Math.min(limit, tasks - i * limit),
  }));

/** MaxArraySize as `scontrol show config` tells it. */
export function arrayLimit(config: string): number | undefined {
  const [, digits] = /^MaxArraySize\s*=\s*(\d+)\s*$/m.exec(config) ?? [];
  return digits !== undefined && Number(digits) > 0 ? Number(digits) : undefined;
}

/** The number of a job as `sbatch --parsable` tells it: "17", or "17;cluster". */
export const jobNumber = (told: string): string | undefined => /^(\d+)(;\S+)?\s*$/.exec(told)?.[1];

/**
 * The script of an array. Its argument is the array's offset, by which a task finds its line of the file of tasks.
 * Slurm tells the shell alone when time runs out (`B:`), so the shell passes it on, and waits for the worker to end.
 */
export const workScript = (name: string, wishes: SlurmWishes, tasks: string, work: string): string =>
  `#!/bin/bash
${header(name, wishes, wishes.cpus)}
#SBATCH --requeue --open-mode=append
#SBATCH --signal=B:TERM@${WARNING}

shards="$(sed -n "$(($1 + SLURM_ARRAY_TASK_ID + 1))p" ${tasks})"
${work} --shards "$shards" --threads "\${SLURM_CPUS_PER_TASK:-1}" &
worker=$!
trap 'kill -TERM "$worker" 2>/dev/null' INT TERM
while :; do
  wait "$worker"
  status=$?
  kill -0 "$worker" 2>/dev/null || break
done
exit "$status"
`;

/** The script of the job that comes after all arrays. */
export const mergeScript = (name: string, wishes: SlurmWishes, merge: string): string =>
  `#!/bin/bash
${header(name, wishes, 1)}

exec ${merge}
`;

const header = (name: string, { minutes, mem, partition, account }: SlurmWishes, cpus: number): string =>
  [
    `--job-name=${name}`,
    "--nodes=1 --ntasks=1",
    `--cpus-per-task=${cpus}`,
    `--time=${minutes}`,
    ...(mem === undefined ? [] : [`--mem=${mem}`]),
    ...(partition === undefined ? [] : [`--partition=${partition}`]),
    ...(account === undefined ? [] : [`--account=${account}`]),
  ]
    .map((words) => `#SBATCH ${words}`)
    .join("\n");

/** What sbatch is told of an array. */
export const arrayWords = (script: string, logs: string, { offset, size }: JobArray): string[] => [
  "--parsable",
  `--array=0-${size - 1}`,
  `--output=${asPattern(logs)}/%A_%a.log`,
  script,
  `${offset}`,
];

/**
 * What sbatch is told of the merge: it comes after the arrays however they ended. With `afterok` it would wait for ever once a
 * task has failed; the merge sees by itself whether every shard is there, and says which are not.
 */
export const mergeWords = (script: string, logs: string, jobs: readonly string[]): string[] => [
  "--parsable",
  `--dependency=${afterAll(jobs)}`,
  `--output=${asPattern(logs)}/merge.log`,
  script,
];

export const afterAll = (jobs: readonly string[]): string => ["afterany", ...jobs].join(":");

/** A path as Slurm's pattern of names: % stands for itself where it is doubled. */
const asPattern = (path: string): string => path.replaceAll("%", "%%");
