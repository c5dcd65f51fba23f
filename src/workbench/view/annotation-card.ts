import type { Popup } from "../host/annotations/annotation";
import { WORDS } from "./words";

/** What the buttons of a card do. */
export type CardDuties = Readonly<{ accept(suggestion: string): void; reject(): void; close(): void }>;

/** A pop-up as Word shows it: the add-in's name, title, subtitle, up to three suggestions, and a way to turn it down. */
export function drawCard(page: Document, popup: Popup, duties: CardDuties): HTMLElement {
  const card = page.createElement("div");
  card.className = "annotation-card";
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-label", WORDS.annotationCard(popup.title, popup.branding));
  card.append(line(page, "annotation-brand", popup.branding), line(page, "annotation-title", popup.title));
  card.append(line(page, "annotation-subtitle", popup.subtitle));
  const suggestions = popup.suggestions.map((suggestion) =>
    button(page, suggestion, "annotation-suggestion", () => duties.accept(suggestion)),
  );
  const foot = page.createElement("div");
  foot.className = "buttons";
  foot.append(button(page, WORDS.reject, "", duties.reject), button(page, WORDS.closeCard, "", duties.close));
  card.append(...suggestions, foot);
  card.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    duties.close();
  });
  return card;
}

function line(page: Document, className: string, text: string): HTMLElement {
  const element = page.createElement("p");
  element.className = className;
  element.textContent = text;
  return element;
}

function button(page: Document, label: string, className: string, press: () => void): HTMLButtonElement {
  const element = page.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = label;
  element.addEventListener("click", press);
  return element;
}
