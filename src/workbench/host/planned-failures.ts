import type { FailureCode } from "./richapi/failure";

/** Failures that a test or a visitor has asked for, each used up by one call. */
export type PlannedFailures = Readonly<{
  /** @param member "Paragraph.getText"; "*" for whatever is used next. */
  plan(member: string, code: FailureCode): void;
  /** The failure that this use of `member` is to meet, if any. */
  take(member: string): FailureCode | undefined;
}>;

/** No failures planned. */
export function createPlannedFailures(): PlannedFailures {
  const planned: { member: string; code: FailureCode }[] = [];

  return {
    plan: (member, code) => void planned.push({ member, code }),
    take(member) {
      const index = planned.findIndex((failure) => failure.member === "*" || failure.member === member);
      return index === -1 ? undefined : planned.splice(index, 1)[0]?.code;
    },
  };
}
