import { screen, waitFor } from "@testing-library/react";
import { expectAccessible } from "../support/expect-accessible";
import { open, button, heading, seen, setUpPane } from "./support/open-pane";

setUpPane();

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
