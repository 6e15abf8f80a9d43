/** The built app, served as `catchment serve` serves it, for real browsers. */

import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { staticServer } from "../../cli/static-server.ts";

const FOLDER = "dist/app";

export interface Served {
  readonly address: string;
  /** Path of the worker's script. */
  readonly worker: string;
  /** From now on the worker's script is sent only when the function returned is called: the model cannot run until then. */
  readonly holdWorker: () => () => void;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => void;
}

/** Serves dist/app on a free port. `npm test` has built it; alone, build it first. */
export async function serveApp(): Promise<Served> {
  if (!existsSync(`${FOLDER}/index.html`)) throw new Error(`${FOLDER} is missing: run npm run build first`);
  const worker = readdirSync(`${FOLDER}/assets`).find((name) => name.startsWith("sim.worker"));
  if (worker === undefined) throw new Error(`${FOLDER} has no worker: run npm run build again`);
  let held: Promise<void> = Promise.resolve();
  const asked: string[] = [];
  const files = staticServer(FOLDER);
  const server = createServer(async (request, response) => {
    asked.push(request.url ?? "");
    if (request.url?.includes("sim.worker")) await held;
    files.emit("request", request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    worker: `/assets/${worker}`,
    holdWorker: () => {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
