/**
 * What Microsoft's own validator checks online, as far as it can be checked here (office-platform.md 6.3, 6.6): nobody
 * has to upload the manifest to see that it is sound.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseXmlDocument, type Element } from "slimdom";
import { spawnSync } from "node:child_process";
import { popupResources } from "../src/hosts/word/marks/popup-resources";

const root = path.join(__dirname, "..");
const text = readFileSync(path.join(root, "manifest.xml"), "utf8");
const manifest = parseXmlDocument(text);
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };

const baseNamespace = "http://schemas.microsoft.com/office/appforoffice/1.1";
const overridesNamespace = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const resourcesNamespace = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

const office = (manifest as unknown as { documentElement: Element }).documentElement;
const all = (name: string) => [...office.getElementsByTagName(name)];
const value = (name: string) => all(name)[0]?.getAttribute("DefaultValue") ?? all(name)[0]?.textContent ?? "";

const orderOfRoot = [
  "Id",
  "AlternateId",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "AppDomains",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
  "ExtendedOverrides",
];

const orderOfButton = ["Label", "Supertip", "Icon", "Action"];

function inOrder(element: Element, order: readonly string[]): void {
  const places = element.children.map((child) => order.indexOf(child.localName));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

/** Width and height of a PNG from its header. */
function pngSize(file: string): { width: number; height: number; hasAlpha: boolean } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), hasAlpha: bytes[25] === 6 };
}

/** The file in the repository or the build that an address of ours will serve. */
function fileOf(address: string): string {
  const { pathname } = new URL(address);
  const candidates = [
    path.join(root, pathname),
    path.join(root, "dist", pathname),
    path.join(root, "src/taskpane", pathname),
  ];
  return candidates.find((candidate) => existsSync(candidate)) ?? "";
}

const urls = [...text.matchAll(/DefaultValue="(https?:[^"]+)"/g)].map((match) => match[1] ?? "");

describe("manifest.xml", () => {
  it("is a task pane add-in for documents with a fixed id", () => {
    expect(office.namespaceURI).toBe(baseNamespace);
    expect(office.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type")).toBe("TaskPaneApp");
    expect(value("Id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(
      all("Host")
        .map((host) => host.getAttribute("Name"))
        .filter(Boolean),
    ).toEqual(["Document"]);
  });

  it("carries the version of the package, with four parts", () => {
    expect(value("Version")).toBe(`${version}.0`);
  });

  it("keeps the order that Office demands", () => {
    inOrder(office, orderOfRoot);
    for (const control of all("Control")) inOrder(control, orderOfButton);
  });

  it("asks for the floor of WordApi 1.4 and for writing this document, no more", () => {
    const set = all("Set")[0];
    expect([set?.getAttribute("Name"), set?.getAttribute("MinVersion")]).toEqual(["WordApi", "1.4"]);
    expect(all("Set")).toHaveLength(1);
    expect(value("Permissions")).toBe("ReadWriteDocument");
    expect(all("AppDomain").map((domain) => domain.textContent)).toEqual(["https://localhost:3000"]);
  });

  it("has only addresses of ours, over https, that lead to a file", () => {
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) {
      expect(new URL(url).origin).toBe("https://localhost:3000");
      if (url.includes("taskpane.html")) continue; // made by the build; the bundle test looks for it
      expect([url, fileOf(url)]).not.toContain("");
    }
  });

  it("names icons in the size that they have, with transparency", () => {
    const images = all("bt:Image").filter((image) => image.namespaceURI === resourcesNamespace);
    const declared = images.filter((image) => image.getAttribute("id") !== null);
    expect(declared.length).toBeGreaterThan(0);
    for (const image of declared) {
      const size = Number(/\.(\d+)$/.exec(image.getAttribute("id") ?? "")?.[1]);
      const png = pngSize(fileOf(image.getAttribute("DefaultValue") ?? ""));
      expect(png).toEqual({ width: size, height: size, hasAlpha: true });
    }
    expect(pngSize(fileOf(value("IconUrl"))).width).toBe(32);
    expect(pngSize(fileOf(value("HighResolutionIconUrl"))).width).toBe(64);
  });

  it("uses each resource that it declares, and declares each that it uses", () => {
    const overrides = all("VersionOverrides")[0];
    expect(overrides?.namespaceURI).toBe(overridesNamespace);
    const inManifest = [...text.matchAll(/resid="([^"]+)"/g)].map((match) => match[1] ?? "");
    // Word's pop-up takes its words by these ids from our code.
    const used = new Set([...inManifest, ...Object.values(popupResources)]);
    const declared = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) =>
      all(name).flatMap((element) => element.getAttribute("id") ?? []),
    );
    expect([...used].sort()).toEqual([...new Set(declared)].sort());
    expect(declared).toHaveLength(new Set(declared).size);
    for (const id of declared) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("has the words of the pop-up in Word as they were agreed (product.md A)", () => {
    const words = new Map(
      all("bt:String").map((string) => [string.getAttribute("id"), string.getAttribute("DefaultValue")]),
    );
    expect(words.get(popupResources.brand)).toBe("Recordwell");
    expect(words.get(popupResources.title)).toBe("Consider another wording");
    expect(words.get(popupResources.subtitle)).toBe(
      "This can read as if the child is responsible. Open Recordwell to see why.",
    );
    const short = [...(all("bt:ShortStrings")[0]?.children ?? [])].map((string) => string.getAttribute("id"));
    expect(short).toEqual(expect.arrayContaining(Object.values(popupResources)));
  });

  it("names in the tip of Insert section what can be inserted, and nothing else", () => {
    const folder = path.join(root, "src/content/packs/core/sections");
    const titles = readdirSync(folder).map(
      (file) => /^title: (.+)$/mu.exec(readFileSync(path.join(folder, file), "utf8"))?.[1],
    );
    const tip = all("bt:String").find((string) => string.getAttribute("id") === "Section.Tip");
    expect(titles.length).toBeGreaterThan(0);
    expect(tip?.getAttribute("DefaultValue")).toBe(`Add a ${titles.join(" or ")}.`);
  });

  it("gives every button three icons, a unique id and the same task pane", () => {
    const controls = all("Control");
    const ids = controls.map((control) => control.getAttribute("id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const control of controls) {
      const sizes = [...control.getElementsByTagName("bt:Image")].map((image) => image.getAttribute("size"));
      expect(sizes).toEqual(["16", "32", "80"]);
      expect(
        control.getElementsByTagName("Action")[0]?.getAttributeNS(office.lookupNamespaceURI("xsi") ?? "", "type"),
      ).toBe("ShowTaskpane");
    }
    expect(new Set(all("TaskpaneId").map((id) => id.textContent)).size).toBe(1);
  });

  it("keeps its words within Office's limits", () => {
    for (const [list, limit] of [
      ["bt:ShortStrings", 125],
      ["bt:LongStrings", 250],
    ] as const) {
      const strings = [...(all(list)[0]?.children ?? [])].map((string) => string.getAttribute("DefaultValue") ?? "");
      expect(strings.length).toBeGreaterThan(0);
      for (const string of strings) expect(string.length).toBeLessThanOrEqual(limit);
    }
    expect(value("DisplayName").length).toBeLessThanOrEqual(20); // Outlook prints it as a dialog's title (product.md 8.1)
    expect(value("Description").length).toBeLessThanOrEqual(250);
  });

  const schema = path.join(root, "..", "shared", "reference", "manifest-xsd", "patched", "OfficeAppManifestV1_1.xsd");
  const canCheckSchema = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;
  (canCheckSchema ? it : it.skip)("is valid by Office's schema (where the schema and xmllint are at hand)", () => {
    const { status, stderr } = spawnSync("xmllint", [
      "--noout",
      "--nonet",
      "--schema",
      schema,
      path.join(root, "manifest.xml"),
    ]);
    expect(stderr.toString()).toContain("validates");
    expect(status).toBe(0);
  });
});
