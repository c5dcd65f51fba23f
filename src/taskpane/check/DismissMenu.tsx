import { useState } from "react";
import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { dismissReasons } from "../../features/review/review-state";
import { detail, dismiss } from "../../features/strings";
import { useReview } from "../app/services";
import { usePageStyles } from "../shared/page-styles";

export type DismissMenuProps = {
  /** The item that a reason dismisses. */
  id: string;
  /** The row beside which Delete opens the menu, and what to do when it closes; without it there is a button. */
  row?: Readonly<{ element: HTMLElement; onClose: () => void }>;
};

/** The six reasons and the scope. Two presses dismiss; there is nothing to type. */
export function DismissMenu({ id, row }: DismissMenuProps) {
  const page = usePageStyles();
  const { review } = useReview();
  const [every, setEvery] = useState(false);
  const scope = {
    checkedValues: { scope: every ? ["every"] : [] },
    hasCheckmarks: true,
    inline: true,
    onCheckedValueChange: (_: unknown, { checkedItems }: Readonly<{ checkedItems: string[] }>) =>
      setEvery(checkedItems.includes("every")),
  };
  const reasons = (
    <MenuPopover className={page.menu}>
      <MenuList>
        <MenuGroup>
          <MenuGroupHeader>{dismiss.title}</MenuGroupHeader>
          {dismissReasons.map((reason) => (
            <MenuItem key={reason} onClick={() => review.dismiss(id, reason, every ? "every-one" : "this-one")}>
              {dismiss.reasons[reason]}
            </MenuItem>
          ))}
        </MenuGroup>
        <MenuDivider />
        <MenuItemCheckbox name="scope" persistOnClick value="every">
          {dismiss.every}
        </MenuItemCheckbox>
      </MenuList>
    </MenuPopover>
  );
  if (row) {
    return (
      <Menu {...scope} {...rowMenu(row)}>
        {reasons}
      </Menu>
    );
  }
  return (
    <Menu {...scope}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>{detail.dismiss}</MenuButton>
      </MenuTrigger>
      {reasons}
    </Menu>
  );
}

function rowMenu({ element, onClose }: NonNullable<DismissMenuProps["row"]>) {
  return {
    open: true,
    positioning: { target: element, position: "below", align: "start" } as const,
    onOpenChange: (_: unknown, { open, type }: Readonly<{ open: boolean; type?: string }>) => {
      if (open) return;
      onClose();
      // Closed without a choice: back to the row. After a choice the row is gone, and the list moves the focus.
      if (type !== "menuItemClick") element.focus();
    },
  };
}
