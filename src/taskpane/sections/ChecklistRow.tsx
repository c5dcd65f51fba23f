import { Button, Checkbox, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { type ShownAnswer, type ShownRow } from "../../features/sections/checklist-view";
import { otherwise, type Otherwise } from "../../features/sections/choices";
import { inserted, sections as words } from "../../features/strings";
import { usePageStyles } from "../shared/page-styles";
import { usePressed } from "./use-pressed";
import { useSections } from "./use-sections";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { margin: "0", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  part: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  // Two lines are enough to know it again; the whole stands in the document.
  clipped: {
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
    overflowWrap: "anywhere",
    minWidth: "0",
  },
  // With large text the list goes below its words, and is as high as its own.
  otherwise: { flexWrap: "wrap" },
  choice: { minWidth: "0", maxWidth: "100%", flexShrink: 1 },
  select: { height: "auto", minHeight: "24px" },
  // Fluent greys what is not ticked, and fades what can't be changed; both are to be read.
  tick: { color: tokens.colorNeutralForeground1 },
  box: { color: tokens.colorNeutralForeground1 },
});

export type ChecklistRowProps = { instance: string; readOnly: boolean; row: ShownRow };

/** One row: what the document says, a tick and a choice to change it, and the way to its words. */
export function ChecklistRow({ instance, readOnly, row }: ChecklistRowProps) {
  const page = usePageStyles();
  const styles = useStyles();
  return (
    // A row whose box has gone takes the focus that stood there, and says so.
    <li className={styles.row} tabIndex={-1}>
      {row.answers[0]?.answer.kind !== "tick" && <p className={styles.label}>{row.label}</p>}
      {row.removed ? (
        <p className={page.quiet}>{row.readable ? words.removed : words.unread}</p>
      ) : (
        row.answers.map((shown) => (
          <AnswerPart
            instance={instance}
            key={shown.planned.name}
            label={row.label}
            readOnly={readOnly}
            shown={shown}
            titled={row.answers.length > 1}
          />
        ))
      )}
    </li>
  );
}

type AnswerPartProps = { instance: string; label: string; readOnly: boolean; shown: ShownAnswer; titled: boolean };

function AnswerPart({ instance, label, readOnly, shown, titled }: AnswerPartProps) {
  const page = usePageStyles();
  const { answer, planned } = shown;
  switch (answer.kind) {
    case "removed":
      return (
        <p className={page.quiet}>
          {planned.kind === "tick" ? words.boxRemoved : words.placeRemoved(titled ? planned.part : label)}
        </p>
      );
    case "tick":
      return <TickPart {...{ answer, instance, label, planned, readOnly }} />;
    case "choice":
      if (planned.name.endsWith(".else")) return <OtherwisePart {...{ answer, instance, planned, readOnly }} />;
      return <WordsPart {...{ instance, planned, titled, words: answer.words }} />;
    case "words":
      return <WordsPart {...{ instance, planned, titled, words: answer.words }} />;
  }
}

type TickPartProps = Pick<AnswerPartProps, "instance" | "label" | "readOnly"> & {
  answer: Extract<ShownAnswer["answer"], { kind: "tick" }>;
  planned: ShownAnswer["planned"];
};

function TickPart({ answer, instance, label, planned, readOnly }: TickPartProps) {
  const styles = useStyles();
  const { sections } = useSections();
  const [pressed, press] = usePressed((ticked: boolean) => sections.tick(instance, planned.name, ticked));
  return (
    <Checkbox
      checked={pressed ?? answer.ticked}
      disabled={readOnly}
      label={{ children: label, className: styles.tick }}
      {...(readOnly ? { indicator: { className: styles.box } } : {})}
      onChange={(_, { checked }) => press(checked === true)}
    />
  );
}

type OtherwisePartProps = Pick<AnswerPartProps, "instance" | "readOnly"> & {
  answer: Extract<ShownAnswer["answer"], { kind: "choice" }>;
  planned: ShownAnswer["planned"];
};

function OtherwisePart({ answer, instance, planned, readOnly }: OtherwisePartProps) {
  const styles = useStyles();
  const { sections } = useSections();
  const [pressed, press] = usePressed((choice: Otherwise) => sections.choose(instance, planned.name, choice));
  const written = words.otherWords(answer.words);
  const shown = pressed ?? answer.choice;
  return (
    <div className={mergeClasses(styles.part, styles.otherwise)}>
      <span>{planned.part}</span>
      {readOnly ? (
        <span>{shown === undefined ? written : shown === "none" ? words.notAnswered : inserted.otherwise[shown]}</span>
      ) : (
        <Select
          aria-label={planned.title}
          className={styles.choice}
          onChange={(_, { value }) => press(value as Otherwise)}
          select={{ className: styles.select }}
          size="small"
          value={shown ?? "written"}
        >
          <option value="none">{words.notAnswered}</option>
          {otherwise.map((choice) => (
            <option key={choice} value={choice}>
              {inserted.otherwise[choice]}
            </option>
          ))}
          {answer.choice === undefined && <option value="written">{written}</option>}
        </Select>
      )}
    </div>
  );
}

type WordsPartProps = { instance: string; planned: ShownAnswer["planned"]; titled: boolean; words: string };

function WordsPart({ instance, planned, titled, words: written }: WordsPartProps) {
  const styles = useStyles();
  const { sections } = useSections();
  const name = titled ? planned.part : "";
  return (
    <div className={styles.part}>
      <span className={styles.clipped}>
        {name === "" ? "" : `${name}: `}
        {written === "" ? words.noFacts : written}
      </span>
      <Button aria-label={words.goToNamed(planned.title)} onClick={() => void sections.goTo(instance, planned.name)}>
        {words.goTo}
      </Button>
    </div>
  );
}
