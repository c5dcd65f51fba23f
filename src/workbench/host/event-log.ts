/** One line of the page's event log. It names members and events, and never holds words of the document. */
export type LogEntry = Readonly<{
  kind: "round-trip" | "event" | "command" | "notice" | "refusal" | "error";
  text: string;
}>;

/**
 * Something that must not happen. `not-simulated`: the add-in used what this Word does not have; `not-offered`: what the
 * Word it plays is too old for; `defect`: this host itself failed.
 */
export type Trouble = Readonly<{ kind: "not-simulated" | "not-offered" | "defect"; what: string }>;

/** Where the host writes what happens. */
export type EventLog = Readonly<{
  write(entry: LogEntry): void;
  /** Writes an error and keeps it, so that a test can ask that there were none. */
  trouble(trouble: Trouble): void;
  troubles(): readonly Trouble[];
  forgetTroubles(): void;
}>;

const said: Readonly<Record<Trouble["kind"], string>> = {
  "not-simulated": "The simulated Word does not have this",
  "not-offered": "This Word is too old for this",
  defect: "The simulated Word failed",
};

/** @param show called for each line as it is written. */
export function createEventLog(show: (entry: LogEntry) => void): EventLog {
  let troubles: readonly Trouble[] = [];

  return {
    write: show,
    trouble(trouble) {
      troubles = [...troubles, trouble];
      show({ kind: "error", text: `${said[trouble.kind]}: ${trouble.what}` });
    },
    troubles: () => troubles,
    forgetTroubles() {
      troubles = [];
    },
  };
}
