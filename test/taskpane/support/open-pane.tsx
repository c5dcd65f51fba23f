import { webcrypto } from "node:crypto";
import { act, cleanup, configure, render, screen, within } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { settingsKey } from "../../../src/features/settings/settings";
import { viewNamed } from "../../../src/features/shell/shell-state";
import { createDeviceFingerprinter } from "../../../src/hosts/device-fingerprints";
import { App } from "../../../src/taskpane/app/App";
import type { PaneEnvironment } from "../../../src/taskpane/app/environment";
import { createServices, type PaneServices } from "../../../src/taskpane/app/services";
import { examplePack } from "../../support/example-pack";
import { createMemoryKeyStore } from "../../support/memory-key-store";
import { createManualClock } from "../../support/manual-clock";
import { createMemoryHost, type MemoryHostOptions } from "../../support/memory-host";
import { phraseChecker } from "../../support/phrase-checker";

export const draft = [
  "# Impact",
  "Jo (invented) keeps putting herself at risk. She was collected by two men.",
  "She may have moved school. Staff wrote it down.",
  "She said “I keep putting herself at risk” and left.",
];

export const checker = phraseChecker([
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

/** Opens the pane beside a draft held in memory, as a user finds it who has seen the first-run page. */
export function open({ first = false, lines = draft, view, pack = true, ...hostOptions }: Options = {}) {
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

export const button = (name: string | RegExp) => screen.getByRole("button", { name });
export const heading = (name: string | RegExp) => screen.findByRole("heading", { level: 2, name });
/** On the page, not only in the status region. */
export const seen = (words: string | RegExp) => within(screen.getByRole("main")).findByText(words);
export const labelOf = (input: HTMLElement) => (input as HTMLInputElement).labels?.[0]?.textContent;
export const rows = () => within(screen.getByRole("list")).getAllByRole("button");

/** Once at the top of each file of tests of the pane: nothing may be logged, and each test begins with an empty page. */
export function setUpPane(): void {
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
}
