/** How far a sweep has come: runs, failures, rate and time left; a line with the first shard, then every few seconds, as batch systems log them. */

import { say } from "../../text/say.ts";
import type { ShardRecord } from "../../workers/executors/shard-files.ts";
import { warn } from "../print.ts";

const PATIENCE = 5000;

export interface SweepProgress {
  readonly take: (record: ShardRecord) => void;
}

/** Of `total` runs, of which `there` were there before; the rate is of those made now. */
export function sweepProgress(total: number, there: number, failedBefore: number): SweepProgress {
  const begun = performance.now();
  let made = 0;
  let failed = failedBefore;
  let since = Number.NEGATIVE_INFINITY;
  return {
    take: ({ runs: [from, to], failed: these }) => {
      made += to - from;
      failed += these.length;
      const now = performance.now();
      const done = there + made;
      if (done < total && now - since < PATIENCE) return;
      since = now;
      const rate = (1000 * made) / (now - begun);
      warn(
        say("sweep.progress", {
          done,
          n: total,
          failed,
          rate: done < total ? rate.toFixed(rate < 10 ? 1 : 0) : "none",
          left: timeText((total - done) / rate),
        }),
      );
    },
  };
}

/** So many seconds, in the unit that tells them best. */
function timeText(seconds: number): string {
  if (seconds < 90) return say("sweep.seconds", { seconds: Math.ceil(seconds) });
  if (seconds < 90 * 60) return say("sweep.minutes", { minutes: Math.round(seconds / 60) });
  return say("sweep.hours", { hours: (seconds / 3600).toFixed(1) });
}
