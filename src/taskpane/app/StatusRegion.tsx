import { useSyncExternalStore } from "react";
import { makeStyles } from "@fluentui/react-components";
import { useServices } from "./services";

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** The pane's one voice (product.md 6.4): polite, never assertive. */
export function StatusRegion() {
  const styles = useStyles();
  const { announced } = useServices();
  const { words } = useSyncExternalStore(announced.subscribe, announced.get);
  return (
    <div aria-live="polite" className={styles.unseen} role="status">
      {words}
    </div>
  );
}
