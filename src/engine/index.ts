/** The checking engine: text in, findings out. Pure, synchronous, ES2016, the same in every host. */
export { createAssessor, type Assessment, type Assessor } from "./assess";
export { compilePack, type CheckedContent } from "./compile";
export type { PackProblem } from "./pack-problem";
export type { CompiledPack } from "./compiled";
export { compiledFormat } from "./compiled";
export {
  createChecker,
  type CheckedText,
  type Checker,
  type DocumentResult,
  type ParagraphResult,
  type WorkObserver,
} from "./checker";
export type * from "./finding";
export { withUniqueIds } from "./finding-list";
export { decide, defaultOptions, type CheckOptions, type Profile } from "./policy";
export { startOfText, type Context, type Section } from "./sections";
export { addRegisters, mayBeRecord, noRegister, type Register } from "./register";
export { parsePhrase, type Phrase } from "./net/phrase";
