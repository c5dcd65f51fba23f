import { useId } from "react";
import { Field, makeStyles, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { detail } from "../../features/strings";
import { usePageStyles } from "../shared/page-styles";

// A browser makes a text box as wide as twenty of its letters, which with large text is wider than the pane.
const useStyles = makeStyles({ box: { minWidth: "0", "& textarea": { minWidth: "0", width: "100%" } } });

export type WordingChoiceProps = {
  editLabel: string;
  heading: string;
  onWording: (wording: string) => void;
  suggestions: readonly string[];
  wording: string;
};

/** Choose a wording, then make it fit. The box holds what will be written; choosing again starts from that choice. */
export function WordingChoice({ editLabel, heading, onWording, suggestions, wording }: WordingChoiceProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const headingId = useId();
  return (
    <div className={page.tight}>
      {suggestions.length > 0 && (
        <>
          <h3 className={page.heading} id={headingId}>
            {heading}
          </h3>
          <RadioGroup
            aria-labelledby={headingId}
            onChange={(_, { value }) => onWording(value)}
            value={suggestions.includes(wording) ? wording : ""}
          >
            {suggestions.map((each) => (
              <Radio key={each} label={each} value={each} />
            ))}
          </RadioGroup>
        </>
      )}
      <Field hint={wording.trim() === "" ? detail.emptyWording : ""} label={editLabel}>
        <Textarea
          className={styles.box}
          autoComplete="off"
          onChange={(_, { value }) => onWording(value)}
          resize="vertical"
          value={wording}
        />
      </Field>
    </div>
  );
}
