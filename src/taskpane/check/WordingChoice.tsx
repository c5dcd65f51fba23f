import { useId } from "react";
import { Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import type { Suggestion } from "../../engine/finding";
import { detail } from "../../features/strings";
import { usePageStyles } from "../shared/page-styles";

// A browser makes a text box as wide as twenty of its letters, which with large text is wider than the pane.
const useStyles = makeStyles({
  box: { minWidth: "0", "& textarea": { minWidth: "0", width: "100%" } },
  // Under its wording and part of its label: read with it, and a press on it chooses it.
  hint: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export type WordingChoiceProps = {
  editLabel: string;
  heading: string;
  /** What is said under the box, whatever stands in it. */
  hint: string | undefined;
  onWording: (wording: string) => void;
  suggestions: readonly Suggestion[];
  wording: string;
};

/**
 * Choose a wording, then make it fit. The box holds what will be written; choosing again starts from that choice. Each form
 * for a concern says when it fits, so that nothing is put down as established that is not.
 */
export function WordingChoice({ editLabel, heading, hint, onWording, suggestions, wording }: WordingChoiceProps) {
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
            value={suggestions.some(({ text }) => text === wording) ? wording : ""}
          >
            {suggestions.map((each) => (
              <Radio key={each.text} label={<WordingLabel suggestion={each} />} value={each.text} />
            ))}
          </RadioGroup>
        </>
      )}
      <Field hint={hint ?? (wording.trim() === "" ? detail.emptyWording : "")} label={editLabel}>
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

function WordingLabel({ suggestion: { form, text } }: { suggestion: Suggestion }) {
  const styles = useStyles();
  if (form !== "concern") return text;
  return (
    <>
      {text} <span className={styles.hint}>{detail.notEstablished}</span>
    </>
  );
}
