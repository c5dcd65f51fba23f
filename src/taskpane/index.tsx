import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { PagePack, RuleText } from "../content/types/pack";
import type { Section } from "../content/types/section";
import type { CompiledPack } from "../engine/compiled";
import type { About } from "../features/error-code";
import { viewNamed } from "../features/shell/shell-state";
import { createBrowserSettings } from "../hosts/browser-settings";
import { createDeviceFingerprinter } from "../hosts/device-fingerprints";
import { createDeviceKeyStore } from "../hosts/device-key";
import { hostInfo } from "../hosts/office-helpers";
import { createWordMarks } from "../hosts/word/marks/word-marks";
import type { Sections } from "../features/sections/sections";
import { createWordHost } from "../hosts/word/word-host";
import { addScript, once } from "./app/add-script";
import { App } from "./app/App";
import { createAttention } from "./app/attention";
import { readBuiltPack } from "./app/built-pack";
import { copyText } from "./app/copy-text";
import type { PaneEnvironment } from "./app/environment";
import { keepKeys } from "./app/keep-keys";
import { OutsidePage } from "./app/OutsidePage";
import { createServices, type CheckingParts } from "./app/services";
import { themeFrom } from "./app/theme";

/** Below this the add-in cannot read paragraphs; the manifest asks for a later set still. */
const lowestWordApi = "1.3";

void start();

/** Joins Office, the pack and the pane. When Office.js did not load, the page keeps its static text. */
async function start(): Promise<void> {
  if (typeof Office === "undefined") return;
  const { host } = await Office.onReady();
  const built = readBuiltPack((globalThis as { recordwellPack?: unknown }).recordwellPack);
  const environment = browserEnvironment();
  if (host !== Office.HostType.Word) {
    draw(<OutsidePage environment={environment} pack={built?.content} reason="no-office" />);
    return;
  }
  if (!Office.context.requirements.isSetSupported("WordApi", lowestWordApi)) {
    draw(<OutsidePage environment={environment} pack={built?.content} reason="too-old" />);
    return;
  }
  const loadOnce = built && once(() => loadChecking(built.content.id));
  const loadSectionsOnce = built && once(() => loadSectionParts(built.content.id));
  const partition = Office.context.partitionKey ?? "";
  const services = createServices({
    host: createWordHost(),
    marks: { host: createWordMarks(), attention: createAttention(window, environment.later) },
    store: createBrowserSettings(partition, () => window.localStorage),
    fingerprinter: createDeviceFingerprinter(
      createDeviceKeyStore(partition, () => window.indexedDB),
      // Undefined outside a secure context, whatever the types say.
      () => window.crypto.subtle as SubtleCrypto | undefined,
    ),
    environment: { ...environment, about: aboutOffice() },
    pack: built?.content,
    loadChecking: loadOnce,
    loadSections:
      loadSectionsOnce &&
      ((announce) => loadSectionsOnce().then((parts) => openSections(parts, built.content, announce))),
  });
  draw(<App services={services} />);
  window.addEventListener("pagehide", () => void services.review?.live.close());
  // After the first paint, and without being asked: everything must work when the network has gone since. A failure is
  // told where the parts are needed, which tries again.
  for (const load of [loadOnce, loadSectionsOnce]) {
    if (load) environment.later(() => void load().catch(() => undefined), 0);
  }
}

/** The checker over the pack's tables, and the rules' texts: none of it is part of what the first paint waits for. */
async function loadChecking(packId: string): Promise<CheckingParts> {
  const [{ createChecker, startOfText }] = await Promise.all([
    // Named, since the bundler does not see through the list that only these two are used.
    import(/* webpackChunkName: "engine" */ /* webpackExports: ["createChecker", "startOfText"] */ "../engine"),
    addScript(`packs/${packId}.matching.js`),
    addScript(`packs/${packId}.rules.js`),
  ]);
  // Our own build wrote both.
  const { recordwellMatching, recordwellRules } = globalThis as {
    recordwellMatching?: CompiledPack;
    recordwellRules?: readonly RuleText[];
  };
  if (recordwellMatching === undefined || recordwellRules === undefined) {
    throw new Error("The pack's tables or its rules are missing.");
  }
  const checker = createChecker(recordwellMatching);
  return { checker: { startOfText, checkParagraph: checker.checkParagraph }, rules: recordwellRules };
}

/** The code of the Sections tab and what can be inserted. */
async function loadSectionParts(packId: string) {
  const [{ createSections }, { planSections }, { createWordSections }] = await Promise.all([
    import(/* webpackChunkName: "sections" */ "../features/sections/sections"),
    import(/* webpackChunkName: "sections" */ "../features/sections/plan-sections"),
    import(/* webpackChunkName: "sections" */ "../hosts/word/sections/word-sections"),
    addScript(`packs/${packId}.sections.js`),
  ]);
  const { recordwellSections } = globalThis as { recordwellSections?: readonly Section[] }; // our own build wrote it
  if (recordwellSections === undefined) throw new Error("The pack's sections are missing.");
  return { createSections, planSections, createWordSections, content: recordwellSections };
}

/** The sections of the document behind the pane. */
function openSections(
  { createSections, planSections, createWordSections, content }: Awaited<ReturnType<typeof loadSectionParts>>,
  pack: PagePack,
  announce: (words: string) => void,
): Sections {
  const asked = new URLSearchParams(window.location.search).get("sections");
  const plans = planSections(content, pack);
  return createSections({
    host: createWordSections(asked === "controls" ? "controls" : "bookmarks", plans),
    plans,
    newInstance,
    announce,
  });
}

/** Six small letters and digits; two people who insert at once must not meet. */
function newInstance(): string {
  const digits = "0123456789abcdefghijklmnopqrstuvwxyz";
  const bytes = window.crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => digits.charAt(byte % digits.length)).join("");
}

function draw(page: ReactNode): void {
  const root = document.getElementById("pane");
  if (!root) return;
  keepKeys(document);
  // React would write what it catches to the console, where words of the draft could stand; the pane shows a code.
  const silent = { onCaughtError: () => {}, onUncaughtError: () => {}, onRecoverableError: () => {} };
  createRoot(root, silent).render(page);
}

function browserEnvironment(): PaneEnvironment {
  const darkPreferred = window.matchMedia("(prefers-color-scheme: dark)");
  return {
    about: { version: RECORDWELL_VERSION, host: "", api: "" },
    asked: viewNamed(new URLSearchParams(window.location.search).get("view")),
    now: () => performance.now(),
    today: () => dayOf(new Date()),
    later: (work, milliseconds) => void setTimeout(work, milliseconds),
    yieldToPage: () => new Promise((resolve) => setTimeout(resolve)),
    live: {
      later: (work, milliseconds) => void setTimeout(work, milliseconds),
      // Reports of edits are slow and get lost there (office-platform.md 2.6).
      byDefault: () => Office.context.platform !== Office.PlatformType.Mac,
    },
    onFocus: (listener) => {
      window.addEventListener("focus", listener);
      return () => window.removeEventListener("focus", listener);
    },
    copy: copyText,
    theme: () => themeFrom(Office.context.officeTheme, darkPreferred.matches),
    onThemeChange: (listener) => {
      // Word tells nobody when its theme changes; it is read again when the pane gets the focus.
      darkPreferred.addEventListener("change", listener);
      window.addEventListener("focus", listener);
      return () => {
        darkPreferred.removeEventListener("change", listener);
        window.removeEventListener("focus", listener);
      };
    },
  };
}

/** `YYYY-MM-DD` where the reader is. */
function dayOf(now: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
}

function aboutOffice(): About {
  const { host, platform } = hostInfo();
  const sets = ["1.9", "1.8", "1.7", "1.6", "1.5", "1.4", "1.3"];
  const api = sets.find((set) => Office.context.requirements.isSetSupported("WordApi", set));
  return { version: RECORDWELL_VERSION, host: `${host} ${platform}`, api: api === undefined ? "" : `WordApi ${api}` };
}
