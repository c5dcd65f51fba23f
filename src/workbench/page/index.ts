import { examples } from "../examples";
import { readAddin, type Addin } from "./addin";
import { byId, makeButton } from "./elements";
import { listenForDrops, pickFile, takeExample, takeFile, type FileTaker } from "./file-opening";
import { drawPaneWidths } from "./pane-widths";
import { drawRibbon } from "./ribbon";
import { installTestHandle } from "./test-handle";
import { listenForTheme } from "./theme";
import { WORDS } from "./words";
import { createWorkbench, type Workbench } from "./workbench";
import "./workbench.css";

void start();

async function start(): Promise<void> {
  let addin: Addin | undefined;
  try {
    addin = await readAddin();
  } catch (error) {
    console.error(error); // for whoever changed the manifest; what it lacks is in the message
  }
  const workbench = createWorkbench(addin);
  const taker: FileTaker = {
    take: (file) => void workbench.open(file),
    problem: workbench.problem,
  };
  listenForTheme(document);
  listenForDrops(document, taker);
  listenForFileButtons(taker);
  drawExamples(taker);
  drawPaneWidths(byId("pane-widths", HTMLElement), byId("pane-section", HTMLElement));
  if (addin === undefined) workbench.problem(WORDS.noRibbon);
  else showRibbon(addin, workbench);
  installTestHandle(workbench);
}

function listenForFileButtons(taker: FileTaker): void {
  const input = byId("file-input", HTMLInputElement);
  byId("open-file", HTMLButtonElement).addEventListener("click", () => void pickFile(input, taker));
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    input.value = ""; // so that the same file can be chosen again
    if (file !== undefined) void takeFile(file, taker);
  });
}

function drawExamples(taker: FileTaker): void {
  const menu = byId("examples", HTMLDetailsElement);
  const items = examples.map(({ file, label }) => {
    const item = document.createElement("li");
    item.append(
      makeButton(label, () => {
        menu.open = false;
        void takeExample(file, taker);
      }),
    );
    return item;
  });
  byId("example-list", HTMLElement).replaceChildren(...items);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

/** The buttons can be pressed while a document is open. */
function showRibbon({ commands }: Addin, workbench: Workbench): void {
  const toolbar = byId("ribbon", HTMLElement);
  drawRibbon(toolbar, commands, workbench.press);
  const refresh = (): void => {
    for (const button of toolbar.querySelectorAll("button")) button.disabled = workbench.current() === undefined;
  };
  workbench.onOpenChanged(refresh);
  refresh();
}
