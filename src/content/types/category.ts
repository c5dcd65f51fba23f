/** The four kinds of finding. A sign may show exploitation; a circumstance can raise risk and is no sign by itself. */
export type Category = "wording" | "sign" | "circumstance" | "recording";

export const categories: readonly Category[] = ["wording", "sign", "circumstance", "recording"];
