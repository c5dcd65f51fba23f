/** What to mend in a pack. `ruleId` is "lexicon" for the lexicon; `where` says which phrase: `match[2]`, counted from 0. */
export type PackProblem = Readonly<{ ruleId: string; where: string; message: string }>;
