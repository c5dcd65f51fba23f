import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { readWordSurface } from "./word-surface";

/** Where the shim leaves the names of what it declared, for whoever looks: `window.declaredByWorkbench`. */
export const declaredName = "declaredByWorkbench";

/**
 * The script that the workbench serves beside the npm copy of Office.js: our own code, and data derived from the MIT
 * licensed type declarations. Made anew when either has changed, else taken from the cache, since reading the
 * declarations takes a second or two.
 *
 * @param root the repository's folder.
 */
export function shimScript(root: string): string {
  const declarations = readFileSync(path.join(root, "node_modules/@types/office-js/index.d.ts"), "utf8");
  const folder = path.join(root, "src/tools/workbench-server");
  const code = readFileSync(path.join(folder, "declare-members.ts"), "utf8");
  const makers = ["shim-script.ts", "word-surface.ts"].map((file) => readFileSync(path.join(folder, file), "utf8"));
  const hash = createHash("sha256")
    .update([declarations, code, ...makers].join("\0"))
    .digest("hex")
    .slice(0, 16);
  const cached = path.join(root, ".cache/workbench", `word-surface-${hash}.js`);
  if (existsSync(cached)) return readFileSync(cached, "utf8");
  const { version } = JSON.parse(
    readFileSync(path.join(root, "node_modules/@types/office-js/package.json"), "utf8"),
  ) as {
    version: string;
  };
  const script = compose(code, declarations, version);
  mkdirSync(path.dirname(cached), { recursive: true });
  writeFileSync(cached, script);
  return script;
}

function compose(code: string, declarations: string, version: string): string {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2020, removeComments: true },
  });
  return `/* Served by the Recordwell workbench only, beside Microsoft's Office.js from npm, which is a client of 2022.
 * Declares the Word members of WordApi 1.4 to 1.9 that it lacks. Nothing of Office.js is contained or changed.
 * Data derived from @types/office-js ${version}, Copyright (c) Microsoft Corporation, MIT License
 * (node_modules/@types/office-js/LICENSE). Code: Recordwell, MIT License. */
(function () {
  var exports = {};
${outputText}
  var surface = ${JSON.stringify(readWordSurface(declarations))};
  window.${declaredName} = [];
  // Registered before the page's own code runs, so the members are there when it hears that Office is ready.
  Office.onReady(function () {
    if (typeof Word === "undefined" || typeof OfficeExtension === "undefined") return;
    window.${declaredName} = exports.declareMissingMembers(Word, OfficeExtension, surface);
  });
})();
`;
}
