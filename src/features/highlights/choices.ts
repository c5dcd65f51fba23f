import type { PackHead } from "../../content/types/pack";
import type { Settings } from "../settings/settings";
import type { HighlightChoices } from "./wanted-marks";

/** The writer's choices as far as the pack leaves them: one that turns underlines off does so for everyone. */
export function highlightChoices(settings: Settings, pack: Pick<PackHead, "underlines"> | undefined): HighlightChoices {
  return { underlines: settings.underlines && pack?.underlines !== "off", marked: settings.marked };
}
