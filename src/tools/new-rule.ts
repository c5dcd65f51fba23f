import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { corePackId } from "./content/loaded-pack";
import { packsFolder } from "./content/pack-folder";
import { folderOf, newRuleText, type NewRuleKind } from "./content/rule-template";

/** `npm run new:rule -- wording|indicator|recording <id>`: begins a file of the core pack with its blanks marked. */
const usage =
  "Usage: npm run new:rule -- wording|indicator|recording <id>   (small letters and hyphens: lifestyle-choice)";

/**
 * Writes the file, never over one that is there.
 *
 * @returns what to tell the person, and whether it went well.
 */
export function startRule(root: string, args: readonly string[]): Readonly<{ done: boolean; says: string }> {
  const [kind, id, ...more] = args;
  if (!isKind(kind) || id === undefined || more.length > 0) return { done: false, says: usage };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return { done: false, says: `"${id}" cannot be an id. ${usage}` };
  const file = `${packsFolder}/${corePackId}/${folderOf[kind]}/${id}.yaml`;
  if (existsSync(path.join(root, file))) return { done: false, says: `${file} is there already; choose another id.` };
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), newRuleText(kind, id));
  return { done: true, says: `${file} is begun. Fill in what it asks for, then run: npm run check:content` };
}

function isKind(value: string | undefined): value is NewRuleKind {
  return value === "wording" || value === "indicator" || value === "recording";
}

if (require.main === module) {
  const { done, says } = startRule(path.join(__dirname, "..", ".."), process.argv.slice(2));
  if (done) console.log(says);
  else {
    console.error(says);
    process.exitCode = 1;
  }
}
