/** The sample that the first prompts are timed with in real Word (product.md A-1, docs/manual-checks.md) has its length. */
import { twentyPages } from "../../src/tools/fixtures/twenty-pages";
import { convertWithLibreOffice, findLibreOffice } from "../support/libreoffice";

const libreOffice = findLibreOffice();

(libreOffice === undefined ? it.skip : it)(
  "has twenty pages in LibreOffice",
  () => {
    const made = convertWithLibreOffice(libreOffice ?? "", new Map([["sample", twentyPages()]]), "pdf").get("sample");
    const pages = Buffer.from(made ?? [])
      .toString("latin1")
      .match(/\/Type\s*\/Page[^s]/gu);
    expect(pages).toHaveLength(20);
  },
  240_000,
);
