import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import {
  BookOpen20Regular,
  Call20Regular,
  DocumentAdd20Regular,
  DocumentCheckmark20Regular,
} from "@fluentui/react-icons";
import { viewNamed, type View } from "../../features/shell/shell-state";
import { shell } from "../../features/strings";

const useStyles = makeStyles({
  nav: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // Four of one width; where the text is so large that they do not fit, in two rows.
  list: { display: "flex", flexWrap: "wrap" },
  // Icon above a small label: beside it, Fluent clips "Sections" and "Contacts" at 340 px.
  tab: {
    display: "flex",
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "0",
    minWidth: "min-content",
    flexDirection: "column",
    justifyContent: "center",
    alignItems: "center",
    rowGap: "0",
    minHeight: "52px",
    paddingLeft: "0",
    paddingRight: "0",
    "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
    // Fluent's hidden bold copy would stand as a second line below the label.
    "& .fui-Tab__content--reserved-space": { display: "none" },
  },
});

const icons: Readonly<Record<View, React.ReactElement>> = {
  check: <DocumentCheckmark20Regular />,
  sections: <DocumentAdd20Regular />,
  contacts: <Call20Regular />,
  learn: <BookOpen20Regular />,
};
const views: readonly View[] = ["check", "sections", "contacts", "learn"];

export type MainTabsProps = { onView: (view: View) => void; view: View };

export function MainTabs({ onView, view }: MainTabsProps) {
  const styles = useStyles();
  return (
    <nav aria-label={shell.sectionsNav} className={styles.nav}>
      <TabList
        className={styles.list}
        onTabSelect={(_, { value }) => onView(viewNamed(String(value)) ?? view)}
        selectedValue={view}
        selectTabOnFocus={false}
        size="small"
      >
        {views.map((each) => (
          <Tab className={styles.tab} icon={icons[each]} key={each} value={each}>
            {shell.tabs[each]}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
