import { createHash, createPublicKey } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { localhostCertificate, type Certificate } from "../../../src/tools/workbench-server/certificate";
import { startWorkbenchServer, type WorkbenchServer } from "../../../src/tools/workbench-server/server";

let root: string;
let certificate: Certificate;
const running: WorkbenchServer[] = [];
const page = `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "workbench-server-"));
  for (const [file, content] of [
    ["dist/taskpane.html", page],
    ["dist/taskpane.js", "1"],
    ["dist/assets/icon.png", "png"],
    ["dist/workbench/index.html", "workbench"],
    ["dist/workbench/examples/a.docx", "docx"],
    ["node_modules/@microsoft/office-js/dist/agaveerrorux/index.html", "office"],
  ] as const) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  certificate = await localhostCertificate(path.join(root, "cache"));
});

afterAll(async () => {
  await Promise.all(running.map((server) => server.close()));
  rmSync(root, { recursive: true });
});

async function start(more: Readonly<{ shim?: string; port?: number }> = {}): Promise<WorkbenchServer> {
  const server = await startWorkbenchServer({ root, certificate, port: 0, ...more });
  running.push(server);
  return server;
}

type Answer = Readonly<{ status: number | undefined; headers: Readonly<Record<string, unknown>>; body: string }>;

/** Asks with the certificate as the only one trusted, so a wrong name or key fails the test. */
function get(
  server: WorkbenchServer,
  pathname: string,
  method = "GET",
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((done, failed) => {
    const { port } = new URL(server.origin);
    const asked = { host: "localhost", port, path: pathname, method, headers, ca: certificate.cert, agent: false };
    request(asked, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, body }));
    })
      .on("error", failed)
      .end();
  });
}

it("serves pages, workbench, examples and Office.js over https with its own certificate", async () => {
  const server = await start({ shim: "shim" });
  const bodies = await Promise.all(
    [
      "/taskpane.js",
      "/workbench/",
      "/examples/a.docx",
      "/officejs/AgaveErrorUX/index.html",
      "/shim/word-surface.js",
    ].map(async (pathname) => (await get(server, pathname)).body),
  );
  expect(bodies).toEqual(["1", "workbench", "docx", "office", "shim"]);
  expect((await get(server, "/")).headers["location"]).toBe("/workbench/");
});

it("serves pages with Office.js from here, or exactly as they were built", async () => {
  const [local, asBuilt] = [await start({ shim: "shim" }), await start()];
  expect((await get(local, "/taskpane.html")).body).toContain("/officejs/office.js");
  expect((await get(asBuilt, "/taskpane.html")).body).toBe(page);
  expect((await get(asBuilt, "/shim/word-surface.js")).status).toBe(404);
});

it("has everything but icons asked for anew, and sends again only what a build has changed", async () => {
  const server = await start();
  expect((await get(server, "/assets/icon.png")).headers["cache-control"]).toBeUndefined();
  const { headers } = await get(server, "/taskpane.js");
  expect(headers["cache-control"]).toBe("no-cache");
  const etag = headers["etag"] as string; // the server's own header, one text
  const kept = { "if-none-match": etag };
  expect(await get(server, "/taskpane.js", "GET", kept)).toMatchObject({ status: 304, body: "" });
  writeFileSync(path.join(root, "dist/taskpane.js"), "2");
  expect(await get(server, "/taskpane.js", "GET", kept)).toMatchObject({ status: 200, body: "2" });
  writeFileSync(path.join(root, "dist/taskpane.js"), "1");
});

it("answers no other method, no unknown file, and nothing outside its folders", async () => {
  const server = await start();
  expect((await get(server, "/taskpane.js", "POST")).status).toBe(405);
  expect((await get(server, "/nothing")).status).toBe(404);
  expect((await get(server, "/%2e%2e/cache/localhost.key")).status).toBe(404);
});

it("takes the next port when the first is taken", async () => {
  const first = await start();
  const port = Number(new URL(first.origin).port);
  const second = await start({ port });
  expect(Number(new URL(second.origin).port)).toBeGreaterThan(port);
});

describe("the certificate", () => {
  it("is kept, its key readable by its owner alone", async () => {
    expect(await localhostCertificate(path.join(root, "cache"))).toEqual(certificate);
    const { mode } = statSync(path.join(root, "cache/localhost.key"));
    if (process.platform !== "win32") expect(mode & 0o077).toBe(0);
  });

  it("tells its key's hash as browsers count it", () => {
    const key = createPublicKey(certificate.key).export({ type: "spki", format: "der" });
    expect(certificate.keyHash).toBe(createHash("sha256").update(key).digest("base64"));
  });

  it("is made anew in its last week, and when the file is broken", async () => {
    const folder = path.join(root, "old");
    const old = await localhostCertificate(folder, new Date("2026-01-01T00:00:00Z"));
    expect((await localhostCertificate(folder, new Date("2026-12-01T00:00:00Z"))).cert).toBe(old.cert);
    expect((await localhostCertificate(folder, new Date("2026-12-28T00:00:00Z"))).cert).not.toBe(old.cert);
    writeFileSync(path.join(folder, "localhost.crt"), "nonsense");
    const mended = await localhostCertificate(folder, new Date("2026-12-28T00:00:00Z"));
    expect(readFileSync(path.join(folder, "localhost.crt"), "utf8")).toBe(mended.cert);
    expect(mended.cert).toContain("BEGIN CERTIFICATE");
  });
});
