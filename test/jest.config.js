// Where a test runs is decided by its suffix (docs in CONTRIBUTING.md):
// *.test.ts Node · *.dom.test.tsx jsdom · *.e2e.ts the built add-in in Chromium.
const os = require("node:os");
const path = require("node:path");

const root = path.join(__dirname, "..");

const transform = {
  "^.+\\.tsx?$": [
    "ts-jest",
    {
      diagnostics: false, // `npm run check:types` judges types, once, for all configurations
      tsconfig: {
        target: "ES2021",
        module: "CommonJS",
        jsx: "react-jsx",
        esModuleInterop: true,
        isolatedModules: true,
        lib: ["ES2022", "DOM", "DOM.Iterable"],
      },
    },
  ],
};

const shared = { rootDir: root, transform, testPathIgnorePatterns: ["/node_modules/", "/dist/", "/test/bench/"] };

module.exports = {
  rootDir: root,
  // jest's own choice is one less than the cores. Browser tests also wait, for Chromium and for pauses that the product
  // makes; with three, two cores are busy nearly all of the time.
  maxWorkers: Math.max(3, os.availableParallelism() - 1),
  // Only a guard against hanging: how long a test takes says nothing on a busy machine.
  testTimeout: 600_000,
  reporters: ["default", "<rootDir>/test/support/closing-line-reporter.js"],
  projects: [
    { ...shared, displayName: "node", testEnvironment: "node", testMatch: ["<rootDir>/test/**/*.test.ts"] },
    {
      ...shared,
      displayName: "dom",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.dom.test.tsx"],
      setupFiles: ["<rootDir>/test/support/dom-setup.js"],
      setupFilesAfterEnv: ["<rootDir>/test/support/patient-queries.js"],
    },
    {
      ...shared,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.e2e.ts"],
    },
  ],
};
