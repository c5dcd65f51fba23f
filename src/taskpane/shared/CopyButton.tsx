import { useState } from "react";
import { Button, type ButtonProps, Caption1, makeStyles } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons";
import { shell } from "../../features/strings";
import { useServices } from "../app/services";

// On a line of its own, after the other buttons of its row.
const useStyles = makeStyles({ outcome: { flexBasis: "100%", order: 1 } });

export type CopyButtonProps = {
  appearance?: NonNullable<ButtonProps["appearance"]>;
  label: string;
  /** The accessible name, where the label alone does not say what is copied. */
  name?: string;
  words: string;
};

/** Copies and says so beside the button and aloud; what is said stays until the next thing happens. */
export function CopyButton({ appearance = "secondary", label, name, words }: CopyButtonProps) {
  const styles = useStyles();
  const { announce, environment } = useServices();
  const [outcome, setOutcome] = useState("");
  const copy = async () => {
    const said = (await environment.copy(words)) ? shell.copied : shell.notCopied;
    setOutcome(said);
    announce(said);
  };
  return (
    <>
      <Button appearance={appearance} aria-label={name} icon={<Copy20Regular />} onClick={() => void copy()}>
        {label}
      </Button>
      {outcome !== "" && (
        <Caption1 block className={styles.outcome}>
          {outcome}
        </Caption1>
      )}
    </>
  );
}
