import { useEffect, useRef } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRoomStyles } from "./room-styles";

const useStyles = makeStyles({
  heading: {
    margin: "0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    // It takes the focus only so that reading begins here; there is nothing to press, so nothing to mark.
    outlineStyle: "none",
  },
});

export type ViewHeadingProps = {
  children: string;
  /** The longest words that come in their place by themselves: room for them is kept. */
  longest?: string;
  /** False while something else is to have the focus. */
  takesFocus?: boolean;
  /** Focus moves here when the heading appears, and each time this changes. */
  turn?: number | string;
};

/** The view's one h2; opening a view puts the focus here, so that a screen reader begins with its name. */
export function ViewHeading({ children, longest, takesFocus = true, turn = 0 }: ViewHeadingProps) {
  const styles = useStyles();
  const room = useRoomStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const taken = useRef<number | string>(undefined);
  useEffect(() => {
    // Only at a turn: what comes and goes in the list by itself must not take the focus from the document.
    if (takesFocus && taken.current !== turn) heading.current?.focus();
    taken.current = turn;
  }, [takesFocus, turn]);
  return (
    <h2
      className={mergeClasses(styles.heading, longest !== undefined && room.text)}
      data-room={longest}
      ref={heading}
      tabIndex={-1}
    >
      <span>{children}</span>
    </h2>
  );
}
