import { Menu, MenuButton, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { DismissReason, DismissScope } from "../../features/review/review-state";
import { detail } from "../../features/strings";
import { DismissMenu } from "./DismissMenu";

export type DismissButtonProps = { onReason: (reason: DismissReason, scope: DismissScope) => void };

export function DismissButton({ onReason }: DismissButtonProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>{detail.dismiss}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <DismissMenu onReason={onReason} />
      </MenuPopover>
    </Menu>
  );
}
