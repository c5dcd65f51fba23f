import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runInThisContext } from "node:vm";
import webpack from "webpack";
import type { createChecker } from "../../src/engine/checker";

/** The engine as the product ships it: compiled, bundled, minified. */
export type BuiltEngine = Readonly<{ script: string; createChecker: typeof createChecker }>;

/** Builds the checker alone, as the Send part carries it: no compiler of packs, no platform. @throws Error when it cannot. */
export async function buildEngine(): Promise<BuiltEngine> {
  const folder = mkdtempSync(path.join(tmpdir(), "recordwell-bench-"));
  try {
    await bundle(folder);
    const script = readFileSync(path.join(folder, "engine.js"), "utf8");
    const module = { exports: {} };
    const run = runInThisContext(`(function (module) { ${script}\n})`) as (into: typeof module) => void;
    run(module);
    return { script, ...(module.exports as Pick<BuiltEngine, "createChecker">) }; // engine-entry.ts exports just it
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bundle(folder: string): Promise<void> {
  const root = path.join(__dirname, "..", "..");
  const bundler = webpack({
    mode: "production",
    context: root,
    entry: path.join(__dirname, "engine-entry.ts"),
    output: { path: folder, filename: "engine.js", library: { type: "commonjs2" } },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "ts-loader",
          options: {
            transpileOnly: true,
            configFile: path.join(root, "src", "tsconfig.engine.json"),
            compilerOptions: { noEmit: false, target: "es2016", module: "esnext" },
          },
        },
      ],
    },
    target: ["web", "es2016"],
    performance: false,
  });
  return new Promise((resolve, reject) => {
    bundler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else bundler.close(() => resolve());
    });
  });
}
