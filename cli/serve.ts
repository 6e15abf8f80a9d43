/** `catchment serve`: the built app on this machine, or on the local network for a room to open. */

import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { renderUnicodeCompact } from "uqr";
import { fault, InputError } from "../sim/scenario/faults.ts";
import { say } from "../text/say.ts";
import { COMMANDS } from "./commands.ts";
import { wholeNumber } from "./options.ts";
import { print } from "./print.ts";
import { staticServer } from "./static-server.ts";

const USUAL_PORT = 4180;
/** Ports tried, from the usual one, where none was asked for. */
const TRIED = 20;

interface Options {
  readonly port?: string;
  readonly lan?: true;
}

export const serveCommand = (): Command =>
  new Command("serve")
    .description(COMMANDS.serve.description)
    .option("--port <n>", `port to listen on (usually ${USUAL_PORT})`)
    .option("--lan", "let others on the local network open it; shows the address as a QR code")
    .action(serve);

async function serve({ port, lan }: Options): Promise<void> {
  const asked = port === undefined ? undefined : wholeNumber("--port", port, 0, 65_535);
  const host = lan === true ? "0.0.0.0" : "127.0.0.1";
  const server = await listening(staticServer(appFolder()), host, asked);
  const { port: taken } = server.address() as AddressInfo;
  print(say("serve.address", { address: `http://localhost:${taken}/` }));
  if (lan === true) announce(taken);
  print(say("serve.stop"));
  await interrupted();
  server.close();
  server.closeAllConnections();
}

function announce(port: number): void {
  const host = lanAddress();
  if (host === undefined) {
    print(say("serve.noNetwork"));
    return;
  }
  const address = `http://${host}:${port}/`;
  print(say("serve.lan", { address }));
  print(renderUnicodeCompact(address));
}

/** The built app, beside the built command or in the project's folder. */
function appFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const found = [join(here, "../app"), join(here, "../dist/app")].find((folder) =>
    existsSync(join(folder, "index.html")),
  );
  if (found !== undefined) return found;
  throw new InputError([fault("dist/app", "", "the built app", "nothing", "run npm run build first")]);
}

/** Listens on the port asked for, else on the first free one from the usual. */
async function listening(server: Server, host: string, asked: number | undefined): Promise<Server> {
  const ports = asked === undefined ? Array.from({ length: TRIED }, (_, i) => USUAL_PORT + i) : [asked];
  for (const port of ports) if (await isListening(server, host, port)) return server;
  const [first, last] = [ports[0], ports[ports.length - 1]];
  const found = first === last ? `port ${first} in use or not allowed` : `ports ${first} to ${last} in use`;
  throw new InputError([fault("the command line", "--port", "a free port", found, "name another")]);
}

const isListening = (server: Server, host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const refused = () => resolve(false);
    server.once("error", refused);
    server.listen(port, host, () => {
      server.off("error", refused);
      resolve(true);
    });
  });

/** The first address of this machine that others on its network can reach. */
const lanAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address;

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
