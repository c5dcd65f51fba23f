import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse, stringify } from "yaml";

const packs = "src/content/packs";

const corePack = `id: core
version: "0.1.0"
title: Small core
owner: Nobody (invented)
area: England
language: en-GB
licence: MIT
checked: unknown
reviewed: unknown
`;

const localPack = `id: smalltown
version: "0.2.0"
title: Smalltown pack
owner: Smalltown (invented)
area: Smalltown
language: en-GB
licence: MIT
checked: unknown
reviewed: unknown
frontDoor: front-desk
off:
  - { id: streetwise, reason: Smalltown has wording of its own for it. }
`;

const sources = `- id: BOOK1
  title: A book (invented)
  publisher: A press (invented)
  year: "2024"
  url: "https://example.org/book"
  used: what the book says
  access: read
- id: BOOK2
  title: Another book (invented)
  publisher: A press (invented)
  year: undated
  url: unknown
  access: cited-by
`;

const streetwise = `id: streetwise
ref: LNG901
title: Streetwise
concern: adultifies
strength: strong
basis: listed
match:
  - "streetwise"
reason: This can read as if the child needs less protection.
suggest:
  - { text: "left to manage alone by [who]", form: established }
  - { text: "perhaps left to manage alone, as may be known to [who]", form: concern }
ask: What protection did the child have?
sources: [BOOK1]
checked: unknown
reviewed: unknown
examples:
  flags:
    - "Jo (invented) is [streetwise]."
    - "She seemed [streetwise] to staff."
  allows:
    - "The street was wide."
    - "He walked down a wise old street."
  quotes:
    - "Her mum said “she is [streetwise]”."
`;

const gifts = `id: gifts-seen
ref: IND901
title: Gifts nobody can explain
category: sign
groups: [risk indicator]
inSeed: true
match:
  - "unexplained gifts"
reason: "Gifts can be how somebody gains control. On its own it does not tell you what is happening."
ask: Who gave them, and what was asked for in return?
record: [Who saw them, When]
sources: [BOOK1]
checked: unknown
reviewed: unknown
examples:
  flags:
    - "Jo (invented) has [unexplained gifts]."
    - "Staff found [unexplained gifts] in her room."
  allows:
    - "Gifts from her aunt were expected."
    - "No unexplained gifts were seen."
`;

const harbour = `id: harbour
term: Harbour
plain: A place where ships are safe.
practice: Say which ship, and who steers it.
sources: [BOOK1]
checked: unknown
reviewed: unknown
`;

const shortForm = `id: short-form
ref: CHK91
title: Short form
summary: A form for a test (invented).
intro: [Write what you saw.]
asksWholeSeed: true
parts:
  - kind: indicators
    title: Signs
    columns: [Sign, There now, If not ticked, Facts]
    rows:
      - { ref: IND901, label: Gifts, prompt: Who gave what. }
  - kind: options
    title: Kinds
    columns: [Kind, Considering, Why]
    rows:
      - { item: kind-one, label: One person }
  - kind: questions
    title: Next
    columns: [Next, Answer]
    rows:
      - { item: next-step, label: Next step, options: [Ring somebody] }
  - kind: list
    title: People
    item: people
    rows: 2
    columns:
      - { item: who, label: Who }
sources: [BOOK1]
checked: unknown
reviewed: unknown
`;

const frontDesk = `id: front-desk
ref: CON91
name: Front desk (invented)
group: report-and-refer
whatFor: everything
whoCanRefer: anyone
age: any
phone: "01632 960001"
url: unknown
hours: unknown
emergency: false
needsDiagnosis: "no"
covers: [CSE]
asOf: checked 18-04-2024
verified: invented for a test
sources: [BOOK1]
`;

/** The word groups of the real core pack, five entries of each: the engine asks for many of them by name. */
function fewWords(): string {
  const all = parse(readFileSync(path.join(__dirname, "..", "..", packs, "core/lexicon/words.yaml"), "utf8")) as Record<
    string,
    readonly string[]
  >;
  return stringify(Object.fromEntries(Object.entries(all).map(([name, entries]) => [name, entries.slice(0, 5)])));
}

/** A lexicon that the engine accepts, small, so that compiling it takes no time. */
const lexicon = {
  verbs: `be: [be, [is, are, am], [was, were], been, being]
have: [have, has, had, had, having]
do: [do, does, did, done, doing]
`,
  words: fewWords(),
  triggers: `- kind: absent
  phrases: ["no", "not"]
- kind: speech
  speaker: family
  phrases: ["mum said"]
`,
  families: "{}\n",
  kinds: "[]\n",
  shortened: "{}\n",
  lookalikes: "[]\n",
  abbreviations: "[Mr, Mrs, Dr]\n",
  headings: `- sets: child-words
  phrases: ["{child} 's words"]
`,
  additions: `child: ["These are {their} own words."]
family: ["These are the words of [who]."]
professional: ["These are the words of [who]."]
unknown: ["These are the words of [who]."]
`,
};

/** A repository in a temporary folder with two small, faultless packs for a test to spoil. */
export type SmallPacks = Readonly<{
  root: string;
  /** Writes a file below the packs folder, for example `core/wording/streetwise.yaml`. */
  write(file: string, text: string): void;
  /** Replaces words in a file; throws when they are not there, since the test would then prove nothing. */
  change(file: string, from: string, to: string): void;
  remove(): void;
}>;

/** Makes the two packs anew. */
export function makeSmallPacks(): SmallPacks {
  const root = mkdtempSync(path.join(tmpdir(), "recordwell-packs-"));
  const at = (file: string) => path.join(root, packs, file);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  for (const [name, text] of Object.entries(lexicon)) write(`core/lexicon/${name}.yaml`, text);
  write("core/pack.yaml", corePack);
  write("core/sources.yaml", sources);
  write("core/wording/streetwise.yaml", streetwise);
  write("core/indicators/gifts-seen.yaml", gifts);
  write("core/definitions/harbour.yaml", harbour);
  write("core/sections/short-form.yaml", shortForm);
  write("smalltown/pack.yaml", localPack);
  write("smalltown/contacts/front-desk.yaml", frontDesk);
  return {
    root,
    write,
    change: (file, from, to) => {
      const text = readFileSync(at(file), "utf8");
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      writeFileSync(
        at(file),
        text.replace(from, () => to),
      );
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
