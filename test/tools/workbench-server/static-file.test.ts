import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findFile, mediaType } from "../../../src/tools/workbench-server/static-file";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "static-file-"));
  mkdirSync(path.join(folder, "dist/workbench"), { recursive: true });
  mkdirSync(path.join(folder, "office/agaveerrorux"), { recursive: true });
  mkdirSync(path.join(folder, "dist-private"));
  for (const file of [
    "secret.txt",
    "dist/taskpane.html",
    "dist/workbench/index.html",
    "dist/a b.txt",
    "dist-private/secret.txt",
    "office/agaveerrorux/index.html",
  ]) {
    writeFileSync(path.join(folder, file), file);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

function find(pathname: string): string | undefined {
  const roots = [
    { prefix: "/officejs/", folder: path.join(folder, "office"), lowerCase: true as const },
    { prefix: "/", folder: path.join(folder, "dist") },
  ];
  const file = findFile(roots, pathname);
  return file === undefined ? undefined : path.relative(folder, file).split(path.sep).join("/");
}

it.each([
  ["/taskpane.html", "dist/taskpane.html"],
  ["/workbench/", "dist/workbench/index.html"],
  ["/a%20b.txt", "dist/a b.txt"],
  ["/officejs/AgaveErrorUX/index.html", "office/agaveerrorux/index.html"],
])("finds %s", (pathname, file) => {
  expect(find(pathname)).toBe(file);
});

it.each([
  "/nothing.html",
  "/workbench", // a folder without its slash is no file
  "/TASKPANE.HTML",
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/%2e%2e%2fsecret.txt",
  "/workbench/../../secret.txt",
  "/..%5csecret.txt",
  "/..\\secret.txt",
  "/../dist-private/secret.txt",
  "/officejs/../dist-private/secret.txt",
  "//etc/passwd",
  "/%00",
  "/taskpane.html%00.png",
  "/%zz",
  "",
])("finds nothing for %j", (pathname) => {
  expect(find(pathname)).toBeUndefined();
});

it("names the media type by the ending", () => {
  expect([mediaType("a.html"), mediaType("a.PNG"), mediaType("a.xyz")]).toEqual([
    "text/html; charset=utf-8",
    "image/png",
    "application/octet-stream",
  ]);
});
