/** A button of the add-in's ribbon group, as the manifest declares it. Addresses are absolute, icons by pixel size. */
export type RibbonCommand = Readonly<{
  /** `Control/@id`. */
  id: string;
  tab: string;
  group: string;
  label: string;
  tip: string;
  icons: Readonly<Record<number, string>>;
  action:
    | Readonly<{ kind: "show-task-pane"; taskPaneId: string; url: string }>
    | Readonly<{ kind: "function"; name: string }>;
}>;
