import type { FocusEventHandler, KeyboardEvent, ReactNode } from "react";

export type BackKeysProps = {
  children: ReactNode;
  className?: string;
  onBack: () => void;
  onBlur?: FocusEventHandler;
  onFocus?: FocusEventHandler;
};

/** Alt+Left and Escape go back (product.md J), unless they are for a menu that is open inside. */
export function BackKeys({ children, className, onBack, onBlur, onFocus }: BackKeysProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const isBack = event.key === "Escape" || (event.altKey && event.key === "ArrowLeft");
    if (!isBack || event.defaultPrevented || isInMenu(event.target)) return;
    event.preventDefault();
    onBack();
  };
  return (
    // The keys only repeat what the Back button inside does, so the container is no control of its own.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={className} onBlur={onBlur} onFocus={onFocus} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

/** Fluent's menu closes on Escape and lets the key bubble on. */
function isInMenu(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[role='menu']") !== null;
}
