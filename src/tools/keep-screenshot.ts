/** `npm run build:screenshot`: keeps the picture that the main journey's browser test took, for the README. */
import { copyFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "..", "..");

copyFileSync(path.join(root, "test-results/main-journey.png"), path.join(root, "docs/workbench.png"));
