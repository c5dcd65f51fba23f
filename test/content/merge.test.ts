import { mergePacks } from "../../src/content/load";
import type { LocalPack, Pack } from "../../src/content/types/pack";
import type { Contact, Definition } from "../../src/content/types/reference";

const head = {
  version: "0.1.0",
  title: "A pack",
  owner: "Nobody (invented)",
  area: "Smalltown",
  language: "en-GB",
  licence: "MIT",
  checked: "unknown",
  reviewed: "unknown",
};

const verb = { base: ["put"], s: ["puts"], past: ["put"], part: ["put"], ing: ["putting"] };

function contact(id: string, phone = "unknown"): Contact {
  return {
    id,
    ref: "CON99",
    name: id,
    group: "support",
    whatFor: "a test",
    whoCanRefer: "anyone",
    age: "any",
    phone,
    url: "unknown",
    hours: "unknown",
    emergency: false,
    needsDiagnosis: "no",
    covers: [],
    asOf: "unknown",
    verified: "invented",
    sources: ["BOOK"],
  };
}

function definition(id: string): Definition {
  return { id, term: id, plain: "P.", practice: "Q.", sources: ["BOOK"], checked: "unknown", reviewed: "unknown" };
}

const core: Pack = {
  ...head,
  id: "core",
  wording: [],
  indicators: [],
  recording: [],
  contacts: [contact("helpline", "0000"), contact("line-two")],
  definitions: [definition("harbour"), definition("harm")],
  sections: [],
  sources: [{ id: "BOOK", title: "B", publisher: "P", year: "2024", url: "unknown", access: "read" }],
  lexicon: {
    verbs: { put: verb },
    words: { child: ["child"], adult: ["adult"] },
    triggers: [{ kind: "absent", phrases: ["no"] }],
    families: {},
    kinds: [],
    shortened: {},
    lookalikes: [],
    abbreviations: ["Mr"],
    headings: [],
    additions: { child: ["a"], family: ["b"], professional: ["c"], unknown: ["d"] },
  },
};

const local: LocalPack = {
  ...head,
  id: "smalltown",
  wording: [],
  indicators: [],
  recording: [],
  contacts: [],
  definitions: [],
  sections: [],
  sources: [],
  lexicon: {},
};

function merged(part: Partial<LocalPack>): Pack {
  const result = mergePacks(core, { ...local, ...part });
  if (!result.ok) throw new Error(result.problem.map(({ message }) => message).join("; "));
  return result.value;
}

const ids = (items: readonly Readonly<{ id: string }>[]) => items.map(({ id }) => id);

it("is core under the partnership's name when the partnership has nothing of its own", () => {
  expect(merged({})).toEqual({ ...core, ...head, id: "smalltown" });
});

it("adds what is new after what core has", () => {
  expect(ids(merged({ contacts: [contact("front-desk")] }).contacts)).toEqual(["helpline", "line-two", "front-desk"]);
});

it("puts an item of the same id in the place of core's", () => {
  const { contacts } = merged({ contacts: [contact("helpline", "1111")] });
  expect(ids(contacts)).toEqual(["helpline", "line-two"]);
  expect(contacts[0]?.phone).toBe("1111");
});

it("leaves out what is turned off, and keeps the reason to show", () => {
  const off = [{ id: "harm", reason: "We use another word." }];
  const pack = merged({ off });
  expect(ids(pack.definitions)).toEqual(["harbour"]);
  expect(pack.off).toEqual(off);
});

it("replaces a word group of the same name and adds the rest of a lexicon", () => {
  const { lexicon } = merged({
    lexicon: {
      words: { child: ["bairn"] },
      triggers: [{ kind: "possible", phrases: ["maybe"] }],
      abbreviations: ["Cllr"],
    },
  });
  expect(lexicon.words).toEqual({ child: ["bairn"], adult: ["adult"] });
  expect(lexicon.triggers.map(({ kind }) => kind)).toEqual(["absent", "possible"]);
  expect(lexicon.abbreviations).toEqual(["Mr", "Cllr"]);
  expect(lexicon.verbs).toEqual({ put: verb });
});

it("changes neither of the two packs", () => {
  const before = JSON.stringify([core, local]);
  merged({ contacts: [contact("helpline", "1111")], off: [{ id: "harm", reason: "x" }] });
  expect(JSON.stringify([core, local])).toBe(before);
});

it.each<[string, Partial<LocalPack>, string]>([
  ["turning off what core has not", { off: [{ id: "nothing", reason: "x" }] }, "core has no such item"],
  [
    "turning off what it gives itself",
    { off: [{ id: "harm", reason: "x" }], definitions: [definition("harm")] },
    "turned off and also given",
  ],
  ["the id of another kind", { contacts: [contact("harm")] }, "already an id in core's definitions"],
])("refuses %s", (_, part, says) => {
  const result = mergePacks(core, { ...local, ...part });
  expect(result.ok ? [] : result.problem.map(({ message }) => message)).toEqual([expect.stringContaining(says)]);
});
