import {
  makeStyles,
  mergeClasses,
  Toolbar,
  ToolbarRadioButton,
  ToolbarRadioGroup,
  tokens,
} from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons";
import type { Filter } from "../../features/review/review-state";
import { counts, filters, openItems } from "../../features/review/selectors";
import { categoryWords, check } from "../../features/strings";
import { useReview, useServices } from "../app/services";

const useStyles = makeStyles({
  bar: { padding: "0" },
  group: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  option: { minWidth: "0", border: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightRegular },
  // Fluent's grey fill alone is too faint to say which one is chosen.
  chosen: { fontWeight: tokens.fontWeightBold, border: `1px solid ${tokens.colorNeutralForeground1}` },
});

/** Which kinds the list shows, with how many there are of each. */
export function FilterBar() {
  const styles = useStyles();
  const { review, state } = useReview();
  const { settings } = useServices();
  const each = counts(state);
  const label = (filter: Filter) =>
    filter === "all" ? check.all(openItems(state).length) : check.filter(categoryWords[filter].one, each[filter]);
  const choose = (filter: Filter | undefined) => {
    if (filter === undefined) return;
    review.choose(filter);
    settings.change({ filter });
  };
  return (
    <Toolbar
      aria-label={check.filters}
      checkedValues={{ filter: [state.filter] }}
      className={styles.bar}
      onCheckedValueChange={(_, { checkedItems }) =>
        choose(filters(state).find((filter) => filter === checkedItems[0]))
      }
      size="small"
    >
      <ToolbarRadioGroup aria-label={check.filters} className={styles.group}>
        {filters(state).map((filter) => (
          <ToolbarRadioButton
            appearance="subtle"
            className={mergeClasses(styles.option, filter === state.filter && styles.chosen)}
            key={filter}
            name="filter"
            size="small"
            value={filter}
            {...(filter === state.filter ? { icon: <Checkmark16Filled /> } : {})}
          >
            {label(filter)}
          </ToolbarRadioButton>
        ))}
      </ToolbarRadioGroup>
    </Toolbar>
  );
}
