import { act, screen, waitFor, within } from "@testing-library/react";
import { settingsKey } from "../../src/features/settings/settings";
import { expectAccessible } from "../support/expect-accessible";
import { draft, open, button, heading, seen, labelOf, rows, setUpPane } from "./support/open-pane";

setUpPane();

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
