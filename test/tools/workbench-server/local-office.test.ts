import { readFileSync } from "node:fs";
import path from "node:path";
import { localOffice, officeCdn, shimAddress, withLocalOffice } from "../../../src/tools/workbench-server/local-office";

const source = readFileSync(path.join(__dirname, "../../../src/taskpane/taskpane.html"), "utf8");

/** What the build makes of the page, as far as it concerns us: tags closed up, attributes unchanged, a policy added. */
const built = source
  .replace(/>\s+</g, "><")
  .replace(
    "<title>",
    `<meta http-equiv="Content-Security-Policy" content="script-src 'self' https://appsforoffice.microsoft.com"><title>`,
  );

it.each([
  ["the source", source],
  ["a built page", built],
])("changes the address of Office.js and adds one script, and nothing else (%s)", (_name, html) => {
  const served = withLocalOffice(html);
  const addition = `<script src="${shimAddress}"></script>`;
  expect(served.split(addition)).toHaveLength(2);
  // Taking both back gives the very page that was built.
  const restored = served.replace(addition, "").replace(`src="${localOffice}office.js"`, `src="${officeCdn}office.js"`);
  expect(restored).toBe(html);
  expect(served).not.toBe(html);
});

it("puts its script right after Office.js, on this server", () => {
  expect(withLocalOffice(source)).toContain(
    `<script src="/officejs/office.js"></script><script src="/shim/word-surface.js"></script>`,
  );
  expect(shimAddress.startsWith("/")).toBe(true);
});

it("leaves a page without Office.js alone, and will not guess about one that loads it twice", () => {
  expect(withLocalOffice("<html></html>")).toBe("<html></html>");
  const tag = `<script src="${officeCdn}office.js"></script>`;
  expect(() => withLocalOffice(tag + tag)).toThrow("twice");
});
