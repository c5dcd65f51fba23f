import path from "node:path";
import { checkContent } from "../../src/tools/content/check-pack";
import { loadPacks } from "../../src/tools/content/loaded-pack";
import { formatProblem } from "../../src/tools/content/problem";

const repository = path.join(__dirname, "..", "..");
const { packs } = loadPacks(repository);
const { problems } = checkContent(repository, "2026-12-31");

const ids = [
  ...new Set(
    packs.flatMap(({ pack }) =>
      [
        ...pack.wording,
        ...pack.indicators,
        ...pack.recording,
        ...pack.contacts,
        ...pack.definitions,
        ...pack.sections,
      ].map(({ id }) => id),
    ),
  ),
];

function problemsOf(id: string): readonly string[] {
  return problems.filter(({ file }) => file.endsWith(`/${id}.yaml`)).map(formatProblem);
}

it("are core and Bristol", () => {
  expect(packs.map(({ pack }) => pack.id)).toEqual(["core", "bristol"]);
});

it.each(ids)("hold %s as it must be, and the engine agrees with its examples", (id) => {
  expect(problemsOf(id)).toEqual([]);
});

it("have nothing to mend outside their items", () => {
  const inItems = new Set(ids.flatMap(problemsOf));
  expect(problems.map(formatProblem).filter((problem) => !inItems.has(problem))).toEqual([]);
});

it("give Bristol a front door that can be rung", () => {
  const bristol = packs[1]?.pack;
  const contact = bristol?.contacts.find(({ id }) => id === bristol.frontDoor);
  expect(contact?.phone).toBe("0117 903 6444");
});
