import type { ReactNode } from "react";
import { useUnseenStyles } from "./unseen-styles";

export type UnseenProps = { children: ReactNode };

/** Words for screen readers only. */
export function Unseen({ children }: UnseenProps) {
  const { unseen } = useUnseenStyles();
  return <span className={unseen}>{children}</span>;
}
