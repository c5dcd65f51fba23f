import { agesIn, coversAge } from "../../../src/features/contacts/age-range";
import { contactBlock, contactText } from "../../../src/features/contacts/contact-block";
import { dateText, factText, isUnreachable } from "../../../src/features/contacts/contact-facts";
import { groupContacts } from "../../../src/features/contacts/group-contacts";
import { searchContacts } from "../../../src/features/contacts/search-contacts";
import { meansWord } from "../../../src/features/contacts/spelling";
import { searchDefinitions } from "../../../src/features/learn/search-definitions";
import { frontDoor, safetyStrip } from "../../../src/features/safety/safety-strip";
import { sourceTexts, sourceTitle } from "../../../src/features/sources/source-text";
import { exampleContacts, examplePack } from "../../support/example-pack";

const found = (query: string) => searchContacts(exampleContacts, query).map(({ id }) => id);

describe("searching contacts", () => {
  it.each([
    ["", ["front-door", "therapy", "young-adults", "advice"]],
    ["front door", ["front-door"]],
    ["single front", ["front-door"]],
    ["first responce", ["front-door"]],
    ["HARBOUR", ["therapy"]],
    ["harbor", ["therapy"]],
    ["harbuor", ["therapy"]],
    ["councelling", ["therapy"]],
    ["housing", ["young-adults"]],
    ["counselling for age 14", ["therapy"]],
    ["14", ["front-door", "therapy"]],
    ["aged 20", ["therapy", "young-adults"]],
    ["960002", ["therapy"]],
    ["housing 14", []],
    ["zzz", []],
    ["...", ["front-door", "therapy", "young-adults", "advice"]],
  ])("for “%s”", (query, expected) => expect(found(query)).toEqual(expected));

  it.each([
    ["harbr", "harbour", false],
    ["harb", "harbour", true],
    ["cars", "care", false],
    ["refferal", "referral", false],
    ["referal", "referral", true],
    ["reeferral", "referral", true],
    ["referrla", "referral", true],
  ])("takes “%s” for “%s”: %s", (typed, word, expected) => expect(meansWord(typed, word)).toBe(expected));
});

describe("the ages a service is for", () => {
  it.each([
    ["under 18", 17, true],
    ["under 18", 18, false],
    ["11-25", 11, true],
    ["11-25", 10, false],
    ["16 and over", 16, true],
    ["up to 21", 21, true],
    ["any", 3, true],
    ["all ages (children's room available)", 40, true],
    ["Bristol 4-17; South Gloucestershire 7-11", 5, true],
    ["images of under-18s", 12, true],
    ["unknown", 12, false],
    ["parents and carers", 12, false],
  ])("%s: %i %s", (text, age, expected) => expect(coversAge(text, age)).toBe(expected));

  it("are not known, which is not the same as any", () => expect(agesIn("not stated")).toBeUndefined());
});

describe("contacts in groups", () => {
  it("have reporting first and leave empty groups out", () => {
    expect(groupContacts(exampleContacts).map(({ group, contacts }) => [group, contacts.length])).toEqual([
      ["report-and-refer", 1],
      ["support", 2],
      ["specialist-advice", 1],
    ]);
  });
});

describe("a contact to insert", () => {
  const [door, therapy, , advice] = exampleContacts;
  it("ends with where it comes from, and says that the date is not known", () => {
    expect(contactBlock(door!, examplePack).paragraphs).toEqual([
      "Front Door (Sampleshire Council, invented)",
      "Phone: 01632 960001",
      "Web page: https://front-door.example/refer",
      "Age: under 18",
      "What for: referrals about a child",
      "Contact details from Sampleshire practice pack (invented) 0.2.0, checked: date not known. Check before use.",
    ]);
  });

  it("gives the day on which its source checked, or the pack's", () => {
    const last = (contact: typeof door, checked: string) =>
      contactBlock(contact!, { ...examplePack, checked }).paragraphs.at(-1);
    expect(last(therapy, "unknown")).toContain("checked 18-04-2024. Check before use.");
    expect(last(door, "3 Nov 2026")).toContain("checked 3 Nov 2026. Check before use.");
  });

  it("says that a number is not known and leaves other gaps out", () => {
    expect(contactText(advice!, examplePack).split("\n")).toEqual([
      "Advice desk (invented)",
      "Phone: not known",
      "What for: advice on disruption",
      expect.stringContaining("date not known"),
    ]);
    expect(isUnreachable(advice!)).toBe(true);
    expect(isUnreachable(door!)).toBe(false);
  });
});

it.each([
  ["unknown", "not known", "date not known"],
  ["not seen", "not known", "date not known"],
  ["page undated", "page undated", "date not known"],
  ["2019", "2019", "2019"],
])("shows %s as a fact “%s” and as a date “%s”", (value, fact, date) => {
  expect(factText(value)).toBe(fact);
  expect(dateText(value)).toBe(date);
});

describe("the safety strip", () => {
  it("has 999 and 101 without a pack, and says where to find a local number", () => {
    expect(safetyStrip(undefined)).toEqual({
      danger: "Danger now? Call 999",
      police: "Police 101",
      local: "Find your local number: Contacts",
    });
  });

  it("has the pack's front door by its short name", () => {
    expect(safetyStrip(examplePack).local).toBe("Front Door 01632 960001");
  });

  it("never shows a front door that is not known", () => {
    const contacts = exampleContacts.map((contact) => ({ ...contact, phone: "unknown" }));
    expect(frontDoor({ ...examplePack, contacts })).toBeUndefined();
    expect(frontDoor({ contacts: exampleContacts, frontDoor: "nobody" })).toBeUndefined();
    expect(frontDoor({ contacts: exampleContacts })).toBeUndefined();
  });
});

it("names sources that the pack knows, with their year", () => {
  const sources = [...examplePack.sources, { ...examplePack.sources[0]!, id: "OLD", year: "undated" }];
  expect(sourceTexts(["GUIDE", "NOBODY", "OLD"], sources)).toEqual([
    "A guide (invented), Sampleshire, 2024",
    "A guide (invented), Sampleshire, date not known",
  ]);
  expect(sourceTitle("NOBODY", sources)).toBe("NOBODY");
});

it.each([
  ["", ["cse", "hsb"]],
  ["harmfull", ["hsb"]],
  ["power", ["cse"]],
  ["nothing", []],
])("finds definitions for “%s”", (query, expected) => {
  expect(searchDefinitions(examplePack.definitions, query).map(({ id }) => id)).toEqual(expected);
});
