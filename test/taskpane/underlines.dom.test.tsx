/** The pane's words and switches about underlines in the document; what is drawn is test/features/highlights. */
import { act, cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { settingsKey } from "../../src/features/settings/settings";
import { App } from "../../src/taskpane/app/App";
import { createServices } from "../../src/taskpane/app/services";
import { expectAccessible } from "../support/expect-accessible";
import { examplePack } from "../support/example-pack";
import { createMemoryHost } from "../support/memory-host";
import { createMemoryMarks, type MemoryMarksOptions } from "../support/memory-marks";
import { createMemoryStore } from "../support/memory-store";
import { phraseChecker } from "../support/phrase-checker";

const draft = [
  "Jo (invented) keeps putting herself at risk. She was collected by two men.",
  "She moved school on 4 May and again on 9 May. Staff wrote it down in the daily record on both days.",
];

const rules = [
  {
    id: "puts-self-at-risk",
    words: "putting herself at risk",
    suggestions: [{ text: "being put at risk by [who]", form: "established" as const }],
  },
  { id: "collected-by-adults", words: "collected by two men", category: "sign" as const },
  { id: "changed-school", words: "moved school", category: "circumstance" as const },
];

const allMarked = ["wording: putting herself at risk", "sign: collected by two men", "circumstance: moved school"];
const unsupported = "Your version of Word does not show underlines from add-ins. Everything else works from this list.";

type Options = MemoryMarksOptions & { packOff?: boolean; lines?: readonly string[]; settings?: object };

async function open({ packOff = false, lines = draft, settings = {}, ...marksOptions }: Options = {}) {
  const host = createMemoryHost(lines);
  const marks = createMemoryMarks(host, marksOptions);
  const store = createMemoryStore({ [settingsKey]: { shape: 1, introduced: true, ...settings } });
  const services = createServices({
    host,
    marks: { host: marks, attention: { settled: () => Promise.resolve(), onUse: () => () => {} } },
    store,
    fingerprinter: { fingerprint: () => Promise.resolve("none"), forget: () => Promise.resolve(true) },
    environment: {
      about: { version: "0.1.0", host: "WORD", api: "WordApi 1.9" },
      asked: "check",
      now: () => performance.now(),
      today: () => "2026-11-22",
      later: (work, milliseconds) => void setTimeout(() => act(work), milliseconds),
      yieldToPage: () => Promise.resolve(),
      live: { later: () => undefined, byDefault: () => false },
      onFocus: () => () => {},
      copy: () => Promise.resolve(true),
      theme: () => "light",
      onThemeChange: () => () => {},
    },
    pack: packOff ? { ...examplePack, underlines: "off" } : examplePack,
    loadChecking: () => Promise.resolve({ checker: phraseChecker(rules), rules: examplePack.wording }),
  });
  render(<App services={services} />);
  await screen.findByText("Up to date");
  return {
    host,
    marks,
    stored: () => store.read(settingsKey) as Record<string, unknown>,
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }),
  };
}

const button = (name: string) => screen.getByRole("button", { name });
const toggles = () => within(screen.getByRole("toolbar", { name: "Show in document" })).getAllByRole("button");

async function openSettings(user: Awaited<ReturnType<typeof open>>["user"]) {
  await user.click(button("Menu"));
  await user.click(await screen.findByRole("menuitem", { name: "Settings" }));
  await screen.findByRole("heading", { level: 2, name: "Settings" });
}

configure({ defaultHidden: true, getElementError: (message) => new Error(message ?? "") });
beforeAll(() => {
  document.documentElement.lang = "en-GB";
  document.title = "Recordwell";
});
afterEach(cleanup);

it("offers each kind at the foot of the list, recording off at first, and remembers the choice", async () => {
  const { marks, stored, user } = await open();
  await screen.findByRole("toolbar", { name: "Show in document" });
  expect(toggles().map((toggle) => [toggle.textContent, toggle.getAttribute("aria-pressed")])).toEqual([
    ["Wording", "true"],
    ["Sign", "true"],
    ["Circumstance", "true"],
    ["Recording", "false"],
  ]);
  expect(marks.marked()).toEqual(allMarked);
  await expectAccessible();
  await user.click(within(screen.getByRole("toolbar", { name: "Show in document" })).getByText("Sign"));
  await waitFor(() => expect(marks.marked()).toEqual([allMarked[0], allMarked[2]]));
  expect(stored()["marked"]).toEqual({ wording: true, sign: false, circumstance: true, recording: false });
  expect(screen.getByText("3 prompts to consider")).toBeTruthy();
});

it("says once that this Word shows no underlines, then in Settings; everything else works", async () => {
  const { marks, stored, user } = await open({ abilities: { underlines: false, active: false } });
  await screen.findByText(unsupported);
  expect(screen.queryByRole("toolbar", { name: "Show in document" })).toBeNull();
  expect(screen.getByText("3 prompts to consider")).toBeTruthy();
  await expectAccessible();
  await user.click(button("OK"));
  expect(screen.queryByText(unsupported)).toBeNull();
  expect(stored()["noUnderlinesSeen"]).toBe(true);
  await user.click(button("Check again"));
  await screen.findByText("Up to date");
  expect(screen.queryByText(unsupported)).toBeNull();
  await openSettings(user);
  expect(screen.getByText(unsupported)).toBeTruthy();
  expect(marks.marked()).toEqual([]);
});

it("says nothing of it to whoever has read it", async () => {
  const { marks } = await open({
    abilities: { underlines: false, active: false },
    settings: { noUnderlinesSeen: true },
  });
  await waitFor(() => expect(marks.probes()).toBe(1));
  expect(screen.queryByText(unsupported)).toBeNull();
});

it("takes the underlines away in “Pane only” and asks Word for nothing more", async () => {
  const { marks, stored, user } = await open();
  await waitFor(() => expect(marks.marked()).toEqual(allMarked));
  await openSettings(user);
  await user.click(screen.getByRole("switch", { name: "Pane only (no underlines)" }));
  await waitFor(() => expect(marks.marked()).toEqual([]));
  expect(stored()["underlines"]).toBe(false);
  await expectAccessible();
  await user.click(button("Back"));
  expect(await screen.findByText("3 prompts to consider")).toBeTruthy();
  expect(screen.queryByRole("toolbar", { name: "Show in document" })).toBeNull();
});

it("keeps to a pack that turns underlines off: shown in Settings, and not to be turned on", async () => {
  const { marks, user } = await open({ packOff: true });
  await openSettings(user);
  const paneOnly = screen.getByRole("switch", { name: "Pane only (no underlines)" });
  expect(paneOnly).toHaveProperty("checked", true);
  expect(paneOnly).toHaveProperty("disabled", true);
  expect(screen.getByText("Your practice pack has turned underlines off.")).toBeTruthy();
  await expectAccessible();
  expect([marks.probes(), marks.draws.length]).toEqual([0, 0]);
});

it("says that the rest of a long list has no underlines, and shows wording", async () => {
  const lines = Array.from({ length: 120 }, () => draft[0] ?? "");
  await open({ lines });
  await screen.findByText("The first 200 are underlined in the document. The rest are in this list.");
  expect(screen.getByRole("radio", { name: "Wording 120" }).getAttribute("aria-checked")).toBe("true");
});

it("opens the prompt whose underline was pressed, from any tab, and leaves the focus in the document", async () => {
  const { host, marks, user } = await open();
  await waitFor(() => expect(marks.marked()).toEqual(allMarked));
  await user.click(screen.getByRole("tab", { name: "Contacts" }));
  await screen.findByRole("heading", { level: 2, name: "Contacts" });
  const focused = document.activeElement;
  act(() => marks.press({ kind: "clicked", id: marks.mark("collected by two men").id }));
  await screen.findByRole("heading", { level: 2, name: "collected by two men" });
  expect(document.activeElement === focused || document.activeElement === document.body).toBe(true);
  expect(host.selected()).toBeUndefined();
});

it("shows how the words read when Word put in others than were chosen, with Undo", async () => {
  const { host, marks, user } = await open();
  await waitFor(() => expect(marks.marked()).toEqual(allMarked));
  const { id } = marks.mark("putting herself at risk");
  const wording = "being put at risk by [who]";
  host.edit(0, (draft[0] ?? "").replace("putting herself at risk", wording + wording));
  act(() => marks.press({ kind: "accepted", id, wording }));
  await screen.findByText(`Word put in other words than you chose. It now reads: “${wording}${wording}”.`);
  await user.click(button("Undo"));
  await waitFor(() => expect(host.text()).toEqual(draft));
});
