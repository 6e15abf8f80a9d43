/** How far a run has come, on standard error: a bar on a terminal, plain lines elsewhere. */

import { SingleBar } from "cli-progress";
import { say } from "../text/say.ts";

export interface ProgressLine {
  /** So many replicates are done, parts of them included, and so many finished. */
  readonly update: (done: number, finished: number) => void;
  readonly stop: () => void;
}

/** Milliseconds between plain lines. */
const PATIENCE = 5000;

export function progressLine(total: number, stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  return stream.isTTY ? bar(total, stream) : plain(total, stream);
}

function bar(total: number, stream: NodeJS.WriteStream): ProgressLine {
  const drawn = new SingleBar({
    format: `${say("progress.name")} {bar} {percentage} % · {text} · {eta_formatted}`,
    stream,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  drawn.start(total, 0, { text: textOf(0, total) });
  return {
    update: (done, finished) => drawn.update(done, { text: textOf(finished, total) }),
    stop: () => drawn.stop(),
  };
}

function plain(total: number, stream: NodeJS.WriteStream): ProgressLine {
  let last = "";
  let since = Date.now();
  const write = (finished: number) => {
    const text = textOf(finished, total);
    if (text !== last) stream.write(`${text}\n`);
    last = text;
    since = Date.now();
  };
  return {
    update: (_, finished) => {
      if (finished >= total || Date.now() - since >= PATIENCE) write(finished);
    },
    stop: () => {},
  };
}

const textOf = (finished: number, total: number): string => say("progress.replicates", { done: finished, n: total });
