import type { PaneSession } from "./pane-session";

/** A pane and its person, who has no pointer: presses go to what has the focus. */
export type Keyboard = Readonly<{
  /** What has the focus in the pane, as a screen reader would begin: its name or its words; "nothing" without one. */
  focused(): Promise<string>;
  /** Waits until the focus stands on something with these words. */
  lands(words: string | RegExp): Promise<void>;
  /** Presses Tab, or Shift+Tab, until the focus stands on something with these words. */
  tabTo(words: string | RegExp, key?: "Tab" | "Shift+Tab"): Promise<void>;
  press(key: string): Promise<void>;
  /** Writes down what the status region says from now on, the words that stand there included. */
  listen(): Promise<void>;
  /** Waits until something was said since the last call. @returns all that was said since then */
  hear(words: string | RegExp): Promise<readonly string[]>;
  /** Presses the key from the main part on until the focus leaves the pane. @returns whether it did */
  leaves(key: "Tab" | "Shift+Tab"): Promise<boolean>;
}>;

/** @param session the session now; its pane is asked for at each use, since a ribbon button loads another */
export function createKeyboard(session: () => PaneSession): Keyboard {
  const pane = () => session().pane();
  const press = (key: string) => session().page.keyboard.press(key);
  const focused = () =>
    pane().evaluate(() => {
      const at = document.activeElement;
      if (!document.hasFocus() || at === null || at === document.body) return "nothing";
      const labelled = at.getAttribute("aria-label") ?? (at as HTMLInputElement).labels?.[0]?.textContent;
      return (labelled ?? (at as HTMLElement).innerText).replace(/\s+/g, " ").trim() || at.id || at.tagName;
    });
  const matches = (name: string, words: string | RegExp) =>
    typeof words === "string" ? name === words : words.test(name);

  return {
    focused,
    press,
    async lands(words) {
      const until = Date.now() + 20_000;
      while (!matches(await focused(), words)) {
        if (Date.now() > until) throw new Error(`The focus is on “${await focused()}”, not on ${String(words)}.`);
        await session().page.waitForTimeout(25);
      }
    },
    async tabTo(words, key = "Tab") {
      const passed: string[] = [];
      for (let presses = 0; presses < 60; presses += 1) {
        await press(key);
        const name = await focused();
        if (matches(name, words)) return;
        passed.push(name);
      }
      throw new Error(`${key} never came to ${String(words)}, only to: ${passed.join(" · ")}`);
    },
    async listen() {
      await pane().evaluate(() => {
        const record = window as unknown as { said: string[] };
        record.said = [];
        const region = document.querySelector('[role="status"]');
        const note = () => {
          const words = region?.textContent ?? "";
          if (words !== "") record.said.push(words);
        };
        note();
        if (region) new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
      });
    },
    async hear(words) {
      const until = Date.now() + 20_000;
      for (;;) {
        const said = await pane().evaluate(() => (window as unknown as { said?: string[] }).said ?? []);
        if (said.some((each) => matches(each, words))) break;
        if (Date.now() > until) throw new Error(`Not said: ${String(words)}; only: ${said.join(" · ")}`);
        await session().page.waitForTimeout(25);
      }
      return pane().evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
    },
    async leaves(key) {
      const inPane = () => pane().evaluate(() => document.hasFocus());
      await pane().evaluate(() => document.getElementById("main")?.focus());
      for (let presses = 0; presses < 200; presses += 1) {
        if (!(await inPane())) return true;
        await press(key);
      }
      return false;
    },
  };
}
