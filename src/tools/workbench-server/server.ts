import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { ServerResponse } from "node:http";
import path from "node:path";
import type { Certificate } from "./certificate";
import { localOffice, shimAddress, withLocalOffice } from "./local-office";
import { findFile, mediaType, type Root } from "./static-file";

/** What to serve, and how. */
export type WorkbenchServerSettings = Readonly<{
  /** The repository's folder. */
  root: string;
  certificate: Certificate;
  /** The script that goes with the local Office.js; without it pages are served exactly as they were built. */
  shim?: string;
  /** First port to try; 0 for any free one. */
  port: number;
  /** More folders, before those of the build. For tests. */
  extra?: readonly Root[];
}>;

/** A running server. */
export type WorkbenchServer = Readonly<{
  /** "https://localhost:3000" */
  origin: string;
  close(): Promise<void>;
}>;

/** How many ports are tried when the first is taken. */
const ports = 20;

/** Starts serving the built pages, the workbench and Office.js, on localhost only. */
export async function startWorkbenchServer(settings: WorkbenchServerSettings): Promise<WorkbenchServer> {
  const roots = [...(settings.extra ?? []), ...builtRoots(settings.root)];
  const { key, cert } = settings.certificate;
  const server = createServer({ key, cert }, (request, response) => {
    response.setHeader("x-content-type-options", "nosniff");
    if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405, "Only GET is answered.");
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    if (pathname === "/") return redirect(response, "/workbench/");
    if (pathname === shimAddress && settings.shim !== undefined) return send(response, "x.js", settings.shim);
    const file = findFile(roots, pathname);
    if (file === undefined) return end(response, 404, "There is no such file.");
    if (settings.shim !== undefined && file.endsWith(".html")) {
      return send(response, file, withLocalOffice(readFileSync(file, "utf8")));
    }
    const tag = entityTag(file);
    if (tag === undefined) return end(response, 404, "There is no such file."); // a build has just taken it away
    response.setHeader("content-type", mediaType(file));
    response.setHeader("etag", tag);
    // Office keeps icons only when it may; everything else is asked for anew, so that a rebuild shows.
    if (!file.endsWith(".png")) response.setHeader("cache-control", "no-cache");
    if (request.headers["if-none-match"] === tag) return void response.writeHead(304).end();
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  });
  const port = await listen(server, settings.port);
  return {
    origin: `https://localhost:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function builtRoots(root: string): readonly Root[] {
  const dist = path.join(root, "dist");
  return [
    { prefix: localOffice, folder: path.join(root, "node_modules/@microsoft/office-js/dist"), lowerCase: true },
    { prefix: "/examples/", folder: path.join(dist, "workbench/examples") },
    { prefix: "/", folder: dist },
  ];
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((done, failed) => {
        server.once("error", failed);
        server.listen(port, "localhost", () => {
          server.removeListener("error", failed);
          done();
        });
      });
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE"; // listen fails with system errors only
      if (!isTaken || first === 0 || port >= first + ports) throw error;
    }
  }
}

/** Changes when the file does, to the fraction of a millisecond: two builds can follow each other within a second. */
function entityTag(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `"${stats.mtimeMs}-${stats.size}"`;
}

function send(response: ServerResponse, file: string, content: string): void {
  response.setHeader("content-type", mediaType(file));
  response.setHeader("cache-control", "no-store");
  response.end(content);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to }).end();
}

function end(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(message);
}

/** Whether the pages have been built. */
export function isBuilt(root: string): boolean {
  return existsSync(path.join(root, "dist/workbench/index.html"));
}
