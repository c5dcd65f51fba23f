import { examples } from "../examples";
import { readRibbon } from "../host";
import { byId, makeButton } from "./elements";
import { listenForDrops, pickFile, takeExample, takeFile, type FileTaker } from "./file-opening";
import { drawPaneWidths } from "./pane-widths";
import { drawRibbon } from "./ribbon";
import { installTestHandle } from "./test-handle";
import { listenForTheme } from "./theme";
import { WORDS } from "./words";
import { createWorkbench, type Workbench } from "./workbench";
import "./workbench.css";

const workbench = createWorkbench();
const taker: FileTaker = {
  take: (file) => void workbench.open(file),
  problem: workbench.problem,
};

listenForTheme(document);
listenForDrops(document, taker);
listenForFileButtons();
drawExamples();
drawPaneWidths(byId("pane-widths", HTMLElement), byId("pane-section", HTMLElement));
installTestHandle(workbench);
void showRibbon(workbench);

function listenForFileButtons(): void {
  const input = byId("file-input", HTMLInputElement);
  byId("open-file", HTMLButtonElement).addEventListener("click", () => void pickFile(input, taker));
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    input.value = ""; // so that the same file can be chosen again
    if (file !== undefined) void takeFile(file, taker);
  });
}

function drawExamples(): void {
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

/** The buttons come from the same manifest that real Word would read. */
async function showRibbon(bench: Workbench): Promise<void> {
  const toolbar = byId("ribbon", HTMLElement);
  try {
    const answer = await fetch("/manifest.xml");
    if (!answer.ok) throw new Error(String(answer.status));
    const manifest = new DOMParser().parseFromString(await answer.text(), "application/xml");
    drawRibbon(toolbar, readRibbon(manifest, `${location.origin}/`).commands, bench.press);
  } catch (error) {
    // For whoever changed the manifest; what it lacks is in the message.
    console.error(error);
    bench.problem(WORDS.noRibbon);
    return;
  }
  const refresh = (): void => {
    for (const button of toolbar.querySelectorAll("button")) button.disabled = bench.current() === undefined;
  };
  bench.onOpenChanged(refresh);
  refresh();
}
