/** What begins within a match or an exception is not theirs (docs/decisions/0025), and what hedges a verb is passed over (0026). */
import { createChecker } from "../../src/engine/index";
import { body, findingsAt, statusWords, wordsFound } from "./support/marked";
import { compiled, sign } from "./support/practice-pack";

const checker = createChecker(
  compiled({
    wording: [],
    indicators: [
      sign("chose", ["chose to go"], {
        except: ["{family} <0-5> chose to", "(the man said it was|teacher) <0-3> chose to go"],
      }),
      sign("drugs", ["{family} <0-3> uses drugs", "{family} <0-2> (cannot|cannot ever) control {object-pronoun}"], {
        subject: "home",
      }),
      sign("naughty", ["naughty"], { except: ["{family} <0-3> naughty"] }),
      sign("homeless", ["{pronoun} {be} homeless"]),
    ],
  }),
);

const found = (text: string) => wordsFound(checker, text);

describe("an exception", () => {
  it.each([
    "Mum chose to go.",
    "Mum then suddenly chose to go.",
    "Mum, tired of it all, chose to go.",
    "The man said it was his friend who chose to go.",
  ])("takes what it is meant for: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    "Mum said Mia chose to go.",
    "Mum says that the girl chose to go.",
    "Mum rang because YP chose to go.",
    "Mum was upset after Mia chose to go.",
    "Mum was out and Mia chose to go.",
    "Mum said, “Mia chose to go.”",
    "According to mum, Mia chose to go.",
    "We told his mum that Mia chose to go.",
  ])("does not go over the beginning of another clause: %s", (text) => {
    expect(found(text)).toEqual(["chose to go"]);
  });

  it("asks for a verb in its own text, not in what was read before", () => {
    expect(found("He was was was was was.")).toEqual([]);
    expect(found("Dad before naughty.")).toEqual([]);
  });

  it("counts where a longer one goes too far", () => {
    expect(found("Mum heard that the teacher chose to go.")).toEqual([]);
  });
});

describe("a match", () => {
  it("leaves out the telling that it has room for", () => {
    const text = "Mum says dad uses drugs.";
    const [finding] = checker.check(body(text));
    expect(found(text)).toEqual(["dad uses drugs"]);
    expect(finding?.speech).toEqual({ kind: "reported", speaker: "family" });
  });

  it("is none that is put together of the telling and what is told", () => {
    expect(found("Mum says the man uses drugs.")).toEqual([]);
  });

  it("keeps the one who tells where “she” may be them", () => {
    const [finding] = checker.check(body("Mum says she cannot control him."));
    expect(found("Mum says she cannot control him.")).toEqual(["Mum says she cannot control him"]);
    expect(finding?.speech).toEqual({ kind: "reported", speaker: "family" });
  });
});

it.each([
  ["[She is known to be homeless].", "present"],
  ["[She tends to be homeless] in summer.", "present"],
  ["[He may be homeless].", "possible"],
  ["[He may have been homeless].", "possible"],
  ["[She is thought to be homeless].", "possible"],
  ["[She used to be homeless].", "present historical"],
  ["[He has since been homeless].", "present"],
  ["[She was found homeless].", "present"],
  ["[She was left homeless] by them.", "present"],
  ["[He became homeless].", "present"],
  ["[He remains homeless].", "present"],
  ["Mum is worried about her [being homeless].", "possible"],
])("over what hedges the verb: %s", (marked, status) => {
  expect(findingsAt(checker, marked).map(statusWords)).toEqual([status]);
});

it("leaves what hedges to the words that decide a status", () => {
  expect(checker.check(body("He has never been known to be homeless.")).every(({ prompt }) => !prompt)).toBe(true);
});
