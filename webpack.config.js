// Three builds: the add-in's pages, the workbench's page, and the command line. Packs are built before by
// src/tools/build-packs.ts; the pages include them as static scripts, so that they need no network call of their own.
const { readFileSync } = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { LicenseWebpackPlugin } = require("license-webpack-plugin");
const webpack = require("webpack");
const { version } = require("./package.json");

const developmentOrigin = "https://localhost:3000";

/** Writes the licences of exactly the packages that went into a bundle beside it (design.md D12). */
const notices = () =>
  new LicenseWebpackPlugin({
    outputFilename: "THIRD-PARTY-NOTICES.txt",
    perChunkOutput: false,
    // Published without its licence file; the text is the one in its repository.
    licenseTextOverrides: { "@fluentui/react-icons": mit("Microsoft Corporation") },
    // A package without a licence text must not slip in unseen.
    handleMissingLicenseText: (name, type) =>
      type ? `${name}: ${type} (the package holds no licence text)` : failOn(name),
  });

function mit(holder) {
  const [title, , , ...terms] = readFileSync(path.join(__dirname, "LICENSE"), "utf8").split("\n");
  return [title, "", `Copyright (c) ${holder}`, ...terms].join("\n");
}

function failOn(name) {
  throw new Error(`${name} has no licence. Find out its terms before shipping it.`);
}

/** Where the built pages will be served; the development manifest names localhost. */
const origin = (process.env.RECORDWELL_ORIGIN ?? developmentOrigin).replace(/\/$/, "");
/** Which practice pack the pages include. */
const pack = process.env.RECORDWELL_PACK ?? "bristol";

const dist = path.join(__dirname, "dist");

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: [
    {
      loader: "ts-loader",
      // Types are judged by `npm run check:types`, once, for all configurations.
      options: { transpileOnly: true, compilerOptions: { noEmit: false } },
    },
  ],
};

const styles = { test: /\.css$/, use: ["style-loader", "css-loader"] };

const base = {
  mode: "production",
  // `check` builds, and so do `start` and every test command: what has not changed is not compiled and minified again.
  cache: {
    type: "filesystem",
    cacheDirectory: path.join(__dirname, ".cache/webpack"),
    buildDependencies: { config: [__filename] },
  },
  devtool: false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescript, styles] },
  // The pages stay as their templates read: an administrator looks at them, and the workbench changes one address.
  optimization: { minimizeOptions: { html: false } },
  performance: { hints: false },
  stats: "errors-warnings",
};

/**
 * As strict as Office.js allows (office-platform.md 8.4). No connection at all: packs are scripts of ours, nothing is
 * sent. Inline styles are how Fluent and Office.js draw; `frame-ancestors` works only as a header, which the
 * administrator's server sets.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const pages = {
  ...base,
  name: "pages",
  entry: { taskpane: "./src/taskpane/index.tsx" },
  output: { path: dist, filename: "[name].js" },
  // One file for each part that comes later, by its own name: an administrator can tell what it is.
  optimization: { ...base.optimization, splitChunks: false },
  // The budget of first paint is judged on the compressed bytes, by `npm run check:budget`.
  plugins: [
    notices(),
    new webpack.DefinePlugin({ RECORDWELL_VERSION: JSON.stringify(version) }),
    new HtmlWebpackPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["taskpane"],
      templateParameters: { pack, contentSecurityPolicy },
      minify: false,
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets/*.png" },
        {
          from: "manifest*.xml",
          transform: (content) => content.toString().split(developmentOrigin).join(origin),
        },
        { from: "src/taskpane/support.html", to: "support.html" },
      ],
    }),
  ],
};

const workbench = {
  ...base,
  name: "workbench",
  entry: { workbench: "./src/workbench/page/index.ts" },
  output: { path: path.join(dist, "workbench"), filename: "[name].js" },
  plugins: [
    new HtmlWebpackPlugin({ template: "./src/workbench/page/workbench.html", filename: "index.html" }),
    new CopyWebpackPlugin({ patterns: [{ from: "test/fixtures/docx/*-example.docx", to: "examples/[name][ext]" }] }),
  ],
};

const commandLine = {
  ...base,
  name: "cli",
  target: "node20",
  entry: { recordwell: "./src/cli/index.ts" },
  output: { path: path.join(dist, "cli"), filename: "[name].js" },
  optimization: { minimize: false },
  plugins: [
    notices(),
    new webpack.DefinePlugin({ RECORDWELL_VERSION: JSON.stringify(version) }),
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
  ],
};

module.exports = [pages, workbench, commandLine];
