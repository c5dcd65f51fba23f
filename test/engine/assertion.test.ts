import { createChecker } from "../../src/engine/index";
import { findingsAt, statusWords } from "./support/marked";
import { compiled, practiceChecker, sign, wording } from "./support/practice-pack";

function saidOf(marked: string): readonly string[] {
  return findingsAt(practiceChecker(), marked).map(statusWords);
}

describe("what the writer says about it", () => {
  it.each([
    ["She [goes missing] most weekends.", "present"],
    ["Jade (invented) was seen with [bruising] to her arm.", "present"],
    ["Staff found [cannabis] in her room.", "present"],
    ["Not only does she [go missing], she returns hurt.", "present"],
    ["There is no doubt that she is being [exploited].", "present"],
    ["There has been no change in her [self-harm].", "present"],
    ["She does not deny using [cannabis].", "present"],
    ["No one at home noticed the [bruising].", "present"],
    ["She did not know that staff had seen the [bruising].", "present"],
    ["I do not doubt that he was [groomed].", "present"],
    ["There is no suggestion that he was not [groomed].", "present"],
    ["No one chooses to be [exploited].", "present"],
    ["It is not the case that there is no [exploitation].", "present"],
    ["She can't say no because of the [cannabis].", "present"],
    ["Her [self-harm] has not reduced.", "present"],
    ["He is not himself, has [bruising], could you ring me?", "present"],
    ["He has [bruising] and is tired, could you ring me?", "present"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("denied", () => {
  it.each([
    ["No [injuries] seen.", "absent"],
    ["She has not [gone missing] this month.", "absent"],
    ["She hasn't [gone missing] since March.", "absent"],
    ["She didn’t [go missing].", "absent"],
    ["He denied using [cannabis].", "absent"],
    ["There is no evidence of [exploitation].", "absent"],
    ["No signs of [self-harm] or [injuries] were noted.", "absent", "absent"],
    ["No [cannabis], [ketamine] or [self-harm] reported.", "absent", "absent", "absent"],
    ["She never [goes missing].", "absent"],
    ["[Self-harm] was ruled out.", "absent"],
    ["[Injuries] were not seen.", "absent"],
    ["[Substance use: none]", "absent"],
    ["[CSE concerns – nil]", "absent"],
    ["[Substance use: N/A]", "absent"],
    ["[Substance use - none known]", "absent"],
    ["Without any [bruising].", "absent"],
    ["[Exploitation] is unlikely.", "absent"],
    ["We do not think he uses [cannabis].", "absent"],
    ["Nothing to suggest [exploitation].", "absent"],
    ["Nothing was said about [cannabis].", "absent"],
    ["Neither the police nor the hospital found [injuries].", "absent"],
    ["She doesn't [go missing] any more.", "absent"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("a denial ends where its clause ends", () => {
  it.each([
    ["A boy with no phone was [injured].", "present"],
    ["The child without a placement [went missing] twice.", "present"],
    ["Without support she [went missing].", "present"],
    ["There is a plan with no [cannabis] or [injuries] in it.", "absent", "absent"],
    ["Without any signs of [self-harm] the case was closed.", "absent"],
    ["No [exploitation] indicators, but the [age gap] is a worry.", "absent", "present"],
    ["She did not run, and there was [bruising] on her arm.", "present"],
    ["There were no [injuries]; she had used [cannabis].", "absent", "present"],
    ["No [injuries]. She has [gone missing] again.", "absent", "present"],
    ["She was not at home and had [gone missing].", "present"],
    ["He was not in school because he had [gone missing].", "present"],
    ["She did not attend, she had [gone missing].", "present"],
    ["No concerns although she [goes missing].", "present"],
    ["She does not listen and [uses drugs].", "present"],
    ["She does not listen and uses the [cannabis] daily.", "present"],
    ["No concerns, has [bruising].", "present"],
    ["Poss unwell, can't explain the [bruising].", "present"],
    ["[Substance use]: yes, [cannabis] daily", "present", "present"],
    ["no [injuries]\n[bruising] on her arm", "absent", "present"],
    ["She was seen at the unit on Tuesday and has not\n[gone missing] since.", "absent"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("not certain", () => {
  it.each([
    ["She may be being [exploited].", "possible"],
    ["Concerns that she is being [exploited].", "possible"],
    ["She is at risk of [exploitation].", "possible"],
    ["?[CSE]", "possible"],
    ["? [CSE] by the group", "possible"],
    ["Query [CSE].", "possible"],
    ["[Exploitation] cannot be ruled out.", "possible"],
    ["It is believed that she uses [cannabis].", "possible"],
    ["She appears to have [injuries].", "possible"],
    ["[Self-harm] is suspected.", "possible"],
    ["It is possible that she was [groomed] because she has [gone missing].", "possible", "present"],
    ["[Substance use: not known]", "possible"],
    ["We do not know whether she was [exploited].", "possible"],
    ["It is not known if he was [groomed].", "possible"],
    ["Nobody can say whether he was [injured].", "possible"],
    ["I think she is being [groomed].", "possible"],
    ["It is rumoured that she was [exploited].", "possible"],
    ["My worry is that he uses [cannabis].", "possible"],
    ["I am not saying he was never [injured].", "possible"],
    ["It would not surprise me if she had been [groomed].", "possible"],
    ["The suspect was seen; she has [injuries].", "present"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("supposed, planned or asked", () => {
  it.each([
    ["To explore whether she uses [cannabis].", "hypothetical"],
    ["Is she using [cannabis]?", "hypothetical"],
    ["The worker will discuss [exploitation] with her.", "hypothetical"],
    ["Session on [exploitation] booked for May.", "hypothetical"],
    ["We need to find out if she uses [cannabis].", "hypothetical"],
    ["She asked whether the [bruising] would show.", "hypothetical"],
    ["Things to look out for: [bruising].", "hypothetical"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("holds only if something else does", () => {
  it.each([
    ["If he contacts her she [goes missing].", "conditional"],
    ["She [goes missing] if he calls.", "conditional"],
    ["Unless her phone is returned, she will [go missing].", "conditional"],
    ["If she meets him, she uses [cannabis].", "conditional"],
    ["Should she [go missing], call 101.", "conditional"],
    ["Should Jade (invented) [go missing] again, ring the duty line.", "conditional"],
    ["If she [goes missing] staff will call 101.", "conditional"],
    ["Staff to call 101 if she [goes missing].", "conditional"],
    ["Were she to [go missing], we would hold a meeting.", "conditional"],
    ["Had the boy [gone missing], the home would have rung.", "conditional"],
    ["In the event of [self-harm], take him to hospital.", "conditional"],
    ["The plan changes only in the event that she is [injured].", "conditional"],
    ["Should the [bruising] spread, ring 111.", "conditional"],
    ["Should she have been told about the [cannabis]?", "hypothetical"],
    ["She was well; if he rings she may [go missing].", "conditional"],
    ["She has [injuries]; if they worsen, ring 111.", "present"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("past, and over", () => {
  it.each([
    ["She was [exploited] in 2019.", "present historical"],
    ["Previously she used [cannabis].", "present historical"],
    ["History of [self-harm].", "present historical"],
    ["She no longer [goes missing].", "present historical"],
    ["She used to [go missing].", "present historical"],
    ["There was [self-harm] two years ago.", "present historical"],
    ["No history of [self-harm].", "absent"],
    ["He was [groomed] at his last school.", "present historical"],
    ["In her previous placement she was [groomed].", "present historical"],
    ["She was [groomed] when she was little.", "present historical"],
    ["There was [self-harm] up to 2019.", "present historical"],
    ["Until two years ago there was [self-harm].", "present historical"],
    ["2012 to 2016 [self-harm].", "present historical"],
    ["In 2020 she [went missing].", "present historical"],
    ["At the time she had [bruising].", "present"],
    ["She has [gone missing] since 2019.", "present"],
    ["The previous worker saw [bruising].", "present"],
    ["She has stopped eating and [self-harms].", "present"],
    ["[Substance use]: historic", "present historical"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("somebody else", () => {
  it.each([
    ["Her mother uses [cannabis].", "other-person"],
    ["Mum took an [overdose] last night.", "other-person"],
    ["Her mother's [self-harm] upsets her.", "other-person"],
    ["His brother was [arrested].", "other-person"],
    ["Her friend has [gone missing].", "other-person"],
    ["The officer was [injured].", "other-person"],
    ["Dad: [cannabis]", "other-person"],
    ["Mum found [cannabis] in her room.", "present"],
    ["Dad spotted [cannabis] in her room.", "present"],
    ["Dad was told about the [cannabis].", "present"],
    ["Dad is worried about [substance use].", "possible"],
    ["Dad was seen with [cannabis].", "other-person"],
    ["Police suspect [exploitation].", "possible"],
    ["A police suspect was [injured].", "other-person"],
    ["[Self-harm] seems likely.", "possible"],
    ["It is untrue that she was [exploited].", "absent"],
    ["Mum said that she [goes missing].", "present"],
    ["Her mother [gave her alcohol].", "present"],
    ["A nurse [gave her money].", "present"],
    ["The man [gave the girl vodka].", "present"],
    ["Police [located Ella at] an address.", "present"],
    ["Mum reported that Jade (invented) had [gone missing].", "present"],
    ["She told her mum that she had taken an [overdose].", "present"],
    ["An [older man] was with her.", "present"],
    ["Officers saw [bruising] on her arms.", "present"],
    ["She was with her mother when she [went missing].", "present"],
    ["Jade's mum was [injured].", "other-person"],
    ["Her own mum was [exploited] in care.", "other-person"],
    ["His lovely older brother was [arrested].", "other-person"],
    ["Her brother (Ash, 17) was [arrested].", "other-person"],
    ["His cousin (not a pupil) was [groomed].", "other-person"],
    ["We met her sister, who has [injuries].", "other-person"],
    ["His dad is the one who was [arrested].", "other-person"],
    ["His mum rang and she had taken an [overdose].", "other-person"],
    ["His mum rang. She had taken an [overdose].", "other-person"],
    ["His mum rang. He had taken an [overdose].", "present"],
    ["Her mum rang. She had taken an [overdose].", "present"],
    ["There is [bruising] on his arm.", "present"],
    ["The [self-harm] of her sister upsets her.", "other-person"],
    ["We are told of [self-harm] about his twin.", "other-person"],
    ["Jade and her siblings were [injured].", "present"],
    ["Jade (invented), who lives with her dad, was [injured].", "present"],
    ["My nephew was [arrested].", "other-person"],
    ["Mr Lowe (invented) was [injured].", "other-person"],
    ["Her friend Ella was [groomed].", "other-person"],
    ["The report says she was [injured].", "present"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("the reason for a status", () => {
  it("names the words that decided it, and where they stand", () => {
    const marked = "There is possible [self-harm] in the past.";
    const [finding] = findingsAt(practiceChecker(), marked);
    const text = marked.replace("[", "").replace("]", "");
    expect(finding?.because.map(({ decides, words }) => ({ decides, words }))).toEqual([
      { decides: "assertion", words: "is possible" },
      { decides: "historical", words: "in the past" },
    ]);
    for (const { span, words } of finding?.because ?? []) expect(text.slice(span.start, span.end)).toBe(words);
  });

  it("ignores a trigger that is part of what was found", () => {
    expect(saidOf("She makes [no choices], poor ones.")).toEqual(["not found"]);
    expect(saidOf("She was [missing from school] and used [cannabis].")).toEqual(["present", "present"]);
  });
});

describe("a trigger inside what one rule found", () => {
  const rules = {
    wording: [wording("told", ["{disclose} that"]), wording("promiscuous", ["promiscuous"])],
    indicators: [
      sign("risk", ["risk of exploitation", "may be groomed"]),
      sign("exploited", ["exploitation", "{groom:part}", "cannabis"]),
      sign("unkempt", ["not eating", "no longer eats"]),
      sign("school", ["eats at school"]),
    ],
  };
  const checker = createChecker(compiled(rules));

  it.each([
    ["She is at risk of [exploitation].", "possible"],
    ["He may be [groomed] with [cannabis].", "possible", "possible"],
    ["She is not eating and uses [cannabis].", "present"],
    ["She no longer [eats at school].", "present historical"],
    ["He no longer eats and uses [cannabis].", "present"],
  ])("decides about another rule's words: %s", (marked, ...expected) =>
    expect(findingsAt(checker, marked).map(statusWords)).toEqual(expected),
  );

  it("makes what follows a report", () => {
    const [finding] = findingsAt(checker, "Mum disclosed that she is [promiscuous].");
    expect(finding).toMatchObject({ speech: { kind: "reported", speaker: "family" }, replaceable: false });
  });

  it("makes a report of what the same match holds after it", () => {
    const as = createChecker(
      compiled({ wording: [wording("naive", ["described as naive", "promiscuous"])], indicators: [] }),
    );
    const found = findingsAt(as, "She was [described as naive] and as [promiscuous].");
    expect(found.map((one) => one?.speech?.kind)).toEqual(["reported", "reported"]);
  });

  it("leaves brackets with what was opened in them", () => {
    expect(findingsAt(checker, "He (no relation) had [cannabis].").map(statusWords)).toEqual(["present"]);
    expect(findingsAt(checker, "He had no (known) [cannabis].").map(statusWords)).toEqual(["absent"]);
  });
});
