// Started by footprint.ts in a process of its own, so that nothing is warm: opens the engine and checks a text once.
// Prints milliseconds and megabytes as JSON. Argument: the folder with engine.js, tables.json and text.json.
const { readFileSync } = require("node:fs");
const path = require("node:path");

const [folder] = process.argv.slice(2);
const json = readFileSync(path.join(folder, "tables.json"), "utf8");
const paragraphs = JSON.parse(readFileSync(path.join(folder, "text.json"), "utf8"));
const document = paragraphs.map((text, index) => ({ ref: { story: "body", index }, text }));
const { createChecker } = require(path.join(folder, "engine.js"));
/** About 500 words. */
const firstPage = document.slice(0, 6);
/** 10,000 words and the rest of a paragraph. */
const tenThousand = document.slice(0, paragraphsFor(10_000));

function paragraphsFor(words) {
  let at = 0;
  for (let count = 0; count < words && at < paragraphs.length; at++) count += paragraphs[at].split(" ").length;
  return at;
}

const megabytes = () => {
  globalThis.gc();
  return process.memoryUsage().heapUsed / 2 ** 20 + process.memoryUsage().arrayBuffers / 2 ** 20;
};
const took = (work) => {
  const start = process.hrtime.bigint();
  const value = work();
  return [Number(process.hrtime.bigint() - start) / 1e6, value];
};

const empty = megabytes();
const [parse, tables] = took(() => JSON.parse(json));
const [open, checker] = took(() => createChecker(tables));
const [page] = took(() => checker.check(firstPage));
const opened = megabytes() - empty;
const [whole] = took(() => checker.check(tenThousand));
checker.check(document);
const after = megabytes() - empty;
console.log(JSON.stringify({ parse, open, firstPage: page, tenThousand: whole, opened, after }));
