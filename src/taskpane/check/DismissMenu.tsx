import { useState } from "react";
import { MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemCheckbox, MenuList } from "@fluentui/react-components";
import { dismissReasons, type DismissReason, type DismissScope } from "../../features/review/review-state";
import { dismiss } from "../../features/strings";

export type DismissMenuProps = { onReason: (reason: DismissReason, scope: DismissScope) => void };

/** The six reasons and the scope. One press on a reason decides; there is nothing to type. */
export function DismissMenu({ onReason }: DismissMenuProps) {
  const [every, setEvery] = useState(false);
  return (
    <MenuList
      checkedValues={{ scope: every ? ["every"] : [] }}
      hasCheckmarks
      onCheckedValueChange={(_, { checkedItems }) => setEvery(checkedItems.includes("every"))}
    >
      <MenuGroup>
        <MenuGroupHeader>{dismiss.title}</MenuGroupHeader>
        {dismissReasons.map((reason) => (
          <MenuItem key={reason} onClick={() => onReason(reason, every ? "every-one" : "this-one")}>
            {dismiss.reasons[reason]}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuDivider />
      <MenuItemCheckbox name="scope" persistOnClick value="every">
        {dismiss.every}
      </MenuItemCheckbox>
    </MenuList>
  );
}
