import { Link } from "@fluentui/react-components";
import { shell } from "../../features/strings";
import { useFrameStyles } from "./page-frame-styles";

/** The first stop of the keyboard. It moves the focus itself, so that the address stays as it is. */
export function SkipLink() {
  const styles = useFrameStyles();
  return (
    <Link
      className={styles.skip}
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}
    >
      {shell.skip}
    </Link>
  );
}
