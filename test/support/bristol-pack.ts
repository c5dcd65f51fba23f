import type { Pack } from "../../src/content/types/pack";
import { createChecker, type Checker } from "../../src/engine";
import { packInUse } from "./pack-in-use";

const { content, compiled } = packInUse();

/** The Bristol pack of this repository; a test that needs it can't go on without. */
export const bristol: Pack = content;

/** The engine over it. */
export function bristolChecker(): Checker {
  return createChecker(compiled);
}
