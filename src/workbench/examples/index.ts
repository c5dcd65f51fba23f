/** A made-up record that a newcomer can try the workbench with. `file` lies in `/examples/` beside the page. */
export type Example = Readonly<{ file: string; label: string }>;

/** The examples, in the order of the list. They are made by scripts from invented people; `test/fixtures/docx` holds them. */
export const examples: readonly Example[] = [
  { file: "assessment-example.docx", label: "Social care assessment" },
  { file: "police-report-example.docx", label: "Police report" },
];
