/** Futures, findings and what they say together, in words. */

import { type FutureKey, type Severity, turnOf } from "../../sim/experiment/futures.ts";
import type { Row } from "../../sim/experiment/wind-tunnel.ts";
import { say } from "../../text/say.ts";
import { changeWords } from "../levers/words.ts";

export const futureName = (future: FutureKey): string => say(`compared.future.${future}`);

/** "cohorts −25 % from 2026". */
export function futureDetail(future: FutureKey, severity: Severity, baseYear: number): string {
  const turn = turnOf(future, severity, baseYear);
  return say(`compared.future.${future}.detail`, {
    change:
      turn === undefined
        ? ""
        : changeWords(turn.factor, turn.change).replace(/^\+(?=.*%)/, future === "shock" ? "" : "+"),
    start: String(turn?.start ?? baseYear),
  });
}

/** What all futures say of a package. */
export const standingText = ({ standing, cells }: Row): string =>
  say(`compared.standing.${standing}`, {
    worse: cells.filter(({ finding }) => finding === "worse").length,
    futures: cells.length,
  });
