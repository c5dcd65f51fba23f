import type { HostOptions } from "../options";

/** What the host tells office.js about itself and the document when a page starts. */
export type AppContextFacts = Readonly<{
  instanceId: string;
  correlationId: string;
  options: HostOptions;
  documentUrl: string;
  addinName: string;
  origins: readonly string[];
  /** Settings of this add-in in this document: name to JSON text. */
  settings: Readonly<Record<string, string>>;
  window: Readonly<{ width: number; height: number }>;
}>;

const wordOnTheWeb = 32;

/** Builds the answer to `getAppContextAsync`. The requirement sets travel as a JSON text within the JSON. */
export function appContext(facts: AppContextFacts): Readonly<Record<string, unknown>> {
  return {
    _id: facts.instanceId,
    _appInstanceId: facts.instanceId,
    _appName: wordOnTheWeb,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _appUILocale: "en-US",
    _dataLocale: "en-GB",
    _docUrl: facts.documentUrl,
    _clientMode: facts.options.readOnly ? 0 : 1,
    _settings: facts.settings,
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: facts.correlationId,
    _hostFullVersion: "16.0.0.0",
    _addinName: facts.addinName,
    _appDomains: facts.origins,
    _featureGates: {},
    _clientWindowHeight: facts.window.height,
    _clientWindowWidth: facts.window.width,
    _wacHostEnvironment: "0",
    _initialDisplayMode: 0,
    _requirementMatrix: JSON.stringify(requirementMatrix(facts.options)),
  };
}

/**
 * The requirement sets as office.js wants them. `WordApiOnline` goes along with WordApi 1.4, because the client in npm
 * asks for it where today's asks for WordApi 1.4 and 1.5 (change tracking mode, comments).
 */
export function requirementMatrix(options: HostOptions): Readonly<Record<string, string>> {
  const online = Number(options.wordApi.split(".")[1]) >= 4 ? { WordApiOnline: "1.1" } : {};
  return {
    WordApi: options.wordApi,
    ...online,
    DialogApi: "1.1",
    Settings: "1.1",
    AddInCommands: "1.1",
    RichApiRuntime: "1.1",
  };
}
