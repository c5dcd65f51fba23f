import { Utilities } from "@microsoft/office-js-helpers";

/** Where the add-in runs, in Office's own words ("WORD", "OFFICE_ONLINE" …); for the error report only. */
export type HostInfo = Readonly<{ host: string; platform: string; isAddin: boolean }>;

/**
 * The only use of office-js-helpers, which is archived (docs/decisions/0005-office-js-helpers.md). To leave it, answer
 * these three from `Office.context` here and delete the package.
 */
export function hostInfo(): HostInfo {
  return {
    host: String(Utilities.host),
    platform: String(Utilities.platform),
    isAddin: Boolean(Utilities.isAddin),
  };
}
