import { useRef } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { fluentRef } from "./fluent-ref";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "flex-end" },
  field: { flexGrow: 1, minWidth: "140px" },
  // As wide as its field, not as twenty of its letters, which is wider than the pane with large text.
  box: { minWidth: "0", "& input": { minWidth: "0", width: "100%" } },
});

export type SearchFieldProps = { clear: string; label: string; onChange: (query: string) => void; query: string };

/** A search box with a real button to clear it; Fluent's own clear icon is out of a keyboard's reach. */
export function SearchField({ clear, label, onChange, query }: SearchFieldProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.row} role="search">
      <Field className={styles.field} label={label}>
        <Input
          autoComplete="off"
          className={styles.box}
          onChange={(_, { value }) => onChange(value)}
          ref={fluentRef(input)}
          spellCheck={false}
          value={query}
        />
      </Field>
      <Button
        disabledFocusable={query === ""}
        onClick={() => {
          onChange("");
          input.current?.focus();
        }}
      >
        {clear}
      </Button>
    </div>
  );
}
