import type { WordApiLevel } from "../options";

/** One use of a member: a property read, a property set, or a call. */
export type MemberUse = Readonly<{ name: string; since?: WordApiLevel; writes: boolean }>;

/** Stands before every member: counts its uses and refuses what may not be done. */
export type Gate = Readonly<{
  /** Whether the Word that is simulated now is new enough for a member of this set. */
  offers(since: WordApiLevel | undefined): boolean;
  /** @throws HostFailure when the host as it is set up refuses this. */
  pass(use: MemberUse): void;
  /**
   * Reports a member that this host does not simulate, and gives the refusal to throw.
   * @param member "Paragraph.getOoxml", or the class alone.
   */
  unknown(member: string): Error;
}>;
