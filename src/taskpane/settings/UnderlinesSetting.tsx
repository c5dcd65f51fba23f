import { Switch } from "@fluentui/react-components";
import { underlines as words } from "../../features/strings";
import { useHighlights, useServices, useSettings } from "../app/services";
import { usePageStyles } from "../shared/page-styles";

/** "Pane only (no underlines)", which a pack can decide for everyone; and what this Word can't do. */
export function UnderlinesSetting() {
  const page = usePageStyles();
  const { underlines } = useSettings();
  const { pack, settings } = useServices();
  const { choices, state } = useHighlights();
  const packOff = pack?.underlines === "off";
  return (
    <div className={page.tight}>
      <h3 className={page.heading}>{words.title}</h3>
      <Switch
        checked={!choices.underlines}
        disabled={packOff}
        label={words.paneOnly}
        onChange={(_, { checked }) => settings.change({ underlines: !checked })}
      />
      <p className={page.quiet}>{packOff ? words.packOff : words.paneOnlyHint}</p>
      {underlines && state.abilities?.underlines === false && <p className={page.quiet}>{words.unsupported}</p>}
    </div>
  );
}
