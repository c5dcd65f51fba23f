import type { KeyboardEvent, ReactNode, Ref } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight20Regular } from "@fluentui/react-icons";
import { fluentRef } from "./fluent-ref";

const useStyles = makeStyles({
  row: {
    width: "100%",
    minHeight: "52px",
    justifyContent: "flex-start",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusNone,
    borderTopWidth: "0",
    borderLeftWidth: "0",
    borderRightWidth: "0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  content: { flexGrow: 1, minWidth: "0", overflowWrap: "anywhere" },
  chevron: { flexShrink: 0, marginInlineStart: tokens.spacingHorizontalS, display: "flex" },
});

export type RowButtonProps = {
  children: ReactNode;
  name?: string;
  onClick: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLButtonElement>) => void;
  ref?: Ref<HTMLButtonElement>;
};

/** A full-width row of a list that opens something: a real button, with all its content inside. */
export function RowButton({ children, name, onClick, onKeyDown, ref }: RowButtonProps) {
  const styles = useStyles();
  return (
    <Button
      appearance="transparent"
      aria-label={name}
      className={styles.row}
      onClick={onClick}
      {...(onKeyDown ? { onKeyDown } : {})}
      ref={fluentRef(ref)}
    >
      <span className={styles.content}>{children}</span>
      <span className={styles.chevron}>
        <ChevronRight20Regular />
      </span>
    </Button>
  );
}
