import { HostFailure } from "./failure";
import type { ServerObject } from "./server-object";

/** Objects that the add-in keeps from one batch to the next. */
export type References = Readonly<{
  /** A new id each time: two runs may keep one object, and each releases its own. */
  keep(object: ServerObject): string;
  /** @throws HostFailure InvalidObjectPath for an id that was released or never given. */
  find(id: string): ServerObject;
  release(id: string): void;
  /** How many are kept now. */
  size(): number;
}>;

/** An empty store; one per load of the pane. */
export function createReferences(): References {
  const kept = new Map<string, ServerObject>();
  let count = 0;

  return {
    keep(object) {
      const id = `${object.className}{${++count}}`;
      kept.set(id, object);
      return id;
    },
    find(id) {
      const object = kept.get(id);
      if (object === undefined) throw new HostFailure("InvalidObjectPath", `The object ${id} is no longer kept.`);
      return object;
    },
    release: (id) => void kept.delete(id),
    size: () => kept.size,
  };
}
