import { PhraseKind, roles, sexes, type Accept, type CompiledPack } from "./compiled";

const ofRule = ["rule", "except", "denial"] as const;

/** What the accept numbers mean: three of each rule, then one of each trigger, role and sex. */
export function acceptsOf({ rules, triggers }: Pick<CompiledPack, "rules" | "triggers">): readonly Accept[] {
  const accepts: Accept[] = [];
  for (let rule = 0; rule < rules.length; rule++) for (const kind of ofRule) accepts.push({ kind, rule });
  for (let trigger = 0; trigger < triggers.length; trigger++) accepts.push({ kind: "trigger", trigger });
  for (const role of roles) accepts.push({ kind: "role", role });
  for (const sex of sexes) accepts.push({ kind: "sex", sex });
  return accepts;
}

/** The numbers that a match of a rule's phrase is known by. */
export function ruleAccepts(rule: number, kind: number): readonly number[] {
  const first = rule * ofRule.length;
  switch (kind) {
    case PhraseKind.Except:
      return [first + 1];
    case PhraseKind.Denial:
      return [first, first + 2];
    default:
      return [first];
  }
}

/** The same for triggers, roles and sexes, numbered one after the other. */
export function aroundAccepts({ rules }: Pick<CompiledPack, "rules">): (subject: number) => readonly number[] {
  return (subject) => [rules.length * ofRule.length + subject];
}
