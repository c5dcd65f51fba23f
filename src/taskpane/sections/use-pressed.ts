import { useState } from "react";

/**
 * What was pressed, until the document has been asked; then the document's own answer shows. The next key of someone who
 * goes through a list with the arrows goes on from there.
 *
 * @returns what was pressed, if anything is under way, and the press
 */
export function usePressed<Value>(
  write: (value: Value) => Promise<void>,
): readonly [pressed: Value | undefined, press: (value: Value) => void] {
  const [pressed, setPressed] = useState<Readonly<{ value: Value }>>();
  const press = (value: Value) => {
    const mine = { value };
    setPressed(mine);
    void write(value).finally(() => setPressed((now) => (now === mine ? undefined : now)));
  };
  return [pressed?.value, press];
}
