import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { shell } from "../../features/strings";

// As narrow as its words, so that Back, Previous and Next stand in one row at 270 px; as high as product.md J-6 asks.
const useStyles = makeStyles({ back: { minWidth: "0", minHeight: "44px", paddingLeft: "0" } });

export type BackButtonProps = { label?: string; onBack: () => void };

export function BackButton({ label = shell.back, onBack }: BackButtonProps) {
  const styles = useStyles();
  return (
    <Button appearance="subtle" className={styles.back} icon={<ArrowLeft20Regular />} onClick={onBack}>
      {label}
    </Button>
  );
}
