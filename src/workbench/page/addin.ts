import { readRibbon, type RibbonCommand } from "../host";

/** The add-in as its manifest describes it. */
export type Addin = Readonly<{
  id: string;
  name: string;
  commands: readonly RibbonCommand[];
  /** Short strings of the manifest, by id. */
  shortStrings: ReadonlyMap<string, string>;
}>;

/**
 * Reads the same `manifest.xml` that real Word would read.
 *
 * @throws Error saying what is missing, for whoever changed the manifest
 */
export async function readAddin(): Promise<Addin> {
  const answer = await fetch("/manifest.xml");
  if (!answer.ok) throw new Error(`manifest.xml was answered with ${String(answer.status)}.`);
  const manifest = new DOMParser().parseFromString(await answer.text(), "application/xml");
  const { addinName, commands, shortStrings } = readRibbon(manifest, `${location.origin}/`);
  return {
    id: manifest.getElementsByTagName("Id")[0]?.textContent?.trim() ?? "",
    name: addinName,
    commands,
    shortStrings,
  };
}
