import type { Category } from "../content/types/category";
import type { DraftPart } from "./ports/record-host";
import type { Contact } from "../content/types/reference";
import type { DismissReason } from "./review/review-state";

/**
 * Every word of the pane that is not in a pack, after product.md 7: plain, second person, sentences of 25 words at
 * most. A test holds them to that list. Texts with a gap are functions.
 */

export const shell = {
  product: "Recordwell",
  skip: "Skip to results",
  menu: "Menu",
  sectionsNav: "Main sections",
  urgentHelp: "Urgent help",
  tabs: { check: "Check", sections: "Sections", contacts: "Contacts", learn: "Learn" },
  hidePrompts: "Hide prompts",
  showPrompts: "Show prompts",
  promptsHidden: "Prompts are hidden",
  settings: "Settings",
  firstRun: "About Recordwell",
  privacy: "Accessibility and privacy",
  back: "Back",
  copied: "Copied. It is on your clipboard until you copy something else.",
  notCopied: "This could not be copied. Select the words and press Ctrl+C.",
  dateUnknown: "date not known",
} as const;

export const strip = {
  danger: "Danger now? Call 999",
  police: "Police 101",
  noPack: "Find your local number: Contacts",
  frontDoor: (name: string, phone: string) => `${name} ${phone}`,
} as const;

export const categoryWords: Readonly<
  Record<Category, { one: string; many: string; spoken: (count: number) => string }>
> = {
  wording: { one: "Wording", many: "Wording", spoken: (count) => `${count} wording` },
  sign: { one: "Sign", many: "Sign", spoken: (count) => counted(count, "sign", "signs") },
  circumstance: {
    one: "Circumstance",
    many: "Circumstance",
    spoken: (count) => counted(count, "circumstance", "circumstances"),
  },
  recording: { one: "Recording", many: "Recording", spoken: (count) => `${count} recording` },
};

export const check = {
  title: "Check this document",
  lead: "Looks for wording that can blame a child, possible signs of exploitation, and gaps in recording. You decide what to change.",
  start: "Check document",
  again: "Check again",
  selected: "Check selected text",
  fromHere: "Check from here",
  stop: "Stop",
  results: (count: number) => `${counted(count, "prompt", "prompts")} to consider`,
  filters: "Show prompts of one kind",
  all: (count: number) => `All ${count}`,
  filter: (word: string, count: number) => `${word} ${count}`,
  empty:
    "No prompts found. This does not mean there is no risk. Use your judgement, and talk to your manager if you are worried.",
  /** The text speaks of no child, as far as its words tell. */
  putAside: (count: number) =>
    `This text does not read like a record about a child, so ${counted(count, "prompt is", "prompts are")} not shown. This does not mean there is no risk.`,
  showAside: (count: number) => `Show ${count === 1 ? "it" : "them"} all the same`,
  emptyFilter: "No prompts of this kind are left in the list.",
  allLookedAt: "You have looked at every prompt in this list. This does not mean there is no risk.",
  noneSoFar: "No prompts so far.",
  noText: "There is no text to check yet.",
  /** Where a section can be put in: the document can be written in. */
  noTextYet: "There is no text to check yet. You can insert a section to get started.",
  insertSection: "Insert section",
  insertChecklist: "Insert checklist",
  shortText: "This is a short piece of text, so expect few prompts.",
  huge: "This is a long document. I will check it in parts. You can keep working.",
  progress: (checked: number, total: number) => `Checking ${checked} of ${total} paragraphs`,
  more: (count: number) => `Show ${count} more`,
  arrived: (count: number) => `${count} new`,
  arrivedAction: (count: number) => `Show ${counted(count, "new prompt", "new prompts")}`,
  dismissedList: (count: number) => `Dismissed (${count})`,
  changedList: (count: number) => `Changed (${count})`,
  contacts: "Contacts",
  noPack:
    "No practice pack is loaded, so there is nothing to check with. Ask your safeguarding partnership for your local pack.",
  hiddenByEvery: (count: number) =>
    `${counted(count, "prompt is", "prompts are")} hidden by “Every one in this document”.`,
} as const;

export const status = {
  notChecked: "Not checked yet",
  reading: "Reading the document",
  checking: (checked: number, total: number) => `Checking ${checked} of ${total}`,
  upToDate: "Up to date",
  partial: (checked: number, total: number) => `Checked ${checked} of ${total}`,
  someNotChecked: "Some text not checked",
  readOnly: "Read-only: you can look, not change",
  typing: "You are typing. I will check when you pause.",
  paused: "Paused",
  hidden: (count: number) => `${count} hidden`,
  /** A partial result stays labelled, whatever else there is to say. */
  joined: (label: string, text: string) => (text === "" ? label : `${label}. ${text}`),
} as const;

export const live = {
  keep: "Keep checking as I type",
  keepHint: "Looks again at what you change, when you pause.",
  pause: "Pause",
  resume: "Resume",
  shared: "Someone else is editing. Their changes are checked too.",
  gone: "These words are no longer in the document.",
} as const;

export const place = {
  paragraph: (number: number) => `Paragraph ${number}`,
  story: {
    header: (number: number) => `Header, paragraph ${number}`,
    footer: (number: number) => `Footer, paragraph ${number}`,
    footnote: (number: number) => `Footnotes, paragraph ${number}`,
    endnote: (number: number) => `Endnotes, paragraph ${number}`,
    textbox: (number: number) => `Text box, paragraph ${number}`,
  },
  /** Where Word shows it: a note has a number there, a header has none. */
  part: {
    header: "Header",
    footer: "Footer",
    footnote: (number: number) => `Footnote ${number}`,
    endnote: (number: number) => `Endnote ${number}`,
  },
  draftParts: {
    headers: "headers",
    footers: "footers",
    footnotes: "footnotes",
    endnotes: "endnotes",
    "text-boxes": "text boxes",
    comments: "comments",
  } satisfies Record<DraftPart, string>,
  and: (first: string, last: string) => `${first} and ${last}`,
  /** The last line of a check: which parts of the draft it did not read. */
  notChecked: (parts: string) => `Not checked here: ${parts}. Look at them yourself.`,
  under: (where: string, heading: string) => `${where}, ${heading}`,
  /** The end of a row's accessible name. */
  position: (position: number, total: number) => `. ${position} of ${total}.`,
} as const;

/** Paragraphs that a check stopped at and went on from. */
export const uncheckedWords = {
  title: "Not checked",
  lead: (count: number) =>
    count === 1
      ? "One paragraph could not be checked. Read it yourself."
      : `${count} paragraphs could not be checked. Read them yourself.`,
  said: (count: number) => `${counted(count, "paragraph", "paragraphs")} not checked.`,
  goTo: "Go to",
  goToNamed: (where: string) => `Go to: ${where}`,
  more: (count: number) => `And ${count} more.`,
  notShown: "This paragraph could not be shown in the document. Look for it by its number.",
  setting: "Checks that did not run",
  count: (count: number) => (count === 1 ? "One check did not run." : `${count} checks did not run.`),
  settingHint: "The list under Check says where. The code holds no text.",
} as const;

export const detail = {
  back: "Back to the list",
  previous: "Previous",
  next: "Next",
  position: (category: string, position: number, total: number) => `${category} ${position} of ${total}`,
  show: "Show in document",
  why: "Why",
  whyShown: "Why it is shown",
  couldWrite: "You could write",
  ways: "Ways to say it",
  waysHint: "None of these fits the sentence as it stands. If the words are your own, you could write it anew.",
  couldAdd: "You could add",
  /** Beside the "may be" form: the writer does not have to know which of the wordings says more than they do. */
  notEstablished: "If it is not established",
  alternatives: "Choose a wording",
  editFirst: "Edit before you replace",
  editAddition: "Edit before you add",
  written: "What you wrote",
  writtenHint: "It is not in the document. You can copy it.",
  record: "Check your recording",
  meanings: "What the letters can stand for",
  numbers: "Numbers in the practice pack",
  numberLine: (name: string, phone: string, dated: string) => `${name}: ${phone}. ${dated}.`,
  ask: "Ask yourself",
  source: "Source",
  checkedOn: (date: string) => `Checked: ${date}`,
  reviewedOn: (date: string) => `Reviewed: ${date}`,
  noSource: "The pack names no source for this.",
  replace: "Replace",
  addAfter: "Add after the quote",
  dismiss: "Dismiss",
  copy: "Copy wording",
  quoteNote: "These look like someone's exact words. Keep them as they are. You can add what you know after the quote.",
  quoteAsk: "You could ask what the words mean to the child, and record the answer.",
  whoseWords:
    "These look like another professional's words. Keep them as they are, and say whose words they are. You could ask them what they meant.",
  leaveAsIs: "There is no wording to put in its place here. You decide what to do.",
  last: (dismissed: number, changed: number) => `That was the last one. ${dismissed} dismissed, ${changed} changed.`,
  lastTitle: "End of the list",
  emptyWording: "Write some words first, or choose one of the wordings above.",
} as const;

/** How the draft says it: shown on the detail when it is more than plainly present. `words` are the draft's own. */
export const statusLines = {
  possible: "Written as possible.",
  absent: "Written as not there.",
  hypothetical: "Written as a plan or a question.",
  conditional: "Written as depending on something else.",
  "other-person": "Written about someone else.",
  present: "",
  historical: "Written as in the past. Say whether it is still so now.",
  quoted: "Inside quotation marks.",
  quotedBlock: "In text marked as someone's words.",
  reported: "Reported as someone's words.",
  because: (words: string) => `Read from: “${words}”`,
} as const;

export const dismiss = {
  title: "Dismiss this prompt",
  reasons: {
    "exact-words": "Someone's exact words",
    "right-term": "Right term here",
    "not-this-child": "Not about this child",
    "explained-nearby": "Already explained nearby",
    "not-a-sign-here": "Not a sign in this context",
    "prompt-is-wrong": "This prompt is wrong",
  } satisfies Record<DismissReason, string>,
  every: "Every one in this document",
  restore: "Restore",
  restoreNamed: (phrase: string) => `Restore: ${phrase}`,
  none: "Nothing is dismissed.",
  listTitle: "Dismissed prompts",
  everyMark: "Every one in this document",
  notKept: "Decisions last until you close this pane. They are not saved.",
  kept: "Decisions are kept on this device for 90 days. You can change this in Settings.",
} as const;

export const changed = {
  listTitle: "Changed wording",
  none: "Nothing has been changed yet.",
  was: "Was",
  now: "Now",
  added: "Added after the quote",
  putBack: "Put back",
  putBackNamed: (phrase: string) => `Put back: ${phrase}`,
} as const;

export const notices = {
  replaced: "Replaced.",
  added: "Added after the quote.",
  undo: "Undo",
  putBack: "Put back.",
  stale: "This sentence has changed. Check again.",
  untracked: "Tracked changes are off, so this edit will not be marked.",
  turnOn: "Turn on",
  turnOnNamed: "Turn on tracked changes",
  turnedOn: "Tracked changes are on from now on. This edit is not marked.",
  notTurnedOn: "Tracked changes could not be turned on here. You can do that under Review in Word.",
  undoStale: "That sentence has changed since. Use Undo in Word (Ctrl+Z).",
  readOnly:
    "This document is read-only. You can check it and read the reasons. To change it, save a copy or turn on editing.",
  unlocated: "These words could not be found in the document. Nothing was changed. You can copy the wording instead.",
  holdsMarks:
    "A note or a comment stands among these words and could be lost. Nothing was changed. You can change the words in the document yourself.",
  notShown: "These words could not be shown in the document. Look for the paragraph named above.",
  working: "Working",
} as const;

/** Underlines in the document. The names of kinds are in `categoryWords`. */
export const underlines = {
  inDocument: "Show in document",
  unsupported: "Your version of Word does not show underlines from add-ins. Everything else works from this list.",
  seen: "OK",
  rest: (most: number) => `The first ${most} are underlined in the document. The rest are in this list.`,
  title: "Underlines in the document",
  paneOnly: "Pane only (no underlines)",
  paneOnlyHint: "Word draws the underlines with a Microsoft service. In this mode nothing is asked of it.",
  packOff: "Your practice pack has turned underlines off.",
  differs: (words: string) => `Word put in other words than you chose. It now reads: “${words}”.`,
} as const;

export const problem = {
  title: "Something stopped",
  generic:
    "There is a problem with the add-in. It has stopped what it was doing. Check again, or close and reopen the pane.",
  code: (code: string) => `Code ${code}`,
  copyCode: "Copy code",
} as const;

export const spoken = {
  started: "Checking.",
  half: (prompts: number) => `Half done. ${counted(prompts, "prompt", "prompts")} so far.`,
  ended: (prompts: number, kinds: string) =>
    kinds === "" ? `${counted(prompts, "prompt", "prompts")}.` : `${counted(prompts, "prompt", "prompts")}. ${kinds}.`,
  partial: (checked: number, total: number) => `Stopped. Checked ${checked} of ${total}.`,
  part: (checked: number, total: number) => `Checked ${checked} of ${total}.`,
  paused: "Paused.",
  resumed: "Checking as you type.",
  newSince: (count: number) => `${counted(count, "new prompt", "new prompts")} since you were last here.`,
  replaced: (left: number) => `Replaced. ${counted(left, "prompt", "prompts")} left.`,
  added: (left: number) => `Added. ${counted(left, "prompt", "prompts")} left.`,
  undone: "Put back.",
  dismissed: (left: number) => `Dismissed. ${counted(left, "prompt", "prompts")} left.`,
  restored: (left: number) => `Restored. ${counted(left, "prompt", "prompts")} left.`,
  contactsFound: (count: number) => `${counted(count, "contact", "contacts")} found.`,
  definitionsFound: (count: number) => `${counted(count, "definition", "definitions")} found.`,
} as const;

export const contacts = {
  title: "Contacts",
  danger: "A child in danger now: call 999",
  search: "Search contacts",
  clear: "Clear",
  groups: {
    "report-and-refer": "Report and refer",
    support: "Support services",
    "specialist-advice": "Specialist advice",
    "national-helpline": "National helplines",
  } satisfies Record<Contact["group"], string>,
  group: (name: string, count: number) => `${name} (${count})`,
  found: (count: number) => `${counted(count, "contact", "contacts")} found`,
  none: (query: string, frontDoor: string | undefined) =>
    frontDoor === undefined
      ? `Nothing found for “${query}”. Try another word, or ask your safeguarding partnership.`
      : `Nothing found for “${query}”. Try another word, or call ${frontDoor}.`,
  phone: "Phone",
  link: "Web page",
  hours: "Hours",
  age: "Age",
  whatFor: "What for",
  whoCanRefer: "Who can refer",
  needsDiagnosis: "Asks for a diagnosis",
  dated: "Details dated",
  datedBySource: (asOf: string) => `As its source says: ${asOf}`,
  verified: "How it was looked up",
  unknown: "not known",
  detailsMissing: (frontDoor: string | undefined) =>
    frontDoor === undefined
      ? "Details missing. Ask your safeguarding partnership."
      : `Details missing. Call ${frontDoor}.`,
  beforeUse: "Check a number before you rely on it.",
  copyNumber: "Copy number",
  copyNumberNamed: (name: string) => `Copy number of ${name}`,
  copyDetails: "Copy",
  insert: "Insert at the cursor",
  inserting: "Inserting…",
  inserted: "Inserted in your document.",
  notHere: "The contact could not go here. Put your cursor in the main text and try again.",
  noPack: "No local practice pack is loaded. Ask your safeguarding partnership for your local number.",
  packLine: (title: string, version: string) => `${title} ${version}`,
  packDates: (checked: string, reviewed: string) => `Checked: ${checked}. Reviewed: ${reviewed}.`,
  blockLine: (label: string, value: string) => `${label}: ${value}`,
  blockEnd: (title: string, version: string, date: string) =>
    `Contact details from ${title} ${version}, checked ${date}. Check before use.`,
  blockEndUnknown: (title: string, version: string) =>
    `Contact details from ${title} ${version}, checked: date not known. Check before use.`,
} as const;

export const learn = {
  title: "Definitions",
  search: "Search definitions",
  clear: "Clear",
  none: (query: string) => `Nothing found for “${query}”. Try another word.`,
  found: (count: number) => `${counted(count, "definition", "definitions")} found`,
  official: "Official words",
  officialFrom: (source: string, date: string) => `${source}, ${date}`,
  practice: "In practice",
  notTheSame: "Not the same as",
  source: "Source",
  noPack: "No practice pack is loaded, so there are no definitions to show.",
  care: "Looking after yourself",
  careText: "This work is hard. You can talk to your manager or a colleague. Your employer may have a support line.",
} as const;

/** What a section prints into a document beside the pack's own words. */
export const inserted = {
  otherwise: { "not-present": "Not present", "not-known": "Not known", past: "In the past" },
  /** Shown in an empty answer. */
  choose: "Choose",
  write: "Write here",
  /** For screen readers: names of controls. */
  now: "There now",
  ifNot: "If not ticked",
  facts: "Facts",
  why: "Why",
  titled: (part: string, label: string) => `${part}: ${label}`,
  rowTitle: (label: string, row: number) => `${label}, row ${row}`,
  wholeTitle: "Section",
  localFrontDoor: "Local front door",
  end: (pack: string, version: string, date: string) => `Section from ${pack} ${version}, checked ${date}.`,
  endUnknown: (pack: string, version: string) => `Section from ${pack} ${version}, checked: date not known.`,
} as const;

export const sections = {
  title: "Insert a section",
  lead: "Goes in where your cursor is. It is plain Word content and stays if you remove this add-in.",
  loading: "Opening sections",
  insert: "Insert",
  insertNamed: (title: string) => `Insert: ${title}`,
  inserting: "Inserting…",
  preview: "Preview",
  previewNamed: (title: string) => `Preview: ${title}`,
  inDocument: "In this document",
  none: "No sections in this document yet.",
  numbered: (title: string, position: number, total: number) => `${title}, ${position} of ${total}`,
  goTo: "Go to",
  goToIt: "Go to it",
  goToNamed: (label: string) => `Go to: ${label}`,
  asking: "This section is already in the document. Go to it, or insert another?",
  another: "Insert another",
  leave: "Not now",
  undo: "Undo",
  noPack: "No practice pack is loaded, so there is no section to insert.",
  noBoxes: "This Word has no check boxes for add-ins. A box is a typed character here, and you can change it.",
  tracked: "If changes are tracked, the section goes in as a tracked change.",
  readOnly: "You can compare, but not insert or tick.",
  wordsOnly:
    "This Word shows the answers, but not the boxes they stand in. You can read them here, and change them in the document.",
  newer: "This section was made by a later version of Recordwell. You can read it, not change it here.",
  notInPack: "This section is not in your pack. You can read it in the document.",
  answered: (count: number, total: number) => `${count} of ${total} rows have an answer`,
  groupTicked: (title: string, count: number) => `${title} (${count} ticked)`,
  groupAnswered: (title: string, count: number) => `${title} (${count} answered)`,
  notAnswered: "Not answered",
  otherWords: (words: string) => `Written: ${words}`,
  noFacts: "none yet",
  /** Whether a row was deleted or only the marks of its answers, a document does not say. */
  removed: "Not found in the document: this row, or the places for its answers.",
  boxRemoved: "Not found in the document: the tick box of this row.",
  placeRemoved: (part: string) => `Not found in the document: the place for “${part}” of this row.`,
  /** Of a row without a label, where only the tables' words can be seen. */
  unread: "This row can't be read here. Look at it in the document.",
  goneTitle: "Section not found",
  gone: "This section is no longer in the document.",
  row: (number: number) => `Row ${number}`,
} as const;

/** What is said after something was tried with a section. */
export const sectionNotices = {
  inserted: "Inserted. Your cursor is in the first answer.",
  incomplete: "Inserted, but not every answer could be read back. Check the section in the document.",
  "not-here": "The section could not go here. Put your cursor in the main text and try again.",
  "read-only": "You can compare, but not insert or tick.",
  stale: "This answer has changed in the document. Look at it again.",
  "row-removed": "Not found in the document: this row, or the places for its answers.",
  "box-removed": "Not found in the document: the tick box of this row.",
  "place-removed": "Not found in the document: the place for this answer.",
  "not-shown": "This place is no longer in the document.",
  "can-undo": "You can take the section out again while it is as it was inserted.",
  undone: "The section is taken out again.",
  "undo-changed": "The section has changed since. Use Undo in Word (Ctrl+Z).",
} as const;

export const sectionSpoken = {
  inserted: sectionNotices.inserted,
  incomplete: sectionNotices.incomplete,
  notHere: sectionNotices["not-here"],
  readOnly: sectionNotices["read-only"],
  stale: sectionNotices.stale,
  notShown: sectionNotices["not-shown"],
  undone: sectionNotices.undone,
  undoChanged: sectionNotices["undo-changed"],
  gone: sections.gone,
  problem: problem.generic,
} as const;

export const firstRun = {
  title: "Write clearly about child sexual exploitation",
  lead: "See wording to reconsider, possible signs and gaps, while you write.",
  points: [
    "You decide. Nothing changes by itself.",
    "No scores. It does not assess risk.",
    "Your text stays in your document. This add-in does not send it anywhere.",
    "It can miss things. Use your judgement.",
  ],
  start: "Get started",
  canRead: "What it can read",
  skip: "Skip",
} as const;

export const settingsWords = {
  title: "Settings",
  prompts: "Which prompts you see",
  style: "House style prompts",
  styleHint: "Preferred terms, where the word itself does no harm.",
  recording: "Recording prompts",
  recordingHint:
    "What a later reader would miss: an opinion without its reason, a concern without date or source. Also letters a family may not know, and numbers that differ from the pack's.",
  keepTitle: "Dismissed prompts",
  keep: "Keep my decisions on this device",
  keepHint:
    "Prompts you dismiss stay dismissed for 90 days, wherever the same sentence stands. Decisions are kept as codes, not words.",
  keepWhere: "Nothing is put in your document. Switching this off removes what is kept.",
  cannotKeep: "This device does not let the add-in keep decisions. They last until you close this pane.",
  data: "Data on this device",
  dataText: "Your settings are kept on this device, and your decisions if you chose that. They hold no text.",
  delete: "Delete all local data",
  deleteConfirm: "Yes, delete",
  deleteCancel: "Keep it",
  deleted: "All local data is deleted. Settings are as they were at first.",
  notDeleted:
    "Not all local data could be deleted: this device kept the key to your decisions. No words are in it. Close this pane and try again.",
  recheck: "Check again to see the change.",
  about: "About",
} as const;

/** The four promises are exact (product.md 7.6). */
export const privacy = {
  title: "Accessibility and privacy",
  short: "Your text stays in this document. This add-in does not send it anywhere.",
  promises: [
    {
      name: "What this add-in reads:",
      text: "the document or email you have open, when you press Check or while live check is on.",
    },
    {
      name: "What it keeps:",
      text: "your settings on this device, and counts if you turn them on. It keeps no text.",
    },
    { name: "What it sends:", text: "nothing. It has no server and no analytics." },
    {
      name: "What is outside our control:",
      text: "Word and Outlook load a Microsoft file (Office.js) that makes its own calls to Microsoft, and Word's underlines use a Microsoft service. These run under your organisation's Microsoft agreement. You can turn underlines off in Settings.",
    },
  ],
  decisions:
    "If you choose it in Settings, your decisions to dismiss are kept on this device for 90 days. They are codes, without words.",
  thisVersion: "This version has no counts yet.",
  accessTitle: "Keyboard and screen reader",
  access: [
    "F6 moves between the document, the ribbon and this pane. Word owns that key.",
    "If focus does not enter the pane, press its ribbon button again.",
    "In the list of prompts, use Up and Down. Enter opens a prompt. Delete opens Dismiss.",
    "In a prompt, Alt+Left or Escape goes back to the same row.",
  ],
  limitsTitle: "What it cannot do",
  limits: "It can miss things and make mistakes. It does not assess risk.",
} as const;

export const outsideOffice = {
  title: "Open this in Word",
  text: "Recordwell works beside a document in Word. Open Word, then open Recordwell from the Home tab.",
  tooOldTitle: "Recordwell and this Word",
  tooOld: "This version of Word is too old for the check. Ask whoever looks after Word where you work for a newer one.",
} as const;

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
