import {
  makeStyles,
  mergeClasses,
  Toolbar,
  ToolbarRadioButton,
  ToolbarRadioGroup,
  tokens,
} from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons";
import { categories } from "../../content/types/category";
import type { Filter } from "../../features/review/review-state";
import { counts, filters, openItems } from "../../features/review/selectors";
import { categoryWords, check } from "../../features/strings";
import { useReview, useServices, useSettings } from "../app/services";
import { useRoomStyles } from "../shared/room-styles";

const useStyles = makeStyles({
  bar: { padding: "0" },
  group: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  option: { minWidth: "0", border: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightRegular },
  unseen: { minWidth: "0" },
  // Fluent's grey fill alone is too faint to say which one is chosen.
  chosen: { fontWeight: tokens.fontWeightBold, border: `1px solid ${tokens.colorNeutralForeground1}` },
});

/** The keys with which Fluent moves the focus within a toolbar. */
const moving = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

/** Which kinds the list shows, with how many there are of each. A key that moves to one chooses it, as in a group of radios. */
export function FilterBar() {
  const room = useRoomStyles();
  const styles = useStyles();
  const { review, state } = useReview();
  const { settings } = useServices();
  const each = counts(state);
  const { recording } = useSettings();
  const offered = filters(state);
  const label = (filter: Filter, count: number) =>
    filter === "all" ? check.all(count) : check.filter(categoryWords[filter].one, count);
  const countOf = (filter: Filter) => (filter === "all" ? openItems(state).length : each[filter]);
  const choose = (wanted: string | undefined) => {
    const filter = offered.find((one) => one === wanted);
    if (filter === undefined || filter === state.filter) return;
    review.choose(filter);
    settings.change({ filter });
  };
  return (
    <Toolbar
      aria-label={check.filters}
      checkedValues={{ filter: [state.filter] }}
      className={styles.bar}
      onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0])}
      size="small"
    >
      <ToolbarRadioGroup
        aria-label={check.filters}
        className={styles.group}
        // When the key is let go of: one held down passes over filters without drawing a list for each.
        onKeyUp={({ key, target }) => {
          if (moving.includes(key) && target instanceof HTMLElement) choose(target.dataset.filter);
        }}
      >
        {(["all", ...categories] as const).map((filter) => {
          const longest = label(filter, 888);
          if (!offered.includes(filter)) {
            // Its place is kept: the first prompt of a kind, or the last, must not move the list.
            const canCome = filter !== "recording" || recording;
            return (
              canCome && <span className={mergeClasses(room.button, styles.unseen)} data-room={longest} key={filter} />
            );
          }
          return (
            <ToolbarRadioButton
              appearance="subtle"
              className={mergeClasses(styles.option, filter === state.filter && styles.chosen)}
              data-filter={filter}
              key={filter}
              name="filter"
              size="small"
              value={filter}
              {...(filter === state.filter ? { icon: <Checkmark16Filled /> } : {})}
            >
              <span className={room.text} data-room={longest}>
                <span>{label(filter, countOf(filter))}</span>
              </span>
            </ToolbarRadioButton>
          );
        })}
      </ToolbarRadioGroup>
    </Toolbar>
  );
}
