import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { Navigation20Regular } from "@fluentui/react-icons";
import type { Page } from "../../features/shell/shell-state";
import { shell } from "../../features/strings";
import { usePageStyles } from "../shared/page-styles";
import { stayingHeights, useMeasuredHeight } from "./measured-height";
import { headerHeight } from "./page-frame-styles";

const useStyles = makeStyles({
  header: {
    position: "sticky",
    top: "0",
    // Above the strip, so that the open menu is.
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    // Forced colours draw the button's edge, which would touch the name.
    columnGap: tokens.spacingHorizontalXS,
    minHeight: headerHeight,
    // Office's own personality menu lies over the top right corner.
    paddingRight: "40px",
    paddingLeft: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    margin: "0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
});

export type HeaderProps = { hidden: boolean; onHide: () => void; onPage: (page: Page) => void };

export function Header({ hidden, onHide, onPage }: HeaderProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const measured = useMeasuredHeight(stayingHeights.header);
  return (
    <header className={styles.header} ref={measured}>
      <Menu inline>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" aria-label={shell.menu} icon={<Navigation20Regular />} />
        </MenuTrigger>
        <MenuPopover className={page.menu}>
          <MenuList>
            <MenuItem onClick={onHide}>{hidden ? shell.showPrompts : shell.hidePrompts}</MenuItem>
            <MenuDivider />
            <MenuItem onClick={() => onPage("settings")}>{shell.settings}</MenuItem>
            <MenuItem onClick={() => onPage("first-run")}>{shell.firstRun}</MenuItem>
            <MenuItem onClick={() => onPage("privacy")}>{shell.privacy}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <h1 className={styles.name}>{shell.product}</h1>
    </header>
  );
}
