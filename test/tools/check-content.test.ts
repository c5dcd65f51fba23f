import { checkContent } from "../../src/tools/content/check-pack";
import { formatProblem } from "../../src/tools/content/problem";
import { makeSmallPacks, type SmallPacks } from "../support/small-packs";

const today = "2026-03-01";
const wording = "core/wording/streetwise.yaml";
const indicator = "core/indicators/gifts-seen.yaml";
const definition = "core/definitions/harbour.yaml";
const section = "core/sections/short-form.yaml";
const contact = "smalltown/contacts/front-desk.yaml";
const local = "smalltown/pack.yaml";

let packs: SmallPacks;
beforeEach(() => {
  packs = makeSmallPacks();
});
afterEach(() => packs.remove());

/** The problems as a person sees them, without the folder that they all stand in. */
function problems(): readonly string[] {
  return checkContent(packs.root, today).problems.map((problem) =>
    formatProblem(problem).replace("src/content/packs/", ""),
  );
}

it("has nothing to say about packs that are right", () => {
  expect(problems()).toEqual([]);
});

it("takes a pack that turns underlines off, without quotes round the word", () => {
  packs.change(local, "frontDoor: front-desk", "frontDoor: front-desk\nunderlines: off");
  expect(problems()).toEqual([]);
});

const forty = "one two three four five six seven eight nine ten ".repeat(4);

const spoilt: readonly [what: string, file: string, from: string, to: string, says: string][] = [
  [
    "a sign that does not say what it leaves open",
    indicator,
    " On its own it does not tell you what is happening.",
    "",
    `${indicator}:9  the reason of a sign must say: On its own it does not tell you what is happening.`,
  ],
  // what the file looks like
  ["broken YAML", wording, "title: Streetwise", 'title: "Streetwise', `${wording}:3  this is not readable as YAML`],
  [
    "an alias",
    wording,
    "title: Streetwise",
    "title: &name Streetwise\nconcernToo: *name",
    `${wording}:4  \`*\` names an anchor`,
  ],
  [
    "a field twice",
    wording,
    "title: Streetwise",
    "title: Streetwise\ntitle: Again",
    `${wording}:4  this is not readable as YAML`,
  ],
  [
    "a misspelt field",
    wording,
    "reason:",
    "reson:",
    `${wording}:9  \`reson\` is no field here; did you mean \`reason\`?`,
  ],
  [
    "a field in other letters",
    wording,
    "checked: unknown",
    "checked: unknown\nafter-quote: [x]",
    `${wording}:16  \`after-quote\` is no field here; did you mean \`afterQuote\`?`,
  ],
  [
    "a field of no kind",
    wording,
    "title: Streetwise",
    "title: Streetwise\nmood: blue",
    `${wording}:4  \`mood\` is no field here; the fields here are`,
  ],
  ["a missing field", wording, "title: Streetwise\n", "", `${wording}:1  the field \`title\` is missing; add it`],
  ["an empty field", wording, "title: Streetwise", "title:", `${wording}:3  \`title\` is empty`],
  [
    "a value outside its list",
    wording,
    "concern: adultifies",
    "concern: blames-kid",
    `${wording}:4  \`concern\` is "blames-kid"; use "adultifies", `,
  ],
  [
    "a number for text",
    contact,
    'phone: "01632 960001"',
    "phone: 999",
    `${contact}:8  \`phone\` is a number; it must be text: put it in double quotes`,
  ],
  [
    "text for true or false",
    contact,
    "emergency: false",
    "emergency: no",
    `${contact}:11  \`emergency\` is "no"; write true or false`,
  ],
  [
    "text for a list",
    indicator,
    "record: [Who saw them, When]",
    "record: When",
    `${indicator}:11  \`record\` is text; it must be a list`,
  ],
  [
    "an address that runs code",
    contact,
    "url: unknown",
    'url: "javascript:alert(1)"',
    `${contact}:9  \`url\` must be an address beginning with http`,
  ],
  [
    "a version of two numbers",
    local,
    'version: "0.2.0"',
    'version: "0.2"',
    `${local}:2  \`version\` must be three numbers`,
  ],
  [
    "a blank of a new rule",
    wording,
    "title: Streetwise",
    'title: "FILL IN: a short name"',
    `${wording}:3  \`title\` is still to be filled in: a short name`,
  ],
  // names
  [
    "an id that is not the file's name",
    wording,
    "id: streetwise",
    "id: street-wise",
    `${wording}:1  the id is "street-wise" but the file is streetwise.yaml`,
  ],
  [
    "a pack id that is not the folder's",
    local,
    "id: smalltown",
    "id: bigtown",
    `${local}:1  the id is "bigtown" but the folder is smalltown`,
  ],
  ["a ref of the wrong table", wording, "ref: LNG901", "ref: IND901", `${wording}:2  \`ref\` must be LNG and 3 digits`],
  [
    "underlines switched to something else than off",
    local,
    "frontDoor: front-desk",
    "frontDoor: front-desk\nunderlines: on",
    `${local}:11  \`underlines\` is "on"; use "off"`,
  ],
  [
    "a front door that is nobody",
    local,
    "frontDoor: front-desk",
    "frontDoor: back-door",
    `${local}:10  no contact has the id "back-door"`,
  ],
  [
    "a front door without a number",
    contact,
    'phone: "01632 960001"',
    "phone: unknown",
    `${local}:10  the contact "front-desk" has no phone number`,
  ],
  [
    "a phone without a number",
    contact,
    'phone: "01632 960001"',
    "phone: ask inside",
    `${contact}:8  "ask inside" has no number in it`,
  ],
  [
    "turning off what is not there",
    local,
    "id: streetwise",
    "id: streetfoolish",
    `${local}:12  "streetfoolish" is turned off, but core has no such item`,
  ],
  // sources and dates
  [
    "a phrase written twice",
    wording,
    '  - "streetwise"',
    '  - "streetwise"\n  - "streetwise"',
    `${wording}:9  "streetwise" is there twice; keep one`,
  ],
  [
    "a source nobody listed",
    wording,
    "sources: [BOOK1]",
    "sources: [BOOK9]",
    `${wording}:14  sources.yaml has no "BOOK9"`,
  ],
  [
    "a source named twice",
    wording,
    "sources: [BOOK1]",
    "sources: [BOOK1, BOOK1]",
    `${wording}:14  "BOOK1" is named twice`,
  ],
  [
    "a source listed twice",
    "core/sources.yaml",
    "id: BOOK2",
    "id: BOOK1",
    `core/sources.yaml:8  "BOOK1" is listed twice`,
  ],
  [
    "official words of a text not read",
    definition,
    "sources: [BOOK1]",
    "official: { words: Ships rest., source: BOOK2, date: undated }\nsources: [BOOK1]",
    `${definition}:5  the text of BOOK2 was not read`,
  ],
  [
    "a date that is no day",
    wording,
    "checked: unknown",
    'checked: "2024-02-31"',
    `${wording}:15  2024-02-31 is not a day of the calendar`,
  ],
  [
    "a date to come",
    definition,
    "reviewed: unknown",
    'reviewed: "2026-03-02"',
    `${definition}:7  2026-03-02 has not come yet`,
  ],
  [
    "a date to come in a contact",
    contact,
    "checked 18-04-2024",
    "checked 18-04-2027",
    `${contact}:14  2027-04-18 has not come yet`,
  ],
  [
    "a date in words",
    wording,
    "reviewed: unknown",
    "reviewed: last spring",
    `${wording}:16  \`reviewed\` must be "unknown" or the date the source gives`,
  ],
  // words
  [
    "a long reason",
    wording,
    "needs less protection.",
    `needs less protection. ${forty}${forty}`,
    `${wording}:9  the reason has 90 words; shorten it to 60`,
  ],
  [
    "two questions",
    wording,
    "ask: What protection",
    "ask: Who? What protection",
    `${wording}:13  \`ask\` must be one question`,
  ],
  [
    "a word we avoid",
    wording,
    "This can read as",
    "This is wrong. It can read as",
    `${wording}:9  "wrong" is a word we do not use`,
  ],
  [
    "should",
    indicator,
    "Gifts can be how",
    "You should know that gifts can be how",
    `${indicator}:9  "should" is a word we do not use`,
  ],
  // sections
  [
    "a section that asks about no such indicator",
    section,
    "ref: IND901",
    "ref: IND902",
    `${section}:12  no indicator of this pack has the ref IND902`,
  ],
  [
    "a section that leaves a seed indicator out",
    section,
    "ref: IND901",
    "ref: IND902",
    `${section}:6  it does not ask about IND901 (Gifts nobody can explain)`,
  ],
  [
    "a section that asks twice",
    section,
    "      - { ref: IND901, label: Gifts, prompt: Who gave what. }",
    "      - { ref: IND901, label: Gifts, prompt: Who gave what. }\n      - { ref: IND901, label: Money, prompt: Who owes. }",
    `${section}:13  IND901 is asked about twice`,
  ],
  [
    "an answer's name that no tag can hold",
    section,
    "item: next-step",
    "item: next-step-chosen-by-everybody",
    `${section}:22  \`item\` is longer than 20 characters`,
  ],
  ["a score", section, "Write what you saw.", "Add the points.", `${section}:5  "points" reads like a score`],
  ["a band", section, "label: One person", "label: High risk", `${section}:17  "High" reads like a score`],
  [
    "a word we avoid in a section",
    section,
    "label: One person",
    "label: Please tick",
    `${section}:17  "Please" is a word we do not use`,
  ],
  [
    "a long label",
    section,
    "label: One person",
    `label: ${forty.slice(0, 70)}`,
    `${section}:17  "one two three four …" is long; make it 12 words`,
  ],
  [
    "a long sentence in a definition",
    definition,
    "Say which ship,",
    `Say ${forty}which ship,`,
    `${definition}:4  the sentence "Say one two three …" has 47 words`,
  ],
  [
    "a long definition",
    definition,
    "Say which ship,",
    `${"One two three. ".repeat(50)}Say which ship,`,
    `${definition}:4  the definition has 163 words; shorten it to 150`,
  ],
  [
    "a definition of two sentences",
    definition,
    "ships are safe.",
    "ships are safe. It is wet.",
    `${definition}:3  \`plain\` must be one sentence`,
  ],
  // suggestions
  [
    "no concern form",
    wording,
    "form: concern",
    "form: established",
    `${wording}:10  no suggestion has \`form: concern\``,
  ],
  [
    "a number in a suggestion",
    wording,
    "left to manage alone by [who]",
    "left alone at 13 by [who]",
    `${wording}:11  "13" is a fact`,
  ],
  [
    "a name in a suggestion",
    wording,
    "left to manage alone by [who]",
    "left alone by Sam",
    `${wording}:11  "Sam" looks like a name`,
  ],
  // examples
  [
    "one example only",
    wording,
    '    - "She seemed [streetwise] to staff."\n',
    "",
    `${wording}:18  \`flags\` has 1 sentences; give at least 2`,
  ],
  [
    "a bracket without partner",
    wording,
    "[streetwise] to staff",
    "[streetwise to staff",
    `${wording}:20  a square bracket has no partner`,
  ],
  [
    "nothing marked in flags",
    wording,
    "[streetwise] to staff",
    "streetwise to staff",
    `${wording}:20  nothing is marked`,
  ],
  ["a mark in allows", wording, "The street was", "The [street] was", `${wording}:22  nothing is found in \`allows\``],
  [
    "quotes of an indicator",
    indicator,
    "  allows:",
    '  quotes: ["He said “[unexplained gifts]”."]\n  allows:',
    `${indicator}:19  \`quotes\` is for wording rules`,
  ],
  // what the engine says
  [
    "a phrase that cannot be read",
    wording,
    '- "streetwise"',
    '- "streetwise {nobody}"',
    `${wording}:8  “streetwise {nobody}”: There is no word group {nobody}`,
  ],
  [
    "a mark in the wrong place",
    wording,
    "is [streetwise].",
    "[is streetwise].",
    `${wording}:19  this rule marks it as: Jo (invented) is [streetwise].`,
  ],
  [
    "words that are not found",
    wording,
    "[streetwise] to staff",
    "[worldly] to staff",
    `${wording}:20  this rule finds nothing here`,
  ],
  [
    "a denied sign in flags",
    indicator,
    "Staff found [unexplained",
    "Staff saw no [unexplained",
    `${indicator}:18  this rule finds “unexplained gifts” and does not prompt, since it is absent (“no”)`,
  ],
  [
    "a prompt in allows",
    wording,
    "The street was wide.",
    "He was streetwise.",
    `${wording}:22  this rule prompts here: He was [streetwise].`,
  ],
  [
    "a quotation without marks",
    wording,
    "Her mum said “she is [streetwise]”.",
    "She is [streetwise].",
    `${wording}:25  it is offered for replacement; exact words never are`,
  ],
  [
    "a suggestion that is found itself",
    wording,
    "left to manage alone by [who]",
    "a streetwise child whom [who] left",
    `${wording}:10  “a streetwise child whom [who] left” raises a finding of its own (streetwise: “streetwise”)`,
  ],
];

it.each(spoilt)("names %s, with its file and line", (_, file, from, to, says) => {
  packs.change(file, from, to);
  const found = problems();
  expect(found.map((problem) => problem.slice(0, says.length))).toContain(says);
});

it("names an id that two kinds share", () => {
  packs.write(
    "core/definitions/streetwise.yaml",
    "id: streetwise\nterm: T\nplain: A word.\npractice: Say it.\nsources: [BOOK1]\nchecked: unknown\nreviewed: unknown\n",
  );
  expect(problems()).toEqual([
    `core/definitions/streetwise.yaml:1  the id "streetwise" is also in ${wording}; choose another for one of them`.replace(
      wording,
      `src/content/packs/${wording}`,
    ),
  ]);
});

it("names the words that two wording rules share, however they are written", () => {
  const second = `id: knows-the-street
ref: LNG902
title: Knows the street
concern: adultifies
strength: consider
basis: practice
match:
  - "(very)? (street wise|worldly)"
reason: This can read as if the child needs less protection.
suggest:
  - { text: "left by [who]", form: established }
  - { text: "may be left by [who]", form: concern }
ask: Who was there?
sources: [BOOK1]
checked: unknown
reviewed: unknown
examples:
  flags: ["Jo (invented) is [worldly].", "She is [very worldly]."]
  allows: ["The world is wide.", "A wise street."]
`;
  packs.write("core/wording/knows-the-street.yaml", second);
  expect(problems()).toEqual([]);
  packs.change("core/wording/knows-the-street.yaml", "(street wise|worldly)", "(streetwise|worldly)");
  expect(problems().map((problem) => problem.replace("very streetwise", "streetwise"))).toContain(
    `${wording}:8  "streetwise" is also found by knows-the-street, match[1]; keep it in one of them`,
  );
});

it("still judges the other rules when the phrases of one cannot be read", () => {
  packs.change(wording, '- "streetwise"', '- "streetwise {nobody}"');
  packs.change(indicator, "Staff found [unexplained", "Staff saw no [unexplained");
  expect(problems().map((problem) => problem.split("  ")[0])).toEqual([`${indicator}:18`, `${wording}:8`]);
});

it("names a file that does not belong", () => {
  packs.write("core/wording/notes.txt", "a note");
  packs.write("core/lexicon/verb.yaml", "{}");
  expect(problems()).toEqual([
    expect.stringMatching(
      /^core\/lexicon\/verb\.yaml:1 {2}this is no part of a lexicon; the files here are verbs\.yaml, /,
    ),
    "core/wording/notes.txt:1  only .yaml files belong here; rename it or move it away",
  ]);
});

it("names an item that a partnership both turns off and gives", () => {
  packs.write("smalltown/wording/streetwise.yaml", "");
  packs.change("smalltown/wording/streetwise.yaml", "", "id: x");
  expect(problems().some((problem) => problem.startsWith("smalltown/wording/streetwise.yaml:1  "))).toBe(true);
});

it("reports a lexicon file that is spoilt, at the entry", () => {
  packs.write("core/lexicon/verbs.yaml", "put: [put, puts, put, put, putting]\nbe: [be, is]\n");
  expect(problems()).toEqual([3, 4, 5].map((entry) => `core/lexicon/verbs.yaml:2  entry ${entry} is missing; add it`));
});

it("says each thing once, although core is checked in every pack, and in reading order", () => {
  packs.change(indicator, "Gifts can be how", "You should know that gifts can be how");
  packs.change(wording, "ref: LNG901", "ref: LNG9");
  packs.change(wording, "title: Streetwise\n", "");
  const files = problems().map((problem) => problem.split("  ")[0]);
  expect(files).toEqual([`${indicator}:9`, `${wording}:1`, `${wording}:2`, "smalltown/pack.yaml:12"]);
});
