/**
 * An element of `workbench.html` by its id.
 *
 * @throws Error when the page does not have it or has another kind of element, which only a change of the page can cause
 */
export function byId<Kind extends HTMLElement>(id: string, kind: { new (): Kind }): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`workbench.html has no ${kind.name} with the id "${id}".`);
  return found;
}

/** A button that says what it does. */
export function makeButton(label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", press);
  return button;
}
