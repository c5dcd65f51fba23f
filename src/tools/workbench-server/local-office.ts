/** Where Microsoft serves Office.js, as every built page names it (design.md D2). */
export const officeCdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** Where the workbench serves it from the npm package. Lower case, because the client lower-cases its own address. */
export const localOffice = "/officejs/";

/** The script that declares the Word members which the npm client of 2022 does not have. */
export const shimAddress = "/shim/word-surface.js";

/**
 * A built page as the workbench serves it: Office.js from this server, and one script after it. Nothing else changes; a
 * page without Office.js comes back as it was.
 */
export function withLocalOffice(html: string): string {
  const [before, after, ...more] = html.split(`<script src="${officeCdn}office.js"></script>`);
  if (after === undefined) return html;
  if (more.length > 0) throw new Error("The page loads Office.js twice.");
  return `${before}<script src="${localOffice}office.js"></script><script src="${shimAddress}"></script>${after}`;
}
