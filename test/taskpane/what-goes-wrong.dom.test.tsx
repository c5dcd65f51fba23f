import { screen, waitFor } from "@testing-library/react";
import { expectAccessible } from "../support/expect-accessible";
import { open, button, heading, seen, rows, setUpPane } from "./support/open-pane";

setUpPane();

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
