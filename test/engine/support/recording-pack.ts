import type { Contact } from "../../../src/content/types/reference";
import type { RecordingPrompt } from "../../../src/content/types/recording";
import { exampleContacts } from "../../support/example-pack";

const shared = {
  title: "",
  reason: "",
  ask: "",
  record: [],
  sources: [],
  checked: "unknown",
  reviewed: "unknown",
  examples: { flags: [], allows: [] },
} as const;

/** One prompt of each kind, small, so that content can change freely. */
export const recording: readonly RecordingPrompt[] = [
  {
    ...shared,
    id: "opinion",
    ref: "REC01",
    looksFor: "statement",
    match: ["(I|we) ({not})? {think}", "(I|we) {do} {not} {think}", "in my view", "{come} across as evasive"],
    except: ["{think} about"],
    answers: [{ gives: "a reason", reach: "near", phrases: ["because", "I {see}"] }],
  },
  {
    ...shared,
    id: "concern",
    ref: "REC02",
    looksFor: "statement",
    match: ["concerns ({have} been|{be}) raised"],
    answers: [
      { gives: "who", reach: "near", phrases: ["raised by", "{family} {say}"] },
      { gives: "when", reach: "entry", phrases: ["{weekday}", "{date-figure} {date-figure} {short-year}"] },
    ],
  },
  {
    ...shared,
    id: "letters",
    ref: "REC03",
    looksFor: "shorthand",
    shorthand: [
      { short: ["=EHCP", "=EHCPs"], means: ["education, health and care plan"] },
      { short: ["=DNA"], means: ["did not attend"] },
      { short: ["=NFA"], means: ["no further action", "no fixed abode"] },
    ],
    except: ["=DNA sample(s)?"],
  },
  { ...shared, id: "number", ref: "REC04", looksFor: "service-number", between: ["on", "the", "number", "for", "and"] },
];

/** A contact with only what matters to a test. */
export const service = (id: string, phone: string, names: readonly string[]): Contact => ({
  ...(exampleContacts[0] as Contact),
  id,
  phone,
  names,
});
/** Services of every kind that matters: one number, several, a short one, none known, and one that texts do not name. */
export const contacts = [
  service("front-door", "01632 960001", ["front door"]),
  service("clinic", "01632 960002 (nurses); answerphone 01632 960003", ["Willow clinic"]),
  service("text-line", "116 000 (call or text)", ["text line"]),
  service("workers", "unknown", ["=The =Den"]),
  service("emergency", "999", []),
];
