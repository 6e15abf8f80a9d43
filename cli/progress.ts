/** How far a run has come, on standard error: a bar on a terminal, plain lines elsewhere. */

import { SingleBar } from "cli-progress";
import type { MessageId } from "../text/en.ts";
import { say } from "../text/say.ts";

export interface ProgressLine {
  /** So many replicates are done, parts of them included, and so many finished. */
  readonly update: (done: number, finished: number) => void;
  readonly stop: () => void;
}

/** Milliseconds between plain lines. */
const PATIENCE = 5000;

/** `words` say how many are done of how many. */
export function progressLine(
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
  words: MessageId = "progress.replicates",
): ProgressLine {
  const textOf: TextOf = (done) => say(words, { done, n: total });
  return stream.isTTY ? bar(total, stream, textOf) : plain(total, stream, textOf);
}

type TextOf = (finished: number) => string;

function bar(total: number, stream: NodeJS.WriteStream, textOf: TextOf): ProgressLine {
  const drawn = new SingleBar({
    format: `${say("progress.name")} {bar} {percentage} % · {text} · {eta_formatted}`,
    stream,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  });
  drawn.start(total, 0, { text: textOf(0) });
  return {
    update: (done, finished) => drawn.update(done, { text: textOf(finished) }),
    stop: () => drawn.stop(),
  };
}

function plain(total: number, stream: NodeJS.WriteStream, textOf: TextOf): ProgressLine {
  let last = "";
  let since = Date.now();
  const write = (finished: number) => {
    const text = textOf(finished);
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
