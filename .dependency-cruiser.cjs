// The layers, lowest first. A layer may import itself and what is listed for it; ARCHITECTURE.md draws the picture.
const may = {
  base: [],
  content: ["base"],
  engine: ["base", "content"],
  render: ["base", "content"],
  docx: ["base"],
  features: ["base", "content", "engine", "render"],
  hosts: ["base", "content", "render", "features", "engine"],
  launchevent: ["base", "content", "engine", "render", "features", "hosts"],
  commands: ["base", "content", "engine", "render", "features", "hosts"],
  taskpane: ["base", "content", "engine", "render", "features", "hosts"],
  cli: ["base", "content", "engine", "render", "docx", "features"],
  workbench: ["base", "docx"],
  tools: ["base", "content", "engine", "features", "docx"],
};

const layerRules = Object.entries(may).map(([layer, allowed]) => ({
  name: `${layer}-imports-only-lower-layers`,
  severity: "error",
  comment: `src/${layer} may import: ${allowed.join(", ") || "nothing else in src"}`,
  from: { path: `^src/${layer}/` },
  to: { path: "^src/", pathNot: `^src/(${[layer, ...allowed].join("|")})/` },
}));

const pure = "^src/(base|engine|render|features|content/types|content/[a-z-]+\\.ts)";

module.exports = {
  forbidden: [
    ...layerRules,
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "engine-takes-types-not-validators",
      severity: "error",
      comment: "Whatever the launch event reaches must stay small and ES2016: no validator, no React, no DOM.",
      from: { path: "^src/(base|engine|launchevent)/" },
      to: { path: "(node_modules/(valibot|react|@fluentui)|^src/content/(schema|load))", reachable: true },
    },
    {
      name: "pure-layers-use-no-platform",
      severity: "error",
      comment: "base … features never reach Office, the DOM, Node, the clock or randomness.",
      from: { path: pure },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "only-the-composition-root-chooses-a-host",
      severity: "error",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/index\\.tsx$" },
      to: { path: "^src/hosts/" },
    },
    {
      name: "helpers-behind-one-adapter",
      severity: "error",
      from: { pathNot: "^src/hosts/office-helpers\\.ts$" },
      to: { path: "node_modules/@microsoft/office-js-helpers" },
    },
    {
      name: "office-js-is-served-never-bundled",
      severity: "error",
      from: {},
      to: { path: "node_modules/@microsoft/office-js/" },
    },
    {
      name: "no-dev-package-in-shipped-code",
      severity: "error",
      from: { path: "^src/(base|content|engine|render|features|hosts|launchevent|commands|taskpane)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
