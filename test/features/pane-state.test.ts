import { announcementGap, createAnnouncer } from "../../src/features/announcer";
import { errorCode, errorReport } from "../../src/features/error-code";
import { defaultSettings, readSettings, settingsKey, writeSettings } from "../../src/features/settings/settings";
import { createSettingsKeeper } from "../../src/features/settings/settings-keeper";
import { firstShell, reduceShell, viewNamed, type ShellState } from "../../src/features/shell/shell-state";

function memoryStore(first?: unknown) {
  const kept = new Map<string, unknown>(first === undefined ? [] : [[settingsKey, first]]);
  return {
    kept,
    read: (key: string) => kept.get(key),
    write: (key: string, value: unknown) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

describe("settings", () => {
  it("come back as they were written", () => {
    const store = memoryStore();
    const chosen = {
      ...defaultSettings,
      profile: "police",
      recording: true,
      underlines: false,
      marked: { wording: false, sign: true, circumstance: false, recording: true },
      noUnderlinesSeen: true,
      view: "contacts",
      filter: "sign",
    } as const;
    writeSettings(store, chosen);
    expect(readSettings(store)).toEqual(chosen);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "profile"],
    ["a list", [{ shape: 1 }]],
    ["a later shape", { shape: 2, profile: "police" }],
    ["no shape", { profile: "police" }],
    [
      "wrong kinds",
      { shape: 1, profile: 7, recording: "true", style: 1, introduced: {}, view: ["check"], filter: null },
    ],
    ["marks of wrong kinds", { shape: 1, underlines: 0, marked: { wording: "no", sign: null }, noUnderlinesSeen: 1 }],
    ["marks as a list", { shape: 1, marked: [false, false] }],
    ["unknown choices", { shape: 1, profile: "constructor", view: "__proto__", filter: "toString" }],
  ])("stored as %s are read as the defaults", (_, stored) => {
    expect(readSettings(memoryStore(stored))).toEqual(defaultSettings);
  });

  it("keep prompts about recording and style off until they are chosen", () => {
    expect(defaultSettings).toMatchObject({ recording: false, style: false });
  });

  it("hold only choices", () => {
    const store = memoryStore();
    createSettingsKeeper(store).change({ profile: "health" });
    expect(Object.keys(store.kept.get(settingsKey) as object).sort()).toEqual(
      [
        "filter",
        "introduced",
        "keepDecisions",
        "live",
        "marked",
        "noUnderlinesSeen",
        "profile",
        "recording",
        "shape",
        "style",
        "underlines",
        "view",
      ].sort(),
    );
  });

  it("take in what the pane of another document changed since", () => {
    const store = memoryStore();
    const [one, other] = [createSettingsKeeper(store), createSettingsKeeper(store)];
    one.change({ keepDecisions: true });
    other.change({ style: true });
    one.change({ keepDecisions: false });
    other.change({ filter: "sign" });
    expect(readSettings(store)).toMatchObject({ keepDecisions: false, style: true, filter: "sign" });
  });

  it("are gone after Delete all local data", () => {
    const store = memoryStore();
    const keeper = createSettingsKeeper(store);
    keeper.change({ profile: "police", style: true });
    keeper.deleteAll();
    expect(store.kept.size).toBe(0);
    expect(keeper.settings.get()).toEqual({ ...defaultSettings, introduced: true });
  });
});

describe("the shell", () => {
  const start = (asked: string | null, introduced: boolean) => firstShell(viewNamed(asked), "learn", introduced);
  it.each([
    [null, true, { view: "learn", page: undefined }],
    ["contacts", true, { view: "contacts", page: undefined }],
    ["check", false, { view: "check", page: "first-run" }],
    ["contacts", false, { view: "contacts", page: undefined }],
    ["javascript:alert(1)", true, { view: "learn", page: undefined }],
  ])("opens for ?view=%s (introduced: %s)", (asked, introduced, expected) => {
    expect(start(asked, introduced)).toMatchObject(expected);
  });

  it("goes back from a page to the page or tab it was opened from", () => {
    let state: ShellState = start("contacts", true);
    state = reduceShell(state, { type: "page-opened", page: "settings" });
    state = reduceShell(state, { type: "page-opened", page: "privacy" });
    expect(state).toMatchObject({ page: "privacy", from: "settings" });
    state = reduceShell(state, { type: "page-left" });
    expect(state.page).toBe("settings");
    state = reduceShell(state, { type: "page-left" });
    expect(state).toMatchObject({ view: "contacts", page: undefined });
  });

  it("hides in one press and shows again in one", () => {
    const hidden = reduceShell(start("check", true), { type: "hiding-switched" });
    expect(hidden.hidden).toBe(true);
    expect(reduceShell(hidden, { type: "hiding-switched" }).hidden).toBe(false);
  });

  it("is hidden still after a page was opened and left", () => {
    let state = reduceShell(start("check", true), { type: "hiding-switched" });
    state = reduceShell(state, { type: "page-opened", page: "settings" });
    expect(reduceShell(state, { type: "page-left" })).toMatchObject({ hidden: true, page: undefined });
  });
});

describe("the announcer", () => {
  function setUp() {
    let time = 0;
    const due: { at: number; work: () => void }[] = [];
    const said: [number, string][] = [];
    const { announce, hold } = createAnnouncer(
      () => time,
      (work, wait) => due.push({ at: time + wait, work }),
      (words) => said.push([time, words]),
    );
    const pass = (milliseconds: number) => {
      time += milliseconds;
      for (const each of due.splice(0)) (each.at <= time ? each.work : () => due.push(each))();
    };
    return { announce, hold, pass, said };
  }

  it("says the first thing at once", () => {
    const { announce, said } = setUp();
    announce("Checking.");
    expect(said).toEqual([[0, "Checking."]]);
  });

  it("joins what comes too soon, and says it when the gap is over", () => {
    const { announce, pass, said } = setUp();
    announce("Checking.");
    pass(100);
    announce("3 prompts.");
    announce("Dismissed. 2 prompts left.");
    pass(announcementGap - 101);
    expect(said).toHaveLength(1);
    pass(1);
    expect(said[1]).toEqual([announcementGap, "3 prompts. Dismissed. 2 prompts left."]);
  });

  it("says the same thing waiting only once, and nothing for no words", () => {
    const { announce, pass, said } = setUp();
    announce("One.");
    announce("Two.");
    announce("Two.");
    announce("");
    pass(announcementGap);
    expect(said.map(([, words]) => words)).toEqual(["One.", "Two."]);
  });

  it("is silent while keys go into the document, and says afterwards what is still true", () => {
    const { announce, hold, pass, said } = setUp();
    hold(900);
    announce("Half done.", "check");
    pass(800);
    hold(900);
    announce("14 prompts.", "check");
    pass(500);
    expect(said).toEqual([]);
    pass(400);
    expect(said).toEqual([[1_700, "14 prompts."]]);
  });

  it("says only the newest count of a search that is being typed", () => {
    const { announce, pass, said } = setUp();
    announce("12 contacts found.", "found");
    pass(200);
    announce("4 contacts found.", "found");
    pass(200);
    announce("1 contact found.", "found");
    pass(announcementGap);
    expect(said.map(([, words]) => words)).toEqual(["12 contacts found.", "1 contact found."]);
  });

  it("says nothing of a search that was cleared meanwhile, and keeps what else waits", () => {
    const { announce, pass, said } = setUp();
    announce("12 contacts found.", "found");
    announce("4 contacts found.", "found");
    announce("Copied.");
    announce("", "found");
    pass(announcementGap);
    announce("Dismissed. 3 prompts left.", "left");
    announce("", "left");
    pass(2 * announcementGap);
    announce("Put back.");
    expect(said.map(([, words]) => words)).toEqual(["12 contacts found.", "Copied.", "Put back."]);
  });

  it("is never quicker than one message in the gap", () => {
    const { announce, pass, said } = setUp();
    for (let turn = 0; turn < 40; turn++) {
      announce(`Message ${turn}.`);
      pass(200);
    }
    const gaps = said.slice(1).map(([at], index) => at - said[index]![0]);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(announcementGap);
  });
});

it("reports the code, version, host and API set, and nothing else", () => {
  expect(errorReport(errorCode("read"), { version: "0.1.0", host: "WORD", api: "" })).toBe("RW-W-010 · 0.1.0 · WORD");
});
