// The first step of `npm start` and `npm test`: installs from the lockfile when that has not been done, or the lockfile
// has changed since. It uses nothing but Node, since nothing else may be there yet.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
const stamp = path.join(root, "node_modules", ".recordwell-lockfile");

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Recordwell needs Node 20.19 or later; this is ${process.versions.node}. Install it from nodejs.org.`);
  process.exit(1);
}

const wanted = createHash("sha256")
  .update(readFileSync(path.join(root, "package-lock.json")))
  .digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  console.error("Installing packages from the lockfile (once, or after it has changed) …");
  // npm names its own script when it runs us; calling that with Node works in any shell.
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm, "ci"]] : ["npm", ["ci"]];
  const { status } = spawnSync(command, [...args, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: !npm && process.platform === "win32",
  });
  if (status !== 0) {
    console.error("The packages could not be installed. See the messages above; then run the same command again.");
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
