/** What `catchment serve` gives, and what it keeps to itself. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { staticServer } from "../../cli/static-server.ts";

let home: string;
let server: Server;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "catchment-serve-"));
  mkdirSync(join(home, "app/assets"), { recursive: true });
  mkdirSync(join(home, "app-beside"));
  writeFileSync(join(home, "secret.txt"), "secret");
  writeFileSync(join(home, "app-beside/secret.txt"), "secret");
  writeFileSync(join(home, "app/index.html"), "<!doctype html>");
  writeFileSync(join(home, "app/assets/main-1.js"), "1;");
  writeFileSync(join(home, "app/icon.svg"), "<svg/>");
  symlinkSync(join(home, "secret.txt"), join(home, "app/link.txt"));
  server = staticServer(join(home, "app"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(home, { recursive: true });
});

/** A request whose path is sent as written: fetch would tidy it first. */
const get = (path: string, method = "GET") =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: "127.0.0.1", port, path, method }, (response) => {
      let body = "";
      response.on("data", (part) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on("error", reject)
      .end();
  });

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/index.html?a=1", "text/html; charset=utf-8"],
  ["/assets/main-1.js", "text/javascript; charset=utf-8"],
  ["/icon.svg", "image/svg+xml"],
])("%s comes as %s", async (path, type) => {
  const { status, headers } = await get(path);
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe(type);
});

test("the page is isolated, not framed, and asked for anew; what carries a hash in its name is kept", async () => {
  const { headers } = await get("/");
  expect(headers).toMatchObject({
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "content-security-policy": "frame-ancestors 'none'",
    "cache-control": "no-cache",
  });
  expect((await get("/assets/main-1.js")).headers["cache-control"]).toContain("immutable");
});

describe("nothing outside the folder is given", () => {
  test.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/../app-beside/secret.txt",
    "/link.txt",
    "/..%5csecret.txt",
    "//etc/passwd",
    "/assets",
    "/nothing.js",
  ])("%s", async (path) => {
    const { status, body } = await get(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain("secret");
  });

  test.each(["/%", "/%00", "/%ff"])("%s cannot be read", async (path) => {
    expect((await get(path)).status).toBe(400);
  });
});

test("HEAD gives the length alone, and nothing can be written", async () => {
  const head = await get("/", "HEAD");
  expect(head).toMatchObject({ status: 200, body: "", headers: { "content-length": "15" } });
  expect(await get("/", "POST")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
});
