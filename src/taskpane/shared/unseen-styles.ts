import { makeStyles } from "@fluentui/react-components";

/** Out of sight, but read out. */
export const useUnseenStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
