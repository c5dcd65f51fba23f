/** What a host needs to check with a compiled pack. */
export { createChecker } from "../../src/engine/checker";
