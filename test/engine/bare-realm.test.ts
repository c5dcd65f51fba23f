import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import ts from "typescript";
import { compilePack, createChecker, defaultOptions, type Finding } from "../../src/engine/index";
import { body } from "./support/marked";
import { coreLexicon, practiceRules } from "./support/practice-pack";
import { contacts, recording } from "./support/recording-pack";

const root = path.join(__dirname, "..", "..");

/** What classic Outlook's runtime lacks, and what would make a result depend on anything but the text. */
const bareRealm = `
  for (const name of ["Intl", "WebAssembly", "Promise", "Date", "SharedArrayBuffer", "Atomics", "WeakRef"]) delete globalThis[name];
  for (const name of ["entries", "values", "fromEntries", "getOwnPropertyDescriptors", "hasOwn", "groupBy"]) delete Object[name];
  for (const name of ["flat", "flatMap", "at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"]) delete Array.prototype[name];
  for (const name of ["padStart", "padEnd", "trimStart", "trimEnd", "matchAll", "replaceAll", "at", "normalize", "localeCompare"]) delete String.prototype[name];
  const refuse = (what) => () => { throw new Error(what + " was used"); };
  RegExp.prototype.exec = refuse("RegExp");
  RegExp.prototype[Symbol.split] = RegExp.prototype[Symbol.replace] = RegExp.prototype[Symbol.match] = refuse("RegExp");
  Math.random = refuse("Math.random");
`;

/** The engine as one ES2016 script: every module it reaches, as TypeScript writes it for that target, and a linker. */
function bundle(): string {
  const modules = new Map<string, string>();
  const waiting = [path.join(root, "src", "engine", "index.ts")];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (modules.has(file)) continue;
    const compilerOptions = { target: ts.ScriptTarget.ES2016, module: ts.ModuleKind.CommonJS };
    const { outputText } = ts.transpileModule(readFileSync(file, "utf8"), { compilerOptions });
    const folder = path.dirname(file);
    const linked = outputText.replace(/require\("(\.[^"]+)"\)/g, (_, request: string) => {
      const target = `${path.join(folder, request)}.ts`;
      waiting.push(target);
      return `load(${JSON.stringify(target)})`;
    });
    modules.set(file, linked);
  }
  const table = [...modules].map(([file, code]) => `${JSON.stringify(file)}: function (exports, load) {${code}}`);
  return `var engine = (function () {
    var modules = {${table.join(",\n")}};
    var loaded = {};
    function load(name) {
      if (loaded[name] === undefined) modules[name](loaded[name] = {}, load);
      return loaded[name];
    }
    return load(${JSON.stringify([...modules.keys()][0])});
  })();`;
}

describe("in a bare ES2016 realm", () => {
  it("finds exactly what it finds here", () => {
    const compiled = compilePack({ ...practiceRules, lexicon: coreLexicon(), recording, contacts });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problem));
    const pack = compiled.value;
    const options = { ...defaultOptions, recording: true };
    const paragraphs = body(
      "# Background",
      "She said “I keep putting myself at risk”, and she puts herself at risk.",
      "No injuries seen; if he calls she goes missing. ?CSE. Substance use: none.",
      "I think her EHCP is late. Front door on +44 (0)1632 960009. Concerns have been raised.",
      "Na\u00efve\u0301 \ud800 \u05d0\u05d1 \u200b😀 she made poor choices.",
    );
    const context = vm.createContext(Object.create(null) as object);
    vm.runInContext(bareRealm, context);
    vm.runInContext(bundle(), context);
    vm.runInContext(
      `var input = JSON.parse(${JSON.stringify(JSON.stringify({ pack, paragraphs, options }))})`,
      context,
    );
    const json = vm.runInContext(
      "JSON.stringify(engine.createChecker(input.pack).check(input.paragraphs, input.options))",
      context,
    ) as string;
    const here = createChecker(pack).check(paragraphs, options);
    expect(here.length).toBeGreaterThan(5);
    expect(here.filter(({ category }) => category === "recording")).toHaveLength(4);
    expect(JSON.parse(json) as readonly Finding[]).toEqual(here);
  });
});
