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

  it.each(["Lorna’s views", "3.1 Lorna's wishes and feelings:"])(
    "a name is taken for the child's: %s (invented)",
    (label) =>
      expect(found(label, "She puts herself at risk.")[0]).toMatchObject({
        quoted: true,
        speech: { speaker: "child" },
      }),
  );

  it.each(["Manager's views", "Lorna's behaviour"])("others are not: %s", (label) =>
    expect(found(label, "She puts herself at risk.")[0]).toMatchObject({ quoted: false }),
  );

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

  it.each([
    "Forwarded from custody:\u000b> she puts herself at risk",
    "Forwarded from custody:\u000bShe puts herself at risk",
    "Spoke to the home at 4.\u000b> She puts herself at risk\u000bNo reply yet.",
    "Seen today, calm.\u000bCopied from her phone:\u000bShe puts herself at risk",
    "Text from his mobile:\u000bShe puts herself at risk",
  ])("lines inside a paragraph are somebody's after such a label or mark: %j", (text) => {
    expect(found(text).filter((one) => one.ruleId === "risk-to-self")).toMatchObject([
      { quoted: true, prompt: true, replaceable: false },
    ]);
  });

  it.each(["Forwarded from Brightwell House:", "Mum on the phone:"])(
    "nothing is offered for any sentence after a line that names whose words follow: %s",
    (label) => {
      const findings = found(`${label}\u000bShe puts herself at risk. She puts herself at risk again.`).filter(
        (one) => one.category === "wording",
      );
      expect(findings.map((one) => one.ruleId)).toEqual(["risk-to-self", "risk-to-self"]);
      expect(findings.map((one) => one.replaceable)).toEqual([false, false]);
    },
  );

  it("a quoted line ends with its line, and a label that names nobody sets nothing", () => {
    const [, after] = found("Seen today.\u000b> She puts herself at risk.\u000bShe puts herself at risk.").filter(
      (one) => one.ruleId === "risk-to-self",
    );
    expect(after).toMatchObject({ quoted: false, replaceable: true });
    const finding = found("Risk summary:\u000bShe puts herself at risk.").find((one) => one.ruleId === "risk-to-self");
    expect(finding).toMatchObject({ quoted: false, replaceable: true });
  });

  it("a new story begins without it", () => {
    const paragraphs = [
      { ref: { story: "body", index: 0 }, text: "Background", headingLevel: 1 },
      { ref: { story: "footnote", index: 0 }, text: "She was exploited." },
    ] as const;
    expect(checker.check(paragraphs)[0]).toMatchObject({ historical: false });
  });
});
