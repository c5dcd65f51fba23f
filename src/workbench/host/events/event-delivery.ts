import type { EventLog } from "../event-log";
import type { ServerObject } from "../richapi/server-object";
import type { Subscription, Subscriptions } from "./subscriptions";

/** Something that happened in the document, as the add-in's handlers get it. */
export type WordEvent = Readonly<{
  /** Name on the wire: "ParagraphChanged". */
  name: string;
  /** The handler's argument, but for `list`. */
  facts: Readonly<Record<string, unknown>>;
  /** A list within the argument. Events that follow one another and are otherwise alike travel as one, with one list, when they are the document's own. */
  list?: Readonly<{ key: string; values: readonly (string | number)[] }>;
  /** Done by a co-author. */
  isRemote: boolean;
  /** Which of the objects that are listened to it happened to; all when absent. */
  happenedTo?: (source: ServerObject) => boolean;
}>;

/** One row of a `richApiMessage`: category, type, target, the argument as JSON, an id, whether it is remote. */
export type EventRow = readonly [
  category: number,
  type: number,
  target: string,
  argument: string,
  id: string,
  isRemote: boolean,
];

/** Brings events to the add-in, gathered, in the order in which they happened. */
export type EventDelivery = Readonly<{
  /** Nothing happens when nobody listens. */
  raise(event: WordEvent): void;
  /** Events pile up from now on. */
  hold(): void;
  /** Delivers what has piled up in one message, and later events as they come. */
  release(): void;
  /** How many events are under way, those that travel as one counted once. */
  waiting(): number;
  /** Forgets what is under way: the page that listened has gone. */
  drop(): void;
}>;

/** What the delivery needs. */
export type DeliveryParts = Readonly<{
  subscriptions: Subscriptions;
  /** Hands a message to the pane. */
  send: (rows: readonly EventRow[]) => void;
  /** Runs `act` when the edit that is going on, and the answer to it, are done; or later, as a slow Word would. */
  later: (act: () => void) => void;
  log: EventLog;
}>;

/** Category of an event among the messages of the wire. */
const eventCategory = 65536;

type Waiting = Readonly<{ event: WordEvent; to: readonly Subscription[] }>;

/** A delivery with nothing under way. */
export function createEventDelivery({ subscriptions, send, later, log }: DeliveryParts): EventDelivery {
  let waiting: Waiting[] = [];
  let isHeld = false;
  let isScheduled = false;
  let count = 0;

  function schedule(): void {
    if (isHeld || isScheduled) return;
    isScheduled = true;
    later(() => {
      isScheduled = false;
      if (!isHeld) flush();
    });
  }

  function flush(): void {
    const leaving = waiting;
    waiting = [];
    if (leaving.length === 0) return;
    send(leaving.flatMap(({ event, to }) => to.map((subscription) => row(event, subscription))));
    for (const { event } of leaving) log.write({ kind: "event", text: event.name });
  }

  function row({ facts, list, isRemote }: WordEvent, { type, target }: Subscription): EventRow {
    const argument = list === undefined ? facts : { ...facts, [list.key]: list.values };
    return [eventCategory, type, target, JSON.stringify(argument), String(++count), isRemote];
  }

  return {
    raise(event) {
      const to = subscriptions
        .to(event.name)
        .filter(({ source }) => event.happenedTo === undefined || event.happenedTo(source));
      if (to.length === 0) return;
      const last = waiting.at(-1);
      const together = last === undefined ? undefined : joined(last.event, event);
      if (last !== undefined && together !== undefined) waiting[waiting.length - 1] = { event: together, to: last.to };
      else waiting.push({ event, to });
      schedule();
    },
    hold() {
      isHeld = true;
    },
    release() {
      isHeld = false;
      flush();
    },
    waiting: () => waiting.length,
    drop() {
      waiting = [];
    },
  };
}

/** Two events as one, when they differ in their lists alone. */
function joined(first: WordEvent, second: WordEvent): WordEvent | undefined {
  if (first.name !== second.name || first.isRemote !== second.isRemote) return undefined;
  if (first.list === undefined || second.list === undefined) return undefined;
  if (first.happenedTo !== undefined || second.happenedTo !== undefined) return undefined; // perhaps not to one object
  const values = [...new Set([...first.list.values, ...second.list.values])];
  return { ...first, list: { key: first.list.key, values } };
}
