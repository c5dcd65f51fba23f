import {
  answerTag,
  isBookmarkOf,
  longestBookmark,
  longestTag,
  readSectionBookmark,
  readTag,
  rowBookmark,
  sectionBookmark,
  sectionTag,
} from "../../../src/features/sections/names";
import { answersOf, planSection, rowsOf } from "../../../src/features/sections/plan";
import { bristol as pack } from "../../support/bristol-pack";

const facts = { packTitle: pack.title, packVersion: pack.version, checked: undefined, frontDoor: "First Response" };
const ref = { sectionId: "cse-checklist", instance: "k3x9az", schema: 1 };
const keys = pack.sections.flatMap((section) => rowsOf(planSection(section, facts)).map(({ key }) => key));
const names = pack.sections.flatMap((section) => answersOf(planSection(section, facts)).map(({ name }) => name));

it("writes ids only, in the shapes of design.md D6", () => {
  expect(answerTag(ref, "IND001.now")).toBe("rw:1:cse-checklist:k3x9az:IND001.now");
  expect(sectionTag(ref)).toBe("rw:1:cse-checklist:k3x9az:section");
  expect(rowBookmark(ref, "child-name")).toBe("_rw_k3x9az_child_name");
  expect(sectionBookmark(ref)).toBe("_rw_k3x9az_1_cse_checklist");
});

it.each(names)("reads %s back from its tag, which keeps within Word's limit", (name) => {
  const tag = answerTag(ref, name);
  expect(readTag(tag)).toEqual({ ref, name });
  expect(tag.length).toBeLessThanOrEqual(longestTag);
});

it("gives every row a bookmark of its own that Word takes", () => {
  const bookmarks = keys.map((key) => rowBookmark(ref, key));
  expect(bookmarks.filter((one) => one.length > longestBookmark || !/^_[A-Za-z0-9_]+$/.test(one))).toEqual([]);
  expect(new Set(bookmarks).size).toBe(keys.length);
  expect(bookmarks.filter((one) => readSectionBookmark(one) !== undefined)).toEqual([]);
});

it("knows every bookmark of an insertion, and nobody else's", () => {
  const own = [sectionBookmark(ref), ...keys.map((key) => rowBookmark(ref, key))];
  expect(own.filter((name) => !isBookmarkOf(ref, name))).toEqual([]);
  const others = [...own.map((name) => name.replace("k3x9az", "k3x9ay")), "k3x9az", "_rw_k3x9azz_1"];
  expect(others.filter((name) => isBookmarkOf(ref, name))).toEqual([]);
});

it("reads the names of the whole back", () => {
  expect(readTag(sectionTag(ref))).toEqual({ ref });
  expect(readSectionBookmark(sectionBookmark(ref))).toEqual(ref);
});

it.each([
  "",
  "rw",
  "rw:1:cse-checklist:k3x9az",
  "rw:x:cse-checklist:k3x9az:a",
  "rw:1:cse-checklist:toolong:a",
  "other:1:a:b",
])("takes the tag “%s” for somebody else's", (tag) => expect(readTag(tag)).toBeUndefined());

it.each(["_GoBack", "_Toc123456", "_rw_", "_rw_k3x9az", "rw_k3x9az_IND001", "_rw_K3X9AZ_IND001"])(
  "takes the bookmark “%s” for somebody else's",
  (bookmark) => expect(readSectionBookmark(bookmark)).toBeUndefined(),
);

it("reads the number of a later version", () => {
  expect(readTag("rw:2:cse-checklist:k3x9az:section")).toEqual({ ref: { ...ref, schema: 2 } });
  expect(readSectionBookmark("_rw_k3x9az_2_cse_checklist")).toEqual({ ...ref, schema: 2 });
});
