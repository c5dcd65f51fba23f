import axe from "axe-core";

/**
 * Expects that axe has nothing against the document, in jsdom. What needs drawing is judged in the browser
 * (test/e2e/screens.e2e.ts), with every rule: colours, sizes, and whether letters that are read differ from those shown.
 */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.documentElement, {
    rules: {
      "color-contrast": { enabled: false },
      "target-size": { enabled: false },
      "label-content-name-mismatch": { enabled: false },
    },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
}
