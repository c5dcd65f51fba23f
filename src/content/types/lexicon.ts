/**
 * The language material that phrases and the assertion pass share: word groups and trigger phrases. It is content, so
 * that a practitioner can read and correct it; the engine holds no word lists of its own.
 */
export type Lexicon = Readonly<{
  /** Verbs in all their forms; `{put}` in a phrase matches any, `{put:ing}` only that one. */
  verbs: Readonly<Record<string, VerbForms>>;
  /** Plain lists: `{child}` in a phrase matches any entry. An entry may be several words. */
  words: Readonly<Record<string, readonly string[]>>;
  /** Ways to say one thing, each in the phrase notation: `{name}` in a phrase is any of them. */
  families: Readonly<Record<string, readonly string[]>>;
  /** Words of one kind, any of which stands where a phrase has some of them. */
  kinds: readonly WordKind[];
  /** Words as notes shorten them (`wk`), by what each is read as (`week`); in phrases both are the same word. */
  shortened: Readonly<Record<string, string>>;
  /** Words that are not another word with a typing error, though one letter parts them from a word of a phrase. */
  lookalikes: readonly string[];
  /** Phrases that decide a status, in the phrase notation. */
  triggers: readonly TriggerEntry[];
  /** Abbreviations whose full stop does not end a sentence, without the stop: `Mr`, `e.g`, `approx`. */
  abbreviations: readonly string[];
  /** Headings that set a status for what stands under them. */
  headings: readonly HeadingEntry[];
  /** What may be added after somebody's exact words, by whose words they are, where a rule gives none of its own. */
  additions: Additions;
}>;

/**
 * Where the words that may stand in one place of a phrase have all of `has` and, where it is given, one of `and`, all of `means` may stand there: who
 * writes “(man|someone) threatened” means any stranger. Not in what a rule leaves alone.
 */
export type WordKind = Readonly<{
  has: readonly string[];
  and?: readonly string[];
  means: readonly string[];
}>;

/** Sentences with the suggestion slots (docs/writing-rules.md). */
export type Additions = Readonly<Record<Speaker, readonly string[]>>;

/** Whose words something is said to be. */
export type Speaker = "child" | "family" | "professional" | "unknown";

/** Each form may have several spellings; British first. */
export type VerbForms = Readonly<{
  base: readonly string[];
  s: readonly string[];
  past: readonly string[];
  part: readonly string[];
  ing: readonly string[];
}>;

/**
 * What a trigger decides. `pseudo` hides a shorter trigger inside it; `end` closes open scopes. `naming` says that the
 * words after it are spoken of, and not used (“the term”, “to call her”): a remark on them (`critique` with `marked`)
 * then acts as on quoted words. `source` names somebody whose words these may be, without saying that they are, so that
 * nothing is offered in their place. `other-person` decides only what has a grown-up, a relation or a friend for its subject.
 */
export type TriggerKind =
  | "absent"
  | "possible"
  | "hypothetical"
  | "conditional"
  | "historical"
  | "other-person"
  | "child"
  | "speech"
  | "critique"
  | "naming"
  | "source"
  | "pseudo"
  | "end";

export type TriggerEntry = Readonly<{
  kind: TriggerKind;
  phrases: readonly string[];
  /**
   * Which side of it the trigger acts on; forward unless said. `answer`: on the label before it, where it stands
   * directly after a colon or a dash ("Substance use: none"). `previous`: on somebody
   * else's words that stand before it, in its own sentence or the one before ("I do not agree with that").
   */
  direction?: "forward" | "backward" | "both" | "answer" | "previous";
  /** Furthest distance it acts over, in words; to the end of its scope unless said. */
  within?: number;
  /** For `speech`: whose words follow. */
  speaker?: Speaker;
  /**
   * For `speech` without a `speaker`: where the one who speaks stands. `subject` ("mum said"), unless said. `hearer`: the
   * same, but only with somebody to hear it ("told staff that"; not "told to leave"). `clause`: the same, but only before a
   * clause ("added that she"; not "added older men"). `after` ("according to mum",
   * "described by staff as"). `owner` ("her view is that", "the opinion of staff was that").
   */
  teller?: "subject" | "hearer" | "clause" | "after" | "owner";
  /**
   * For `critique`: acts only on words in quotation marks or after a `naming`, wherever they stand in its sentence, because
   * by itself it says too little ("could we swap"). With `direction: previous`: only on what was denied. For
   * `other-person`: it says of the person before it that they are not the child ("not our subject"). For `speech`: what
   * somebody feels or thinks, which the child need not have said ("she feels ugly").
   */
  marked?: boolean;
}>;

export type HeadingEntry = Readonly<{
  /** Heading texts in the phrase notation, matched against the whole heading. */
  phrases: readonly string[];
  sets:
    | "historical"
    | "child-words"
    | "family-words"
    | "professional-words"
    | "mail"
    | "source"
    | "hypothetical"
    | "other-person"
    | "label";
}>;
