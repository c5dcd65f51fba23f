import { webcrypto } from "node:crypto";
import { act, cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { decisionsKey } from "../../src/features/decisions/kept-decisions";
import { settingsKey } from "../../src/features/settings/settings";
import { viewNamed } from "../../src/features/shell/shell-state";
import { createDeviceFingerprinter } from "../../src/hosts/device-fingerprints";
import { App } from "../../src/taskpane/app/App";
import type { PaneEnvironment } from "../../src/taskpane/app/environment";
import { OutsidePage } from "../../src/taskpane/app/OutsidePage";
import { createServices, type PaneServices } from "../../src/taskpane/app/services";
import { expectAccessible } from "../support/expect-accessible";
import { examplePack } from "../support/example-pack";
import { createMemoryKeyStore } from "../support/memory-key-store";
import { createManualClock } from "../support/manual-clock";
import { createMemoryHost, type MemoryHostOptions } from "../support/memory-host";
import { phraseChecker } from "../support/phrase-checker";

const draft = [
  "# Impact",
  "Jo (invented) keeps putting herself at risk. She was collected by two men.",
  "She may have moved school. Staff wrote it down.",
  "She said “I keep putting herself at risk” and left.",
];

const checker = phraseChecker([
  {
    id: "puts-self-at-risk",
    words: "putting herself at risk",
    suggestions: [
      { text: "being put at risk by [who]", form: "established" },
      { text: "may be being put at risk by [who]", form: "concern" },
      { text: "We do not know what Jo means.", form: "addition" },
    ],
  },
  { id: "collected-by-adults", words: "collected by two men", category: "sign" },
  {
    id: "changed-school",
    words: "moved school",
    category: "circumstance",
    assertion: "possible",
    because: [{ decides: "assertion", words: "may have", span: { start: 4, end: 12 } }],
  },
  {
    id: "service-number",
    words: "01632 960009",
    category: "recording",
    contacts: ["front-door", "therapy"],
    meanings: ["education, health and care plan"],
  },
]);

type Options = MemoryHostOptions & { first?: boolean; lines?: readonly string[]; view?: string; pack?: boolean };

function open({ first = false, lines = draft, view, pack = true, ...hostOptions }: Options = {}) {
  const host = createMemoryHost(lines, hostOptions);
  const kept = new Map<string, unknown>(first ? [] : [[settingsKey, { shape: 1, introduced: true }]]);
  const copied: string[] = [];
  const focused = new Set<() => void>();
  const clock = createManualClock();
  let waited = 0;
  const keys = createMemoryKeyStore();
  const environment: PaneEnvironment = {
    about: { version: "0.1.0", host: "WORD OFFICE_ONLINE", api: "WordApi 1.4" },
    asked: viewNamed(view ?? null),
    now: () => clock.now() + waited,
    today: () => "2026-11-22",
    // What is waited for has passed at the next turn.
    later: (work, milliseconds) =>
      void setTimeout(() => {
        waited += milliseconds;
        act(work);
      }),
    yieldToPage: () => Promise.resolve(),
    live: {
      later: clock.later,
      byDefault: () => true,
    },
    onFocus: (listener) => {
      focused.add(listener);
      return () => focused.delete(listener);
    },
    copy: (words) => {
      copied.push(words);
      return Promise.resolve(true);
    },
    theme: () => "light",
    onThemeChange: () => () => {},
  };
  const services: PaneServices = createServices({
    host,
    store: {
      read: (key) => kept.get(key),
      write: (key, value) => void kept.set(key, value),
      remove: (key) => void kept.delete(key),
      clear: () => kept.clear(),
    },
    fingerprinter: createDeviceFingerprinter(keys, () => webcrypto.subtle as SubtleCrypto),
    environment,
    pack: pack ? examplePack : undefined,
    loadChecking: pack
      ? () =>
          Promise.resolve({
            checker,
            rules: [...examplePack.wording, ...examplePack.indicators, ...examplePack.recording],
          })
      : undefined,
  });
  render(<App services={services} />);
  return {
    host,
    /** Lets time pass for live checking. */
    pass: (milliseconds: number) => act(() => clock.pass(milliseconds)),
    /** The pane gets the focus. */
    comeBack: () =>
      act(async () => {
        focused.forEach((listener) => listener());
        await clock.pass(0);
      }),
    kept,
    keys,
    copied,
    services,
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }),
  };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 2, name });
/** On the page, not only in the status region. */
const seen = (words: string | RegExp) => within(screen.getByRole("main")).findByText(words);
const labelOf = (input: HTMLElement) => (input as HTMLInputElement).labels?.[0]?.textContent;
const rows = () => within(screen.getByRole("list")).getAllByRole("button");

// Working out what is visible asks jsdom for every element's style against all of Fluent's sheets: minutes, not seconds.
configure({ defaultHidden: true });
const consoleSpies = (["log", "info", "warn", "error"] as const).map((kind) => jest.spyOn(console, kind));

beforeAll(() => {
  document.documentElement.lang = "en-GB";
  document.title = "Recordwell";
});

afterEach(() => {
  cleanup();
  const said = consoleSpies.flatMap((spy) => spy.mock.calls);
  for (const spy of consoleSpies) spy.mockClear();
  expect(said).toEqual([]);
});

describe("the shell", () => {
  it.each([undefined, "check", "sections", "contacts", "learn"])(
    "has one h1, one h2, tabs, a skip link and the strip, and is accessible: %s",
    async (view) => {
      await act(async () => {
        open({ ...(view === undefined ? {} : { view }) });
        // The Sections tab brings its own script.
        await import("../../src/taskpane/sections/SectionsView");
      });
      if (view === "check") await screen.findByText("Up to date");
      expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
      expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(1);
      expect(screen.getAllByRole("tab")).toHaveLength(4);
      expect(screen.getByRole("link", { name: "Skip to results" })).toBeTruthy();
      const strip = screen.getByRole("region", { name: "Urgent help" });
      expect(strip.textContent).toContain("Danger now? Call 999");
      expect(strip.textContent).toContain("Police 101 Front Door 01632 960001");
      expect(document.activeElement?.tagName).toBe("H2");
      await expectAccessible();
    },
  );

  it("shows the first-run page once, then what the ribbon button asked for", async () => {
    const { user, kept } = open({ first: true, view: "check" });
    await heading("Write clearly about child sexual exploitation");
    await expectAccessible();
    await user.click(button("Get started"));
    await heading("4 prompts to consider");
    expect(kept.get(settingsKey)).toMatchObject({ introduced: true });
  });

  it("skips the first-run page without reading anything, and opens it again from the menu", async () => {
    const { user, host, kept } = open({ first: true, view: "check" });
    await heading("Write clearly about child sexual exploitation");
    await user.click(button("Skip"));
    await heading("Check this document");
    expect(host.calls).toEqual([]);
    expect(kept.get(settingsKey)).toMatchObject({ introduced: true });
    await user.click(button("Menu"));
    await user.click(screen.getByRole("menuitem", { name: "About Recordwell" }));
    await heading("Write clearly about child sexual exploitation");
    await user.click(button("Get started"));
    await heading("Check this document");
    expect(host.calls).toEqual([]);
  });

  it("keeps prompts hidden behind the settings page, and keeps that nowhere", async () => {
    const { user, kept } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(button("Menu"));
    await user.click(screen.getByRole("menuitem", { name: "Hide prompts" }));
    await user.click(button("Menu"));
    await user.click(screen.getByRole("menuitem", { name: "Settings" }));
    await heading("Settings");
    await user.click(button("Back"));
    await heading("Prompts are hidden");
    expect(document.body.textContent).not.toContain("putting herself at risk");
    expect(JSON.stringify([...kept])).not.toContain("hidden");
    await user.click(button("Menu"));
    await user.click(screen.getByRole("menuitem", { name: "Show prompts" }));
    await heading("4 prompts to consider");
  });

  it("hides everything but title and strip in one press, and shows it again in one", async () => {
    const { user } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(button("Menu"));
    await user.click(screen.getByRole("menuitem", { name: "Hide prompts" }));
    expect(document.body.textContent).not.toContain("putting herself at risk");
    expect(screen.getByRole("region", { name: "Urgent help" })).toBeTruthy();
    await user.click(button("Show prompts"));
    await heading("4 prompts to consider");
  });

  it("works without a pack, and says whom to ask", () => {
    open({ pack: false });
    expect(screen.getByText(/No practice pack is loaded/u)).toBeTruthy();
    expect(screen.getByRole("region", { name: "Urgent help" }).textContent).toContain(
      "Police 101 Find your local number: Contacts",
    );
  });

  it("says where to open it outside Word, with the strip", () => {
    const environment = { theme: () => "dark" as const, onThemeChange: () => () => {} };
    render(<OutsidePage environment={environment} pack={undefined} reason="no-office" />);
    expect(screen.getByRole("heading", { level: 2, name: "Open this in Word" })).toBeTruthy();
    expect(screen.getByRole("region", { name: "Urgent help" })).toBeTruthy();
  });

  it("says in a Word that is too old what can be done, with the strip", async () => {
    const environment = { theme: () => "light" as const, onThemeChange: () => () => {} };
    render(<OutsidePage environment={environment} pack={undefined} reason="too-old" />);
    expect(screen.getByRole("heading", { level: 2, name: "Recordwell and this Word" })).toBeTruthy();
    expect(
      screen.getByText(
        "This version of Word is too old for the check. Ask whoever looks after Word where you work for a newer one.",
      ),
    ).toBeTruthy();
    expect(screen.getByRole("region", { name: "Urgent help" })).toBeTruthy();
    await expectAccessible();
  });

  it("keeps decisions on this device once that is chosen, and deletes them with all local data", async () => {
    const { user, kept, keys } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(button("Menu"));
    await user.click(screen.getByRole("menuitem", { name: "Settings" }));
    const keep = screen.getByRole("switch", { name: "Keep my decisions on this device" });
    expect((keep as HTMLInputElement).checked).toBe(false);
    await user.click(keep);
    await waitFor(() => expect(kept.get(settingsKey)).toMatchObject({ keepDecisions: true }));
    await user.click(button("Back"));
    await user.click(rows()[1]!);
    await user.click(button("Dismiss"));
    await user.click(screen.getByRole("menuitem", { name: "Already explained nearby" }));
    await waitFor(() => expect(kept.get(decisionsKey)).toBeDefined());
    expect(kept.get(decisionsKey)).toMatchObject({ kept: [{ reason: "explained-nearby", scope: "this-one" }] });
    await user.click(button("Dismissed (1)"));
    expect(screen.getByText(/^Decisions are kept on this device for 90 days\./u)).toBeTruthy();
    await user.click(button("Menu"));
    await user.click(screen.getByRole("menuitem", { name: "Settings" }));
    await user.click(button("Delete all local data"));
    await user.click(button("Yes, delete"));
    await waitFor(() => expect(keys.has()).toBe(false));
    expect([...kept.keys()]).toEqual([]);
  });

  it("removes kept decisions when that is switched off", async () => {
    const { user, kept, keys } = open({ view: "learn" });
    kept.set(decisionsKey, { shape: 1, kept: [] });
    await user.click(button("Menu"));
    await user.click(screen.getByRole("menuitem", { name: "Settings" }));
    const keep = screen.getByRole("switch", { name: "Keep my decisions on this device" });
    await user.click(keep);
    await waitFor(() => expect(keys.has()).toBe(true));
    await user.click(keep);
    await waitFor(() => expect(keys.has()).toBe(false));
    expect([...kept.keys()]).toEqual([settingsKey]);
    expect(kept.get(settingsKey)).toMatchObject({ keepDecisions: false });
  });

  it("takes a press while the device is still asked for the opposite of the one before", async () => {
    const { user, kept, keys } = open({ view: "learn" });
    await user.click(button("Menu"));
    await user.click(screen.getByRole("menuitem", { name: "Settings" }));
    const { keep } = keys;
    let answer: () => void = () => {};
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    jest.spyOn(keys, "keep").mockImplementationOnce((key) => slow.then(() => keep(key)));
    const cleared = jest.spyOn(keys, "clear");
    const choice = screen.getByRole("switch", { name: "Keep my decisions on this device" });
    await user.click(choice);
    await user.click(choice);
    answer();
    await waitFor(() => expect(cleared).toHaveBeenCalled());
    expect(keys.has()).toBe(false);
    expect(kept.get(settingsKey)).toMatchObject({ keepDecisions: false });
  });

  it("shows prompts about recording only while they are switched on, with what the pack knows", async () => {
    const { user, kept } = open({ view: "check", lines: [...draft, "Front door on 01632 960009 for her EHCP."] });
    const choose = async () => {
      await user.click(button("Menu"));
      await user.click(screen.getByRole("menuitem", { name: "Settings" }));
      const choice = screen.getByRole("switch", { name: "Recording prompts" });
      const before = (choice as HTMLInputElement).checked;
      await user.click(choice);
      await user.click(button("Back"));
      await user.click(button("Check again"));
      return before;
    };
    await heading("4 prompts to consider");
    expect(await choose()).toBe(false);
    await heading("5 prompts to consider");
    expect(kept.get(settingsKey)).toMatchObject({ recording: true });
    await user.click(rows()[4]!);
    await heading("01632 960009");
    await seen("Front Door (Sampleshire Council, invented): 01632 960001. As its source says: page undated.");
    await seen("Harbour therapy (invented): 01632 960002. As its source says: checked 18-04-2024.");
    await seen("education, health and care plan");
    await seen("Does this number reach that service today?");
    expect(screen.queryByRole("button", { name: "Replace" })).toBeNull();
    await user.click(button("Back"));
    expect(await choose()).toBe(true);
    await heading("4 prompts to consider");
    expect(document.body.textContent).not.toContain("01632 960009");
  });

  it("deletes all local data when asked twice", async () => {
    const { user, kept } = open({ view: "learn" });
    await user.click(button("Menu"));
    await user.click(screen.getByRole("menuitem", { name: "Settings" }));
    await expectAccessible();
    await user.click(button("Delete all local data"));
    expect(kept.size).toBe(1);
    expect(document.activeElement).toBe(button("Yes, delete"));
    await user.click(button("Yes, delete"));
    expect(kept.size).toBe(0);
  });
});

describe("what goes wrong", () => {
  it("never says that local data is deleted while the browser keeps the key, and tries again", async () => {
    const { user, kept, keys } = open({ view: "learn" });
    await user.click(button("Menu"));
    await user.click(screen.getByRole("menuitem", { name: "Settings" }));
    await user.click(screen.getByRole("switch", { name: "Keep my decisions on this device" }));
    await waitFor(() => expect(keys.has()).toBe(true));
    const refuses = jest.spyOn(keys, "clear").mockRejectedValueOnce(new Error("refused"));
    await user.click(button("Delete all local data"));
    await user.click(button("Yes, delete"));
    await seen(/^Not all local data could be deleted/u);
    expect(screen.queryByText(/^All local data is deleted/u)).toBeNull();
    expect(document.activeElement).toBe(button("Delete all local data"));
    await expectAccessible();
    refuses.mockRestore();
    await user.click(button("Delete all local data"));
    await user.click(button("Yes, delete"));
    await seen(/^All local data is deleted/u);
    expect([keys.has(), [...kept.keys()]]).toEqual([false, []]);
  });

  it("offers a fresh check in place of a screen that could not be drawn", async () => {
    let broken = true;
    const { services, user } = open({ view: "check" });
    await heading("4 prompts to consider");
    const { explain } = services;
    // React reports what a boundary caught; here that is the test's own error.
    const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
    Object.assign(services, {
      explain: (...parts: Parameters<typeof explain>) => {
        if (broken) throw new Error("not to be drawn");
        return explain(...parts);
      },
    });
    await user.click(rows()[0]!);
    await heading("Something stopped");
    await seen("Code RW-W-090");
    broken = false;
    told.mockClear();
    await user.click(button("Check again"));
    await heading("4 prompts to consider");
    await user.click(rows()[0]!);
    await heading("putting herself at risk");
    expect(document.activeElement?.textContent).toBe("putting herself at risk");
  });
});

describe("checking a draft", () => {
  // Tab and arrow keys need a browser that lays the page out; the browser tests walk the pane with them.
  it("goes from the start page through a replacement, its undo and a dismissal, with the focus always somewhere", async () => {
    const { user, host } = open();
    const press = async (target: HTMLElement, key: string) => {
      act(() => target.focus());
      await user.keyboard(key);
    };
    const focused = (words: string) => waitFor(() => expect(document.activeElement?.textContent).toContain(words));
    await press(button("Check document"), "{Enter}");
    await heading("4 prompts to consider");
    await focused("4 prompts to consider");
    await press(rows()[0]!, "{Enter}");
    await focused("putting herself at risk");
    await press(button("Replace"), "{Enter}");
    await heading("3 prompts to consider");
    expect(host.text()[1]).toBe("Jo (invented) keeps being put at risk by [who]. She was collected by two men.");
    await focused("collected by two men");
    await press(button("Undo"), "{Enter}");
    await heading("4 prompts to consider");
    await focused("putting herself at risk");
    expect(host.text()[1]).toBe(draft[1]);
    await user.keyboard("{Delete}");
    await press(await screen.findByRole("menuitem", { name: "Right term here" }), "{Enter}");
    await heading("3 prompts to consider");
    await focused("collected by two men");
  });

  it("shows reason, alternatives, question, source and dates, and lets the wording be edited first", async () => {
    const { user, host } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[0]!);
    expect(screen.getByText("This can read as if the child chose the harm.")).toBeTruthy();
    expect(screen.getByText("Who had the power here, and what did they do?")).toBeTruthy();
    expect(screen.getByText(/A guide \(invented\), Sampleshire, 2024/u)).toBeTruthy();
    expect(screen.getByText("Checked: date not known · Reviewed: date not known")).toBeTruthy();
    await expectAccessible();
    const choices = screen.getByRole("radiogroup", { name: "You could write" });
    expect(
      within(choices)
        .getAllByRole("radio")
        .map((radio) => labelOf(radio)),
    ).toEqual([
      "being put at risk by [who]",
      "may be being put at risk by [who] If it is not established",
      "We do not know what Jo means.",
    ]);
    await user.click(screen.getByText("If it is not established"));
    const box = screen.getByRole("textbox", { name: "Edit before you replace" });
    expect((box as HTMLTextAreaElement).value).toBe("may be being put at risk by [who]");
    await user.clear(box);
    expect(button("Replace").getAttribute("aria-disabled")).toBe("true");
    await user.type(box, "at risk from a neighbour (invented)");
    await user.click(button("Replace"));
    expect(host.text()[1]).toContain("Jo (invented) keeps at risk from a neighbour (invented).");
  });

  it("keeps somebody's exact words, and adds after them", async () => {
    const { user, host } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[3]!);
    expect(screen.getByText(/^These look like someone's exact words\./u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Replace" })).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole("radio", { name: "We do not know what Jo means." }));
    await user.click(button("Add after the quote"));
    await heading("3 prompts to consider");
    expect(host.text()[3]).toBe("She said “I keep putting herself at risk” and left. We do not know what Jo means.");
  });

  it("says of a circumstance that it is no sign, and how the draft puts it; offers nothing to replace", async () => {
    const { user } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[2]!);
    expect(screen.getByText(/It is not a sign of harm by itself/u)).toBeTruthy();
    expect(screen.getByText(/Written as possible\./u).textContent).toContain("“may have”");
    expect(screen.queryByRole("button", { name: "Replace" })).toBeNull();
    await expectAccessible();
  });

  it("goes back to the same row with Escape and Alt+Left, but not while a menu is open", async () => {
    const { user } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[1]!);
    await user.click(button("Dismiss"));
    act(() => screen.getByRole("menuitem", { name: "Right term here" }).focus());
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menuitem", { name: "Right term here" })).toBeNull();
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("collected by two men");
    act(() => button("Dismiss").focus());
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(rows()[1]));
    await user.keyboard("{Enter}");
    await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    await waitFor(() => expect(document.activeElement).toBe(rows()[1]));
  });

  it("dismisses every one of a rule, says how many are hidden, and restores them", async () => {
    const { user } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[0]!);
    await user.click(button("Dismiss"));
    await user.click(screen.getByRole("menuitemcheckbox", { name: "Every one in this document" }));
    await user.click(screen.getByRole("menuitem", { name: "Right term here" }));
    await heading("2 prompts to consider");
    expect(screen.getByText(/^2 prompts are hidden/u)).toBeTruthy();
    await user.click(button("Dismissed (2)"));
    await expectAccessible();
    await user.click(screen.getAllByRole("button", { name: "Restore: putting herself at risk" })[0]!);
    await user.click(button("Back to the list"));
    await heading("4 prompts to consider");
  });

  it("filters by kind, with counts", async () => {
    const { user, kept } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(screen.getByRole("radio", { name: "Sign 1" }));
    expect(rows().map(({ textContent }) => textContent)).toEqual([expect.stringContaining("collected by two men")]);
    expect(kept.get(settingsKey)).toMatchObject({ filter: "sign" });
  });

  it("goes on with Next, and ends after the last", async () => {
    const { user } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[2]!);
    await user.click(button("Next"));
    await user.click(button("Next"));
    expect(screen.getByText("That was the last one. 0 dismissed, 0 changed.")).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("End of the list");
    await expectAccessible();
  });

  it("offers Copy wording in place of Replace in a read-only draft", async () => {
    const { user, copied } = open({ view: "check", canEdit: false });
    await heading("4 prompts to consider");
    expect(screen.getByText(/^This document is read-only\./u)).toBeTruthy();
    await user.click(rows()[0]!);
    expect(screen.queryByRole("button", { name: "Replace" })).toBeNull();
    await user.click(button("Copy wording"));
    expect(copied).toEqual(["being put at risk by [who]"]);
  });

  it("says that tracked changes are off, and lists what was changed", async () => {
    const { user, host } = open({ view: "check", tracked: false });
    await heading("4 prompts to consider");
    await user.click(rows()[0]!);
    await user.click(button("Replace"));
    expect(await screen.findByText("Replaced. Tracked changes are off, so this edit will not be marked.")).toBeTruthy();
    await expectAccessible();
    await user.click(button("Turn on tracked changes"));
    expect(
      await screen.findByText("Replaced. Tracked changes are on from now on. This edit is not marked."),
    ).toBeTruthy();
    expect(document.activeElement).toBe(button("Undo"));
    expect(screen.queryByRole("button", { name: "Turn on tracked changes" })).toBeNull();
    await user.click(button("Changed (1)"));
    await expectAccessible();
    await user.click(button("Put back: being put at risk by [who]"));
    expect(host.text()[1]).toBe(draft[1]);
  });

  it("says that a sentence has changed, and leaves it alone", async () => {
    const { user, host } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[0]!);
    host.edit(1, "Somebody rewrote this.", "lost");
    await user.click(button("Replace"));
    expect(await seen("This sentence has changed. Check again.")).toBeTruthy();
    expect(host.text()[1]).toBe("Somebody rewrote this.");
    await user.click(button("Check again"));
    await heading("2 prompts to consider");
  });

  it.each([
    [
      ["Nothing to see here (invented), only a long enough sentence."],
      /^No prompts found\. This does not mean there is no risk\./u,
    ],
    [["A few words."], /^This is a short piece of text/u],
    [[""], /^There is no text to check yet\. You can insert a section to get started\.$/u],
    [[], /^There is no text to check yet\. You can insert a section to get started\.$/u],
  ])("has its words for a draft with nothing to show: %j", async (lines, words) => {
    open({ view: "check", lines });
    expect(await screen.findByText(words)).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    [["Nothing to see here (invented), only a long enough sentence."], "Insert checklist"],
    [[""], "Insert section"],
  ])("leads on to Sections from a draft with nothing to show: %j", async (lines, label) => {
    const { user } = open({ view: "check", lines });
    await user.click(await screen.findByRole("button", { name: label }));
    await heading("Insert a section");
    expect(screen.getByRole("tab", { name: "Sections" }).getAttribute("aria-selected")).toBe("true");
  });

  it("offers no section where the draft cannot be written in", async () => {
    open({ view: "check", lines: [""], canEdit: false });
    expect(await screen.findByText("There is no text to check yet.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Insert/u })).toBeNull();
  });

  it("shows a code without a word of the draft when the host stops, and checks again", async () => {
    const { user, host, copied } = open();
    host.failNext("readDraft");
    await user.click(button("Check document"));
    await heading("Something stopped");
    await expectAccessible();
    await user.click(button("Copy code"));
    expect(copied).toEqual(["RW-W-010 · 0.1.0 · WORD OFFICE_ONLINE · WordApi 1.4"]);
    await user.click(button("Check again"));
    await heading("4 prompts to consider");
  });

  it("goes on when a check stops at a paragraph, lists where, and has its code in Settings", async () => {
    const { user, host, copied } = open({ view: "check", lines: [...draft, "BREAK"] });
    await heading("4 prompts to consider");
    await seen("Some text not checked");
    await seen("One paragraph could not be checked. Read it yourself.");
    const list = screen.getByRole("list", { name: "Not checked" });
    expect(within(list).getByText("Paragraph 5, Impact")).toBeTruthy();
    await expectAccessible();
    await user.click(within(list).getByRole("button", { name: "Go to: Paragraph 5, Impact" }));
    expect(host.selected()).toBe("BREAK");

    await user.click(button("Menu"));
    await user.click(await screen.findByRole("menuitem", { name: "Settings" }));
    await screen.findByRole("heading", { level: 3, name: "Checks that did not run" });
    await seen("One check did not run. Code RW-W-021");
    await expectAccessible();
    await user.click(button("Copy code"));
    expect(copied).toEqual(["RW-W-021 · 0.1.0 · WORD OFFICE_ONLINE · WordApi 1.4"]);
  });

  it("never says that nothing was found while a paragraph was not checked", async () => {
    open({ view: "check", lines: ["Nothing to see here (invented), only a long enough sentence.", "BREAK"] });
    await seen("One paragraph could not be checked. Read it yourself.");
    expect(screen.queryByText(/^No prompts found/u)).toBeNull();
    await seen("No prompts so far.");
  });

  it("takes the row away once the paragraph can be checked, and says nothing of it in Settings", async () => {
    const { user, host, pass } = open({ view: "check", lines: [...draft, "BREAK"] });
    await seen("One paragraph could not be checked. Read it yourself.");
    act(() => host.edit(4, "Mended."));
    await pass(900);
    await seen("Up to date");
    expect(screen.queryByRole("list", { name: "Not checked" })).toBeNull();
    await user.click(button("Menu"));
    await user.click(await screen.findByRole("menuitem", { name: "Settings" }));
    await heading("Settings");
    expect(screen.queryByText("Checks that did not run")).toBeNull();
  });

  it("keeps no word of the draft in storage, address or title", async () => {
    const { user, kept } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[0]!);
    await user.click(button("Replace"));
    await heading("3 prompts to consider");
    const held = JSON.stringify([...kept]) + window.location.href + document.title;
    for (const word of ["Jo", "putting", "risk", "collected", "school"]) expect(held).not.toContain(word);
  });

  it("speaks the announcements of the table, in the one polite region", async () => {
    const { user } = open({ view: "check" });
    const region = screen.getByRole("status");
    expect(region.getAttribute("aria-live")).toBe("polite");
    await waitFor(() => expect(region.textContent).toBe("4 prompts. 2 wording, 1 sign, 1 circumstance."));
    await user.click(rows()[0]!);
    await user.click(button("Replace"));
    await waitFor(() => expect(region.textContent).toBe("Replaced. 3 prompts left."));
    expect(document.querySelector("[aria-live=assertive], [role=alert]")).toBeNull();
  });
});

describe("live checking", () => {
  it("says what it does in the status line, and puts new prompts behind a line that can be pressed", async () => {
    const { host, pass, user } = open({ view: "check" });
    await heading("4 prompts to consider");
    act(() => host.edit(0, "She moved school."));
    await seen("You are typing. I will check when you pause.");
    await pass(900);
    await seen("Up to date");
    expect(rows()).toHaveLength(4);
    const fresh = button("Show 1 new prompt");
    expect(fresh.textContent).toBe("1 new");
    await user.click(fresh);
    expect(rows()).toHaveLength(5);
    await expectAccessible();
  });

  it("never says that nothing was found while something new waits", async () => {
    const { host, pass } = open({ view: "check", lines: ["Nothing."] });
    await seen(/^No prompts found/u);
    act(() => host.edit(0, "She moved school."));
    await pass(900);
    expect(screen.queryByText(/^No prompts found/u)).toBeNull();
  });

  it("takes no focus, and puts it on a neighbour when a row goes from under it", async () => {
    const { host, pass } = open({ view: "check" });
    await heading("4 prompts to consider");
    act(() => rows()[2]?.focus());
    act(() => host.edit(2, "Staff wrote it down."));
    await pass(900);
    expect(rows()).toHaveLength(3);
    expect(document.activeElement).toBe(rows()[2]);
    act(() => (document.activeElement as HTMLElement).blur());
    act(() => host.edit(1, "Staff wrote it down."));
    await pass(900);
    expect(rows()).toHaveLength(1);
    expect(document.activeElement).toBe(document.body);
  });

  it("says that an open prompt's words are gone, and offers nothing to do with them", async () => {
    const { host, pass, user } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[0]!);
    await heading("putting herself at risk");
    act(() => host.edit(1, "Jo (invented) is well."));
    await pass(900);
    await seen("These words are no longer in the document.");
    expect(screen.queryByRole("button", { name: "Replace" })).toBeNull();
    await expectAccessible();
    await user.click(button(/^Back/u));
    expect(rows()).toHaveLength(2);
    expect(document.activeElement).toBe(rows()[0]);
  });

  const focusedText = () => [document.activeElement?.tagName, document.activeElement?.textContent];

  it.each([
    ["Replace", () => button("Replace")],
    ["a wording", () => screen.getAllByRole("radio")[0]!],
    ["the wording as it came", () => screen.getByRole("textbox")],
    ["a reason in the open menu", () => screen.getByRole("menuitem", { name: "Right term here" })],
  ])("puts the focus on the heading when the words go while it is on %s", async (_, target) => {
    const { host, pass, user } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[0]!);
    await heading("putting herself at risk");
    await user.click(button("Dismiss"));
    act(() => target().focus());
    act(() => host.edit(1, "Jo (invented) is well."));
    await pass(900);
    await seen("These words are no longer in the document.");
    await waitFor(() => expect(focusedText()).toEqual(["H2", "putting herself at risk"]));
  });

  it("keeps a wording that is being typed when the words go, with the focus in it, to be copied", async () => {
    const { copied, host, pass, user } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[0]!);
    const box = screen.getByRole("textbox", { name: "Edit before you replace" });
    await user.clear(box);
    await user.type(box, "is harmed by a neighbour");
    act(() => host.edit(1, "Jo (invented) is well."));
    await pass(900);
    await seen("These words are no longer in the document.");
    expect(document.activeElement).toBe(box);
    expect(screen.getByRole("textbox", { name: "What you wrote" })).toBe(box);
    expect(screen.queryByRole("button", { name: "Replace" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Dismiss" })).toBeNull();
    await user.type(box, " (invented)");
    await expectAccessible();
    await user.click(button("Copy wording"));
    expect(copied).toEqual(["is harmed by a neighbour (invented)"]);
  });

  it("keeps a typed addition to exact words that go, and a typed wording whose words become exact ones", async () => {
    const { host, pass, user } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[3]!);
    await user.type(screen.getByRole("textbox", { name: "Edit before you add" }), " Staff asked her.");
    act(() => host.edit(3, "She left."));
    await pass(900);
    await seen("These words are no longer in the document.");
    expect(screen.getByRole("textbox", { name: "What you wrote" })).toHaveProperty(
      "value",
      "We do not know what Jo means. Staff asked her.",
    );
    await user.click(button(/^Back/u));
    await user.click(rows()[0]!);
    await user.type(screen.getByRole("textbox", { name: "Edit before you replace" }), " (own)");
    act(() => host.edit(1, "Jo (invented) says: “I keep putting herself at risk”. She was collected by two men."));
    await pass(900);
    await seen(/^These look like someone's exact words\./u);
    expect(screen.getByRole("textbox", { name: "Edit before you add" })).toHaveProperty(
      "value",
      "being put at risk by [who] (own)",
    );
    expect(document.activeElement).not.toBe(document.body);
  });

  it("closes the menu of a row that goes, and puts the focus on the row in its place", async () => {
    const { host, pass, user } = open({ view: "check" });
    await heading("4 prompts to consider");
    act(() => rows()[2]?.focus());
    await user.keyboard("{Delete}");
    act(() => screen.getByRole("menuitem", { name: "Right term here" }).focus());
    act(() => host.edit(2, "Staff wrote it down."));
    await pass(900);
    expect(screen.queryByRole("menuitem", { name: "Right term here" })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(rows()[2]));
  });

  it("keeps the focus in the list of dismissed prompts when a row goes", async () => {
    const { host, pass, user } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[2]!);
    await user.click(button("Dismiss"));
    await user.click(screen.getByRole("menuitem", { name: "Right term here" }));
    await user.click(button("Dismissed (1)"));
    act(() => button("Restore: moved school").focus());
    act(() => host.edit(2, "Staff wrote it down."));
    await pass(900);
    await seen("Nothing is dismissed.");
    expect(focusedText()).toEqual(["H2", "Dismissed prompts"]);
  });

  it("finds the heading for the focus when the writer comes back and what had it has gone", async () => {
    const { comeBack, host, pass, user } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(rows()[0]!);
    act(() => button("Replace").focus());
    act(() => button("Replace").blur());
    act(() => host.edit(1, "Jo (invented) is well."));
    await pass(900);
    expect(document.activeElement).toBe(document.body);
    await comeBack();
    expect(focusedText()).toEqual(["H2", "putting herself at risk"]);
  });

  it("pauses and resumes, and keeps the choice made on the start page", async () => {
    const { host, kept, pass, user } = open();
    await user.click(screen.getByRole("checkbox", { name: "Keep checking as I type" }));
    expect(kept.get(settingsKey)).toMatchObject({ live: false });
    await user.click(screen.getByRole("checkbox", { name: "Keep checking as I type" }));
    await user.click(button("Check document"));
    await heading("4 prompts to consider");
    await user.click(button("Pause"));
    await seen("Paused");
    expect(document.activeElement).toBe(button("Resume"));
    act(() => host.edit(0, "She moved school."));
    await pass(30_000);
    expect(screen.queryByRole("button", { name: "Show 1 new prompt" })).toBeNull();
    await user.click(button("Resume"));
    await pass(0);
    await screen.findByRole("button", { name: "Show 1 new prompt" });
    expect(document.activeElement).not.toBe(document.body);
  });

  it("can be switched off and on in Settings", async () => {
    const { kept, user } = open({ view: "check" });
    await heading("4 prompts to consider");
    await user.click(button("Menu"));
    await user.click(await screen.findByRole("menuitem", { name: "Settings" }));
    await heading("Settings");
    const choice = screen.getByRole("checkbox", { name: "Keep checking as I type" });
    expect(choice).toHaveProperty("checked", true);
    await user.click(choice);
    expect(kept.get(settingsKey)).toMatchObject({ live: false });
    expect(choice).toHaveProperty("checked", false);
    await expectAccessible();
  });

  it("speaks once when the pane gets the focus again", async () => {
    const { comeBack, host, pass } = open({ view: "check" });
    await heading("4 prompts to consider");
    act(() => host.edit(0, "She moved school."));
    await pass(900);
    await comeBack();
    await waitFor(() =>
      expect(screen.getByRole("status").textContent).toContain("1 new prompt since you were last here."),
    );
  });

  it("checks what is selected, and says how much that is", async () => {
    const { host, user } = open();
    host.select(1, 2);
    await user.click(button("Check selected text"));
    await heading("2 prompts to consider");
    await seen("Checked 1 of 4");
  });
});

describe("contacts and definitions", () => {
  it("finds a contact, inserts it at the cursor and copies its number", async () => {
    const { user, host, copied } = open({ view: "contacts" });
    await user.type(screen.getByRole("textbox", { name: "Search contacts" }), "harbor 14");
    expect(screen.getByText("1 contact found")).toBeTruthy();
    await user.click(button(/^Harbour therapy/u));
    await heading("Harbour therapy (invented)");
    await expectAccessible();
    await user.click(button("Insert at the cursor"));
    expect(await seen("Inserted in your document.")).toBeTruthy();
    expect(host.inserted[0]?.paragraphs.at(-1)).toContain("checked 18-04-2024. Check before use.");
    await user.click(button("Copy number of Harbour therapy (invented)"));
    expect(copied).toEqual(["01632 960002"]);
    await user.click(button("Back"));
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Harbour therapy"));
  });

  it("says what to do when nothing is found, when it cannot go there, and when the host stops", async () => {
    const { user, host } = open({ view: "contacts", insert: "not-here" });
    await user.type(screen.getByRole("textbox", { name: "Search contacts" }), "zzz");
    expect(
      screen.getByText("Nothing found for “zzz”. Try another word, or call Front Door, 01632 960001."),
    ).toBeTruthy();
    await user.click(button("Clear"));
    await user.click(button(/^Front Door/u));
    await user.click(button("Insert at the cursor"));
    expect(await seen(/^The contact could not go here\./u)).toBeTruthy();
    host.failNext("insertBlock");
    await user.click(button("Insert at the cursor"));
    expect(await seen(/Code RW-W-050$/u)).toBeTruthy();
  });

  it("opens a definition with its official words, and comes back to its row", async () => {
    const { user } = open({ view: "learn" });
    await user.click(button("Child sexual exploitation (CSE)"));
    await heading("Child sexual exploitation (CSE)");
    expect(screen.getByText("“Official words, word for word (invented).”")).toBeTruthy();
    expect(screen.getByText("A guide (invented), Sampleshire, 2017")).toBeTruthy();
    await expectAccessible();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement).toBe(button("Child sexual exploitation (CSE)")));
  });
});
