import { usePageStyles } from "./page-styles";

export type FactListProps = { facts: readonly string[]; heading: string; hint?: string };

/** A headed list; nothing where there are none. */
export function FactList({ facts, heading, hint }: FactListProps) {
  const page = usePageStyles();
  if (facts.length === 0) return null;
  return (
    <div className={page.tight}>
      <h3 className={page.heading}>{heading}</h3>
      {hint !== undefined && <p className={page.text}>{hint}</p>}
      <ul className={page.bullets}>
        {facts.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}
