import { Menu, MenuPopover } from "@fluentui/react-components";
import { useReview } from "../app/services";
import { DismissMenu } from "./DismissMenu";

export type RowDismissMenuProps = { id: string; onClose: () => void; row: HTMLElement };

/** The Dismiss menu that Delete opens on a row: one for the whole list, beside the row it was asked for. */
export function RowDismissMenu({ id, onClose, row }: RowDismissMenuProps) {
  const { review } = useReview();
  return (
    <Menu
      onOpenChange={(_, { open, type }) => {
        if (open) return;
        onClose();
        // Closed without a choice: back to the row. After a choice the row is gone and the list moves the focus.
        if (type !== "menuItemClick") row.focus();
      }}
      open
      positioning={{ target: row, position: "below", align: "end" }}
    >
      <MenuPopover>
        <DismissMenu onReason={(reason, scope) => review.dismiss(id, reason, scope)} />
      </MenuPopover>
    </Menu>
  );
}
