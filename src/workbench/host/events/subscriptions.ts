import type { ServerObject } from "../richapi/server-object";

/** One event of one object that the add-in listens to. */
export type Subscription = Readonly<{
  /** Name on the wire: "ParagraphChanged". */
  event: string;
  /** Reference id of the object, or "" for the document. The client finds its handlers by it and by `type`. */
  target: string;
  /** The client's number for the event; it says it when it begins to listen, and gets it back with each delivery. */
  type: number;
  source: ServerObject;
}>;

/** What the pane that is open listens to. */
export type Subscriptions = Readonly<{
  add(subscription: Subscription): void;
  remove(event: string, target: string): void;
  /** The add-in no longer keeps this object, and hears nothing more of it. */
  release(target: string): void;
  /** Those for an event, whatever object they are for. */
  to(event: string): readonly Subscription[];
  /** Names of the events listened to, in order of registration, one for each object. */
  names(): readonly string[];
  clear(): void;
}>;

/** Nobody listens yet. */
export function createSubscriptions(): Subscriptions {
  let all: readonly Subscription[] = [];

  function remove(event: string, target: string): void {
    all = all.filter((one) => one.event !== event || one.target !== target);
  }

  return {
    add(subscription) {
      remove(subscription.event, subscription.target);
      all = [...all, subscription];
    },
    remove,
    release(target) {
      all = all.filter((one) => one.target !== target);
    },
    to: (event) => all.filter((one) => one.event === event),
    names: () => all.map(({ event }) => event),
    clear() {
      all = [];
    },
  };
}
