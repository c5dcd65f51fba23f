import type { Contender } from "./contenders";
import type { BenchText } from "./text";

/** Wordings for the peers: `many` forms of each phrase for those that are quick with many, `one` for the others. */
export type Wordings = Readonly<{ many: readonly string[]; one: readonly string[] }>;

/** A peer that may not be installed or may not run here. */
export type Peer = Readonly<{ name: string; make: (wordings: Wordings) => Promise<Contender> }>;

/** Packages stand in test/bench/node_modules; what they export is given a type where it is used. */
function load<Exports>(name: string): Promise<Exports> {
  return import(name) as Promise<Exports>;
}

const joined = ({ paragraphs }: BenchText) => paragraphs.join("\n\n");

export const peers: readonly Peer[] = [
  {
    name: "ahocorasick",
    make: async ({ many }) => {
      type Search = { search: (text: string) => readonly (readonly [number, readonly string[]])[] };
      const { default: Automaton } = await load<{ default: new (words: readonly string[]) => Search }>("ahocorasick");
      const automaton = new Automaton(many.map((wording) => wording.toLowerCase()));
      return {
        name: "npm ahocorasick 1.0.2",
        phrases: `${many.length} wordings`,
        run: (text) => {
          const lower = joined(text).toLowerCase();
          let found = 0;
          for (const [end, words] of automaton.search(lower))
            for (const word of words) if (standsAlone(lower, end - word.length + 1, end + 1)) found++;
          return found;
        },
      };
    },
  },
  {
    name: "alex",
    make: async () => {
      const { text: check } = await load<{ text: (value: string) => { messages: readonly unknown[] } }>("alex");
      return { name: "alex 11.0.1", phrases: "its own", run: (text) => check(joined(text)).messages.length };
    },
  },
  {
    name: "textlint",
    make: async ({ one }) => {
      type Kernel = { lintText: (text: string, options: unknown) => Promise<{ messages: readonly unknown[] }> };
      const { TextlintKernel } = await load<{ TextlintKernel: new () => Kernel }>("@textlint/kernel");
      const rule = await load<{ default: unknown }>("textlint-rule-terminology");
      const plugin = await load<{ default: { default?: unknown } }>("@textlint/textlint-plugin-text");
      const kernel = new TextlintKernel();
      const options = {
        ext: ".txt",
        plugins: [{ pluginId: "text", plugin: plugin.default.default ?? plugin.default }],
        rules: [
          {
            ruleId: "terminology",
            rule: rule.default,
            options: { defaultTerms: false, terms: one.map((wording) => [wording, "…"]) },
          },
        ],
      };
      return {
        name: "textlint 15.8.0, terminology rule",
        phrases: `${one.length} wordings`,
        run: async (text) => (await kernel.lintText(joined(text), options)).messages.length,
      };
    },
  },
  {
    name: "retext",
    make: async ({ one }) => {
      type Parser = { parse: (text: string) => unknown; use: (plugin: unknown) => Parser };
      const { unified } = await load<{ unified: () => Parser }>("unified");
      const { default: english } = await load<{ default: unknown }>("retext-english");
      const { search } = await load<{
        search: (tree: unknown, phrases: readonly string[], found: () => void) => void;
      }>("nlcst-search");
      const parser = unified().use(english);
      return {
        name: "retext-english 5, nlcst-search 4",
        phrases: `${one.length} wordings`,
        run: (text) => {
          let found = 0;
          search(parser.parse(joined(text)), one, () => found++);
          return found;
        },
      };
    },
  },
  {
    name: "compromise",
    make: async ({ one }) => {
      type Nlp = {
        buildNet: (matches: readonly { match: string }[]) => unknown;
        tokenize: (text: string) => { match: (net: unknown) => { length: number } };
      };
      const { default: nlp } = await load<{ default: Nlp }>("compromise");
      const net = nlp.buildNet(one.map((match) => ({ match })));
      return {
        name: "compromise 14.17.0, net",
        phrases: `${one.length} wordings`,
        run: (text) => nlp.tokenize(joined(text)).match(net).length,
      };
    },
  },
  {
    name: "harper.js",
    make: async () => {
      type Linter = {
        setup: () => Promise<void>;
        lint: (text: string, options: unknown) => Promise<readonly unknown[]>;
      };
      const { LocalLinter } = await load<{ LocalLinter: new (options: unknown) => Linter }>("harper.js");
      const { binaryInlined } = await load<{ binaryInlined: unknown }>("harper.js/binaryInlined");
      const linter = new LocalLinter({ binary: binaryInlined });
      await linter.setup();
      return {
        name: "harper.js 2.10.0",
        phrases: "its own",
        run: async (text) => (await linter.lint(joined(text), { language: "plaintext" })).length,
      };
    },
  },
];

function standsAlone(text: string, start: number, end: number): boolean {
  return !/\w/.test(text.charAt(start - 1)) && !/\w/.test(text.charAt(end));
}
