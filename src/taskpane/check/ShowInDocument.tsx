import { useId } from "react";
import { makeStyles, Toolbar, ToolbarToggleButton, tokens } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons";
import { categories } from "../../content/types/category";
import { categoryWords, underlines } from "../../features/strings";
import { useHighlights, useServices, useSettings } from "../app/services";
import { usePageStyles } from "../shared/page-styles";

const useStyles = makeStyles({
  bar: { padding: "0", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  option: { minWidth: "0", border: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightRegular },
});

/** The foot of the list: which kinds are underlined in the document. Nothing where Word can't, or nobody wants them. */
export function ShowInDocument() {
  const page = usePageStyles();
  const styles = useStyles();
  const label = useId();
  const { marked } = useSettings();
  const { settings } = useServices();
  const { choices, state } = useHighlights();
  if (!choices.underlines || !state.abilities?.underlines) return null;
  const chosen = categories.filter((category) => marked[category]);
  return (
    <div className={page.tight}>
      <p className={page.quiet} id={label}>
        {underlines.inDocument}
      </p>
      <Toolbar
        aria-labelledby={label}
        checkedValues={{ marked: chosen }}
        className={styles.bar}
        onCheckedValueChange={(_, { checkedItems }) =>
          settings.change({
            marked: {
              wording: checkedItems.includes("wording"),
              sign: checkedItems.includes("sign"),
              circumstance: checkedItems.includes("circumstance"),
              recording: checkedItems.includes("recording"),
            },
          })
        }
        size="small"
      >
        {categories.map((category) => (
          <ToolbarToggleButton
            appearance="subtle"
            className={styles.option}
            key={category}
            name="marked"
            size="small"
            value={category}
            {...(marked[category] ? { icon: <Checkmark16Filled /> } : {})}
          >
            {categoryWords[category].one}
          </ToolbarToggleButton>
        ))}
      </Toolbar>
    </div>
  );
}
