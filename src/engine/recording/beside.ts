import type { Span } from "../../base/span";
import type { WordSpan } from "../pattern/matcher";
import { sentenceOf, wordAt } from "../text/places";
import { barrier, Gap, type Tokens } from "../text/tokens";
import type { CompiledService } from "./compiled";
import { phoneNumbers, shortest, type PhoneNumber } from "./phone-numbers";

/** A number that is not the one the pack has for the service beside it. */
export type StrangeNumber = WordSpan & Readonly<{ place: Span; contacts: readonly string[] }>;

/** A service where it is named. */
export type NamedService = WordSpan & Readonly<{ service: number }>;

/** Between a service's name and its number, in words. */
const furthest = 6;

/**
 * Numbers beside the name of a service that has others in the pack. A service whose number the pack does not know has
 * none that could be another, unless it is known to be somebody else's. Nothing is said of a service whose own number
 * stands in the same sentence: then the other is another's.
 * @param between by word number, 1 for a word that may part name and number.
 */
export function findNumbers(
  text: string,
  tokens: Tokens,
  named: readonly NamedService[],
  services: readonly CompiledService[],
  between: Uint8Array,
  onUnit?: () => void,
): readonly StrangeNumber[] {
  const owners = ownersOf(services);
  const numbers = phoneNumbers(text, new Set(owners.keys()), onUnit);
  const inSentence = new Map<number, Set<string>>();
  for (const number of numbers) {
    const sentence = sentenceAt(number);
    inSentence.set(sentence, (inSentence.get(sentence) ?? new Set<string>()).add(number.digits));
  }
  const byLast = servicesBy(({ last }) => last);
  const byFirst = servicesBy(({ first }) => first);

  const strange: StrangeNumber[] = [];
  for (const number of numbers) {
    const first = wordAt(tokens, number.start);
    const last = wordAt(tokens, number.end) - 1;
    const beside = last < first ? undefined : besideOf(first, last, number.digits.length < shortest);
    if (beside === undefined) continue;
    const said = inSentence.get(sentenceAt(number));
    const isTold = beside.some((service) => numbersOf(service).some((digits) => said?.has(digits) === true));
    const others = owners.get(number.digits) ?? [];
    const hasNumber = beside.some((service) => numbersOf(service).length > 0);
    if (isTold || (others.length === 0 && !hasNumber)) continue;
    const own = beside.map((service) => (services[service] as CompiledService).id); // numbers of the same tables
    const place = { start: number.start, end: number.end };
    strange.push({ first, last, place, contacts: [...own, ...others.filter((id) => own.indexOf(id) < 0)] });
  }
  return strange;

  /** The services right before these words, or else right after them; not over a comma where that may be a list. */
  function besideOf(first: number, last: number, isShort: boolean): readonly number[] | undefined {
    const endBefore = isShort ? barrier | Gap.Comma : barrier;
    const endAfter = barrier | Gap.Comma;
    for (let word = first - 1; word >= 0 && first - word <= furthest + 1; word--) {
      if (((tokens.before[word + 1] as number) & endBefore) !== 0) break;
      const found = byLast.get(word);
      if (found !== undefined) return found;
      if (between[tokens.word[word] as number] !== 1) break;
    }
    for (let word = last + 1; word < tokens.count && word - last <= furthest + 1; word++) {
      if (((tokens.before[word] as number) & endAfter) !== 0) break;
      const found = byFirst.get(word);
      if (found !== undefined) return found;
      if (between[tokens.word[word] as number] !== 1) break;
    }
    return undefined;
  }

  function servicesBy(word: (span: NamedService) => number): ReadonlyMap<number, readonly number[]> {
    const services = new Map<number, number[]>();
    for (const one of named) {
      const known = services.get(word(one));
      if (known === undefined) services.set(word(one), [one.service]);
      else known.push(one.service);
    }
    return services;
  }

  function numbersOf(service: number): readonly string[] {
    return services[service]?.numbers ?? [];
  }

  function sentenceAt({ start }: PhoneNumber): number {
    return sentenceOf(tokens, wordAt(tokens, start));
  }
}

function ownersOf(services: readonly CompiledService[]): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const { id, numbers } of services) {
    for (const digits of numbers) {
      const known = owners.get(digits);
      if (known === undefined) owners.set(digits, [id]);
      else known.push(id);
    }
  }
  return owners;
}
