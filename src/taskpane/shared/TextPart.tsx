import { usePageStyles } from "./page-styles";

export type TextPartProps = { heading: string; text: string };

/** A headed paragraph of a detail. */
export function TextPart({ heading, text }: TextPartProps) {
  const page = usePageStyles();
  return (
    <div className={page.tight}>
      <h3 className={page.heading}>{heading}</h3>
      <p className={page.text}>{text}</p>
    </div>
  );
}
