import { act, screen, waitFor } from "@testing-library/react";
import { settingsKey } from "../../src/features/settings/settings";
import { expectAccessible } from "../support/expect-accessible";
import { open, button, heading, seen, rows, setUpPane } from "./support/open-pane";

setUpPane();

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
