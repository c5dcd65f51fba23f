import { useSyncExternalStore } from "react";
import { useUnseenStyles } from "../shared/unseen-styles";
import { useServices } from "./services";

/** The pane's one voice (product.md 6.4): polite, never assertive. */
export function StatusRegion() {
  const { unseen } = useUnseenStyles();
  const { announced } = useServices();
  const { turn, words } = useSyncExternalStore(announced.subscribe, announced.get);
  return (
    <div aria-live="polite" className={unseen} role="status">
      {/* New each time: a region whose words stay the same says nothing. */}
      <div key={turn}>{words}</div>
    </div>
  );
}
