import { act, render, screen, waitFor } from "@testing-library/react";
import { decisionsKey } from "../../src/features/decisions/kept-decisions";
import { settingsKey } from "../../src/features/settings/settings";
import { OutsidePage } from "../../src/taskpane/app/OutsidePage";
import { expectAccessible } from "../support/expect-accessible";
import { draft, open, button, heading, seen, rows, setUpPane } from "./support/open-pane";

setUpPane();

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
