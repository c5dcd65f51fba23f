import path from "node:path";
import { loadPacks } from "../../src/tools/content/loaded-pack";
import { formatProblem } from "../../src/tools/content/problem";

const repository = path.join(__dirname, "..", "..");
const { packs, problems } = loadPacks(repository);

it("are core and Bristol", () => {
  expect(packs.map(({ pack }) => pack.id)).toEqual(["core", "bristol"]);
});

// What else each item owes, and what the engine makes of every example: `npm run check:content`.
it("can be read whole", () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

it("give Bristol a front door that can be rung", () => {
  const bristol = packs[1]?.pack;
  const contact = bristol?.contacts.find(({ id }) => id === bristol.frontDoor);
  expect(contact?.phone).toBe("0117 903 6444");
});
