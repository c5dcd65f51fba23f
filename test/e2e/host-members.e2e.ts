import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { simulatedMembers } from "../../src/workbench/host/word/simulated-members";
import { startHostBench } from "../support/host-in-browser";
import { p, smallDocxBytes } from "../workbench/host/small-docx";

const page = path.join(__dirname, "../../docs/workbench-differences.md");
const begin = "<!-- members: begin -->";
const end = "<!-- members: end -->";

/** The lists of the page as they should read. */
function lists(declared: readonly string[]): string {
  const isDeclared = ({ name }: { name: string }): boolean =>
    declared.includes(name) || declared.includes(name.slice(0, name.indexOf(".")));
  const list = (members: typeof simulatedMembers): string =>
    members.map(({ name, since }) => (since === undefined ? `\`${name}\`` : `\`${name}\` (${since})`)).join(", ");
  return [
    "Microsoft's own client code (the npm package):",
    "",
    list(simulatedMembers.filter((member) => !isDeclared(member))),
    "",
    "Declared by the shim, because that client is older than they are:",
    "",
    list(simulatedMembers.filter(isDeclared)),
  ].join("\n");
}

it("says truly which members ran in Microsoft's client and which the shim declared", async () => {
  const bench = await startHostBench();
  try {
    const { pane } = await bench.open(smallDocxBytes(p("One")));
    const { declared, absent } = await pane.evaluate(
      (names) => ({
        declared: [...(window as unknown as { declaredByWorkbench: string[] }).declaredByWorkbench], // left by the shim
        absent: names.filter((name) => {
          const [className = "", member = ""] = name.split(".");
          const type = (Word as unknown as Record<string, { prototype: object } | undefined>)[className]; // by name
          return type === undefined || !(member in type.prototype);
        }),
      }),
      simulatedMembers.map(({ name }) => name),
    );
    expect(absent).toEqual([]);

    const text = readFileSync(page, "utf8");
    const [before = "", rest = ""] = text.split(begin);
    const [written = "", after = ""] = rest.split(end);
    if (process.env["UPDATE_DOCS"] === "1") {
      writeFileSync(page, `${before}${begin}\n\n${lists(declared)}\n\n${end}${after}`);
    } else {
      // When this fails: UPDATE_DOCS=1 npx jest -c test/jest.config.js --selectProjects e2e test/e2e/host-members
      expect(written.trim()).toBe(lists(declared));
    }
  } finally {
    await bench.close();
  }
});
