import { act, cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { planSections } from "../../src/features/sections/plan-sections";
import { createSections } from "../../src/features/sections/sections";
import { settingsKey } from "../../src/features/settings/settings";
import { App } from "../../src/taskpane/app/App";
import { createServices } from "../../src/taskpane/app/services";
import { bristol as pack } from "../support/bristol-pack";
import { expectAccessible } from "../support/expect-accessible";
import { examplePack } from "../support/example-pack";
import { createMemoryHost } from "../support/memory-host";
import { createMemorySections, type MemorySectionOptions } from "../support/memory-sections";

const plans = planSections(pack.sections, pack);

configure({ defaultHidden: true });
beforeAll(() => {
  document.documentElement.lang = "en-GB";
  document.title = "Recordwell";
});
afterEach(cleanup);

/** The pane at its Sections tab, over a document in memory; sweeps come when the test says so. */
async function open(options: MemorySectionOptions = {}) {
  const host = createMemorySections(options);
  const later: (() => void)[] = [];
  const kept = new Map<string, unknown>([[settingsKey, { shape: 1, introduced: true }]]);
  let made = 0;
  const services = createServices({
    host: createMemoryHost([]),
    store: {
      read: (key) => kept.get(key),
      write: (key, value) => void kept.set(key, value),
      remove: (key) => void kept.delete(key),
      clear: () => kept.clear(),
    },
    fingerprinter: { fingerprint: () => Promise.resolve(undefined), forget: () => Promise.resolve(true) },
    environment: {
      about: { version: "0.1.0", host: "WORD OFFICE_ONLINE", api: "WordApi 1.9" },
      asked: "sections",
      now: () => performance.now(),
      today: () => "2026-11-22",
      later: (work) => void later.push(work),
      live: { later: () => undefined, byDefault: () => false },
      onFocus: () => () => {},
      yieldToPage: () => Promise.resolve(),
      copy: () => Promise.resolve(true),
      theme: () => "light",
      onThemeChange: () => () => {},
    },
    pack: examplePack,
    loadChecking: undefined,
    loadSections: (announce) =>
      Promise.resolve(createSections({ host, plans, newInstance: () => `inst0${String((made += 1))}`, announce })),
  });
  await act(async () => {
    render(<App services={services} />);
    await import("../../src/taskpane/sections/SectionsView");
  });
  await screen.findByText("No sections in this document yet.");
  return {
    host,
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }),
    sweep: () =>
      act(async () => {
        for (const work of later.splice(0)) work();
        await Promise.resolve();
      }),
  };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const seen = (words: string | RegExp) => within(screen.getByRole("main")).findByText(words);

it("inserts, mirrors, ticks and goes back to the list; each screen is accessible", async () => {
  const { host, sweep, user } = await open();
  expect(screen.getByRole("heading", { level: 2, name: "Insert a section" })).toBeTruthy();
  await expectAccessible();
  await user.click(button("Insert: CSE checklist"));
  await seen("Inserted. Your cursor is in the first answer.");
  await user.click(button("CSE checklist"));
  await screen.findByRole("heading", { level: 2, name: "CSE checklist" });
  await expectAccessible();
  expect(button("Signs (0 ticked)").getAttribute("aria-expanded")).toBe("true");
  await user.click(screen.getByRole("checkbox", { name: "Injuries" }));
  await waitFor(() => expect(button("Signs (1 ticked)")).toBeTruthy());
  host.edit("inst01", { name: "IND001.facts", words: "Carer rang 101 (invented)." });
  await sweep();
  await seen(/Carer rang 101/);
  for (const part of ["now", "else", "facts"]) host.drop("inst01", `IND011.${part}`);
  await sweep();
  await seen("Not found in the document: this row, or the places for its answers.");
  await user.keyboard("{Escape}");
  await screen.findByRole("heading", { level: 2, name: "Insert a section" });
});

it("previews what a section asks, without inserting", async () => {
  const { host, user } = await open();
  await user.click(button("Preview: CSE checklist"));
  await seen("Missing from home, care or school");
  await expectAccessible();
  expect(host.calls).not.toContain("insert");
});

it("asks before a second one, with the focus on the question's first answer", async () => {
  const { host, user } = await open();
  await user.click(button("Insert: CSE checklist"));
  await seen("Inserted. Your cursor is in the first answer.");
  await user.click(button("Insert: CSE checklist"));
  await seen("This section is already in the document. Go to it, or insert another?");
  expect(document.activeElement).toBe(button("Go to it"));
  await expectAccessible();
  await user.click(button("Insert another"));
  await waitFor(() => expect(host.sections()).toHaveLength(2));
});

it("says that boxes are typed where there are none, and offers no insertion when read-only", async () => {
  await open({ checkBoxes: false });
  await seen("This Word has no check boxes for add-ins. A box is a typed character here, and you can change it.");
  cleanup();
  await open({ canEdit: false });
  await seen("You can compare, but not insert or tick.");
  expect(screen.queryByRole("button", { name: "Insert: CSE checklist" })).toBeNull();
});

it("says why a section could not go here", async () => {
  const { user } = await open({ insert: "not-here" });
  await user.click(button("Insert: CSE checklist"));
  await seen("The section could not go here. Put your cursor in the main text and try again.");
});

it("shows a section of a later version, and offers no change", async () => {
  const { host, sweep, user } = await open();
  host.put({ ref: { sectionId: "cse-checklist", instance: "later1", schema: 2 }, strategy: "controls", answers: [] });
  await sweep();
  await user.click(await screen.findByRole("button", { name: "CSE checklist" }));
  await seen("This section was made by a later version of Recordwell. You can read it, not change it here.");
  expect(screen.queryAllByRole("checkbox")).toEqual([]);
});
