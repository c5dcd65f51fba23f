import { body } from "./support/marked";
import { practiceChecker } from "./support/practice-pack";

const checker = practiceChecker();

function found(...lines: readonly string[]) {
  return checker.check(body(...lines));
}

describe("under a heading", () => {
  it("the child's words are the child's", () => {
    const [finding] = found("# Child’s words", "I go missing and she puts herself at risk.").filter(
      (one) => one.category === "wording",
    );
    expect(finding).toMatchObject({ quoted: true, replaceable: false, speech: { kind: "quoted", speaker: "child" } });
  });

  it.each(["Child's words:", "What the child says", "Wishes and feelings", "Her own words:", "3. Voice of the child"])(
    "a label line does it too: %s",
    (label) => expect(found(label, "She puts herself at risk.")[0]).toMatchObject({ quoted: true }),
  );

  it("a label and its words may share a line", () => {
    const [finding, next] = found("Child's words: she puts herself at risk.", "She puts herself at risk.");
    expect(finding).toMatchObject({ quoted: true, speech: { speaker: "child" } });
    expect(next).toMatchObject({ quoted: false, replaceable: true });
  });

  it("history is past", () => {
    expect(found("# Background", "She was exploited.")[0]).toMatchObject({
      assertion: "present",
      historical: true,
      prompt: true,
    });
  });

  it("a plan supposes", () => {
    expect(found("# Safety plan", "She goes missing: call 101.")[0]).toMatchObject({
      assertion: "hypothetical",
      prompt: false,
    });
  });

  it("ends at the next heading of the same level, not of a lower one", () => {
    const lines = ["# Background", "## School", "She goes missing.", "# Analysis", "She goes missing."];
    expect(found(...lines).map((one) => one.historical)).toEqual([true, false]);
  });

  it("names the heading as its reason", () => {
    expect(found("# Background", "She was exploited.")[0]?.because).toContainEqual({
      decides: "historical",
      words: "Background",
      span: { start: 0, end: 0 },
    });
  });

  it("the heading itself asks and does not say", () => {
    expect(found("# Exploitation")[0]).toMatchObject({ assertion: "hypothetical", prompt: false });
  });

  it("a new story begins without it", () => {
    const paragraphs = [
      { ref: { story: "body", index: 0 }, text: "Background", headingLevel: 1 },
      { ref: { story: "footnote", index: 0 }, text: "She was exploited." },
    ] as const;
    expect(checker.check(paragraphs)[0]).toMatchObject({ historical: false });
  });
});
