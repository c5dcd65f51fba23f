import type { RibbonCommand } from "../host";

/**
 * Draws the add-in's buttons as the manifest declares them: icon, label, tip. One Tab stop, arrows between buttons, as
 * in a ribbon; the tip is the button's description, shown when it is pointed at or has the focus.
 */
export function drawRibbon(
  toolbar: HTMLElement,
  commands: readonly RibbonCommand[],
  press: (command: RibbonCommand) => void,
): void {
  const groups = new Map<string, RibbonCommand[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  toolbar.replaceChildren(
    ...[...groups].map(([label, members]) => drawGroup(toolbar.ownerDocument, label, members, press)),
  );
  walkWithArrows(toolbar);
}

function drawGroup(
  page: Document,
  label: string,
  commands: readonly RibbonCommand[],
  press: (command: RibbonCommand) => void,
): HTMLElement {
  const group = page.createElement("div");
  group.className = "ribbon-group";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  const buttons = page.createElement("div");
  buttons.className = "ribbon-buttons";
  for (const command of commands) buttons.append(...drawButton(page, command, press));
  const caption = page.createElement("span");
  caption.className = "ribbon-caption";
  caption.textContent = label;
  caption.setAttribute("aria-hidden", "true"); // the group's name says it already
  group.append(buttons, caption);
  return group;
}

function drawButton(
  page: Document,
  command: RibbonCommand,
  press: (command: RibbonCommand) => void,
): readonly HTMLElement[] {
  const button = page.createElement("button");
  button.type = "button";
  button.className = "ribbon-button";
  button.dataset["command"] = command.id;
  const icon = page.createElement("img");
  icon.src = command.icons[32] ?? Object.values(command.icons)[0] ?? "";
  icon.alt = "";
  icon.width = 32;
  icon.height = 32;
  const label = page.createElement("span");
  label.textContent = command.label;
  const tip = page.createElement("span");
  tip.className = "tip";
  tip.id = `tip-${command.id}`;
  tip.setAttribute("role", "tooltip");
  tip.textContent = command.tip;
  button.setAttribute("aria-describedby", tip.id);
  button.append(icon, label);
  button.addEventListener("click", () => {
    press(command);
  });
  const holder = page.createElement("span");
  holder.className = "ribbon-item";
  holder.append(button, tip);
  dismissWithEscape(holder, button);
  return [holder];
}

/** WCAG 1.4.13: what appears on pointing can be sent away without moving the pointer. */
function dismissWithEscape(holder: HTMLElement, button: HTMLElement): void {
  holder.addEventListener("keydown", (event) => {
    if (event.key === "Escape") holder.classList.add("tip-dismissed");
  });
  const back = (): void => {
    holder.classList.remove("tip-dismissed");
  };
  holder.addEventListener("pointerleave", back);
  button.addEventListener("blur", back);
}

function walkWithArrows(toolbar: HTMLElement): void {
  const buttons = [...toolbar.querySelectorAll<HTMLButtonElement>("button")];
  const stop = (at: HTMLButtonElement | undefined): void => {
    for (const button of buttons) button.tabIndex = button === at ? 0 : -1;
  };
  stop(buttons[0]);
  toolbar.addEventListener("focusin", (event) => {
    stop(buttons.find((button) => button === event.target) ?? buttons[0]);
  });
  toolbar.addEventListener("keydown", (event) => {
    const at = buttons.findIndex((button) => button === event.target);
    const next = nextIndex(event.key, at, buttons.length);
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  });
}

function nextIndex(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
