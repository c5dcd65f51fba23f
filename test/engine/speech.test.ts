import { createChecker, type Finding } from "../../src/engine/index";
import { body, findingsAt, readMarked } from "./support/marked";
import { compiled, practiceChecker, sign, wording } from "./support/practice-pack";

const checker = practiceChecker();

function speechOf(finding: Finding | undefined): string {
  if (finding === undefined) return "not found";
  if (finding.speech === undefined) return "own words";
  return `${finding.speech.kind} ${finding.speech.speaker ?? "unknown"}`;
}

function first(marked: string): string {
  return speechOf(findingsAt(checker, marked)[0]);
}

describe("words between quotation marks", () => {
  it.each([
    ["Her mum said “she [is always putting herself at risk]”.", "quoted family"],
    ['Her mum said "she [is always putting herself at risk]".', "quoted family"],
    ["Her mum said ‘she [is always putting herself at risk]’.", "quoted family"],
    ["Her mum said 'she [is always putting herself at risk]'.", "quoted family"],
    ["“She [puts herself at risk],” her social worker wrote.", "quoted professional"],
    ["“I know she [puts herself at risk] and I can't stop it,” said her dad.", "quoted family"],
    ["She said “he told me ‘she [puts herself at risk]’ again”.", "quoted child"],
    ["Jo (invented) told me: “they [put themselves at risk]”.", "quoted unknown"],
    ["The note has “[puts herself at risk] in it.", "quoted unknown"],
    ["Mum: “she [puts herself at risk]”", "quoted family"],
    ["A so-called “[lifestyle choice]”.", "quoted unknown"],
    ["It was not a “[lifestyle choice]”.", "quoted unknown"],
    ["She [made “poor choices]”.", "quoted unknown"],
    ["«She [puts herself at risk]», staff said.", "quoted professional"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("a paragraph that is marked as somebody's words", () => {
  const inBlock = (text: string, above: readonly string[] = []) => {
    const paragraphs = body(...above, text, "She puts herself at risk.");
    return checker.check(paragraphs.map((one, at) => (at === above.length ? { ...one, markedAsQuote: true } : one)));
  };

  it.each([
    ["She puts herself at risk.", "quoted unknown"],
    ["Mum said that she puts herself at risk.", "quoted unknown"],
    ["Mum said “she puts herself at risk”.", "quoted family"],
    ["Child's words: she puts herself at risk.", "quoted child"],
  ])("%s", (text, expected) => {
    const [first, after] = inBlock(text);
    expect(speechOf(first)).toBe(expected);
    expect(first).toMatchObject({ prompt: true, replaceable: false });
    // The style ends with its paragraph.
    expect(speechOf(after)).toBe("own words");
  });

  it("is spoken by whom the heading above it names", () => {
    const [first] = inBlock("She puts herself at risk.", ["## Child's words"]);
    expect(first?.paragraph.index).toBe(1);
    expect(speechOf(first)).toBe("quoted child");
  });

  it("offers no new words in its place, and keeps signs as they are", () => {
    const [wording] = inBlock("She puts herself at risk.");
    expect(wording?.suggestions.every(({ form }) => form === "addition")).toBe(true);
    const [sign] = inBlock("She came home with bruises.");
    expect(sign).toMatchObject({ category: "sign", assertion: "present", prompt: true, quoted: true });
  });
});

describe("marks that quote nothing", () => {
  it.each([
    ["The parents' worry is that she [puts herself at risk].", "reported family"],
    ["It's Jade's mum's view; she['s putting herself at risk].", "own words"],
    ["He is 5'10\" tall and [puts himself at risk].", "own words"],
    ["“I hate it,” she wrote. She [puts herself at risk].", "own words"],
    ["'I hate it' was on the wall. She [puts herself at risk].", "own words"],
    ["She ran wi' 'em and [put herself at risk].", "own words"],
    ["The girls’ home says ‘no’. She [puts herself at risk].", "own words"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("reported without marks", () => {
  it.each([
    ["Mum said that she [puts herself at risk].", "reported family"],
    ["Her dad has also said she [puts herself at risk].", "reported family"],
    ["Staff report that she [puts herself at risk].", "reported professional"],
    ["The referral states she [puts herself at risk].", "reported professional"],
    ["She told us that she [puts herself at risk].", "reported child"],
    ["According to her mum, she [puts herself at risk].", "reported family"],
    ["She [puts herself at risk], her mum says.", "reported family"],
    ["He was described by police as [promiscuous].", "reported professional"],
    ["She was described as [promiscuous].", "reported unknown"],
    ["She is often seen as [promiscuous].", "reported unknown"],
    ["I told her that she [puts herself at risk].", "own words"],
    ["We said that she [puts herself at risk].", "own words"],
    ["She was told that she [puts herself at risk].", "own words"],
    ["Mum said no, and we found that she [puts herself at risk].", "own words"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("reported by whoever is the subject of the telling", () => {
  it.each([
    ["Staff told us on Friday that she [puts herself at risk].", "reported professional"],
    ["The manager of the home has always said that she [puts herself at risk].", "reported professional"],
    ["The log of the home for Saturday says she [puts herself at risk].", "reported professional"],
    ["Her uncle rang the office and said she [puts herself at risk].", "reported family"],
    ["Her dad, who was upset, said she [puts herself at risk].", "reported family"],
    ["The foster carer who says she [puts herself at risk] has left.", "reported professional"],
    ["PC Odell (invented) told the meeting that she [puts herself at risk].", "reported professional"],
    ["The hairdresser said that she [puts herself at risk].", "reported unknown"],
    ["Mum told several people that she [puts herself at risk].", "reported family"],
    ["The referral went on to say that she [puts herself at risk].", "reported professional"],
    ["Mum is adamant that she [puts herself at risk].", "reported family"],
    ["Staff at the home are of the opinion that she [puts herself at risk].", "reported professional"],
    ["The tutor believes she [puts herself at risk].", "reported professional"],
    ["Mum described her as [promiscuous].", "reported family"],
    ["Mum calls her [promiscuous].", "reported family"],
    ["The night staff write it up as a [lifestyle choice].", "reported professional"],
    ["She is described in the referral as [promiscuous].", "reported professional"],
    ["We have been informed that she [puts herself at risk].", "reported unknown"],
    ["I was told by school that she [puts herself at risk].", "reported professional"],
    ["It was felt by staff that she [puts herself at risk].", "reported professional"],
    ["It was reported that she [puts herself at risk].", "reported unknown"],
    ["Came home late, says he [puts himself at risk].", "reported unknown"],
    ["The school report that she [puts herself at risk] is on file.", "reported professional"],
    ["Nan added that she [puts herself at risk].", "reported family"],
    ["The tutor: she [puts herself at risk] all the time.", "reported professional"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("reported by its owner, or on the authority of somebody", () => {
  it.each([
    ["His view was that she [puts herself at risk].", "reported child"],
    ["Mum's first reaction was that she [puts herself at risk].", "reported family"],
    ["Staff's opinion is that she [puts herself at risk].", "reported professional"],
    ["Dad's account: she [puts herself at risk] at weekends.", "quoted family"],
    ["Dad's first version of events: she [puts herself at risk] at weekends.", "reported family"],
    ["There is a view among staff that she [puts herself at risk].", "reported professional"],
    ["Told by carer that she [puts herself at risk].", "reported professional"],
    ["She has been called [promiscuous].", "reported unknown"],
    ["Professionals agree that she [puts herself at risk].", "reported professional"],
    ["Mum spoke of her [making poor choices].", "reported family"],
    ["Mum fears that she [puts herself at risk].", "reported family"],
    ["She is considered to be [promiscuous].", "reported unknown"],
    ["She is allegedly [promiscuous].", "reported unknown"],
    ["In the school's view she [puts herself at risk].", "reported professional"],
    ["Mum rang the office to say that she [puts herself at risk].", "reported family"],
    ["Mum asked why she [puts herself at risk].", "reported family"],
    ["Staff accuse her of [making poor choices].", "reported professional"],
    ["Feedback from school is that she [puts herself at risk].", "reported professional"],
    ["In her own words she [puts herself at risk].", "reported child"],
    ["In the opinion of the head teacher she [puts herself at risk].", "reported professional"],
    ["The view of staff is that she [puts herself at risk].", "reported professional"],
    ["According to the hairdresser she [puts herself at risk].", "reported unknown"],
    ["She [puts herself at risk] according to her mum.", "reported family"],
    ["She [puts herself at risk], according to staff.", "reported professional"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("reported by a verb or a phrase that is rarer than “said”", () => {
  it.each([
    ["Nan reiterated that she [puts herself at risk].", "reported family"],
    ["Nan responded that she [puts herself at risk].", "reported family"],
    ["Everybody says she [puts herself at risk].", "reported unknown"],
    ["Nan reported to the nurse that she [puts herself at risk].", "reported family"],
    ["Worries: she [puts herself at risk].", "own words"],
    ["School inform that she [puts herself at risk].", "reported professional"],
    ["Nan shared with staff that she [puts herself at risk].", "reported family"],
    ["Nan emailed us stating that she [puts herself at risk].", "reported family"],
    ["I gather from her aunt that she [puts herself at risk].", "reported family"],
    ["We have heard from the landlady that she [puts herself at risk].", "reported unknown"],
    ["Information received from police that she [puts herself at risk].", "reported professional"],
    ["From nan's perspective she [puts herself at risk].", "reported family"],
    ["From the school's point of view she [puts herself at risk].", "reported professional"],
    ["As far as nan is concerned, she [puts herself at risk].", "reported family"],
    ["Per school, she [puts herself at risk].", "reported professional"],
    ["She is, per the school log, [promiscuous].", "reported professional"],
    ["As reported by school, she [puts herself at risk].", "reported professional"],
    ["Nan said that, in her view, she [puts herself at risk].", "reported family"],
    ["Ella (invented) [puts herself at risk] and is out, as school confirmed.", "own words"],
    // A reference behind the writer's own statement.
    ["She [puts herself at risk], per the school log.", "own words"],
    ["She was informed that she [puts herself at risk].", "own words"],
    ["School informed, she [puts herself at risk].", "own words"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));

  it("may stand between a subject and its verb", () => {
    expect(first("Ella, her tutor says, [puts herself at risk].")).toBe("reported professional");
    expect(first("Ella, her tutor says, likes art, and Mia (invented) [puts herself at risk].")).toBe("own words");
  });
});

describe("who hears it, and what is set in behind them", () => {
  it.each([
    ["Told me in the car, looking out of the window, that she [puts herself at risk].", "reported unknown"],
    ["Nan disclosed to me (trainee) that she [puts herself at risk].", "reported family"],
    ["Neighbours told the HO they know she [puts herself at risk].", "reported unknown"],
    ["Paramedic told she [puts herself at risk].", "reported professional"],
    ["Ella (invented) told she [puts herself at risk].", "own words"],
    ["The tutors both say she [puts herself at risk].", "reported professional"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("an account and the sentence after it", () => {
  it.each([
    ["Ella said they drove for hours. The men gave her [cannabis].", "reported unknown"],
    ["Ella said they drove for hours. She smelt of [cannabis].", "own words"],
    ["Ella said they drove for hours. Officers found [cannabis].", "own words"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("where what is told ends", () => {
  it.each([
    ["Although nan says she is fine, she [puts herself at risk].", "own words"],
    ["While school say that she is settled, Mia (invented) [puts herself at risk].", "own words"],
    ["Despite what nan says she [puts herself at risk].", "own words"],
    ["What nan says is that she [puts herself at risk].", "reported family"],
    ["Nan says she is fine, however she [puts herself at risk].", "own words"],
    ["Nan says she is fine but staff say she [puts herself at risk].", "reported professional"],
    ["Nan says she is fine but she [puts herself at risk].", "reported family"],
    ["Nan says she is fine but the tutor found [cannabis].", "own words"],
    ["She denies it but was seen with [cannabis].", "own words"],
    ["School records show she [puts herself at risk].", "own words"],
    ["Came with her nan, states [cannabis] most days.", "reported unknown"],
    ["Staff overheard her telling a friend that she [puts herself at risk].", "reported child"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("what is known, and only judged by the one who tells", () => {
  it.each([
    ["The nurse felt the [bruising] was an accident.", "own words"],
    ["The nurse said that [bruising] was seen.", "reported professional"],
    ["The [bruising] was an accident, according to her nan.", "own words"],
    ["Nan is worried that she is low, as she is on [cannabis].", "own words"],
    ["Nan said that she is low, as she is on [cannabis].", "reported family"],
    ["Nan thinks he steals because he is on [cannabis].", "own words"],
    ["Says “he's my mate” and has [bruising] to her arm.", "own words"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));

  it("leaves the writer a word of their own for how a child tells it", () => {
    const own = createChecker(compiled({ wording: [wording("claims", ["{claim}"])], indicators: [] }));
    expect(speechOf(findingsAt(own, "Ella (invented) [claims] she was in bed.")[0])).toBe("own words");
  });
});

describe("marks around the end of what is found", () => {
  const own = createChecker(
    compiled({
      wording: [],
      indicators: [sign("place", ["(house|flat) with loads of mattresses", "(she|he) is worse than useless"])],
    }),
  );

  it.each([
    ["Mia (invented) said it was a [house with “loads of mattresses]”.", "reported unknown"],
    ["There is a [flat with “loads of mattresses]”.", "own words"],
    ["Nan wrote that [he is “worse than useless]”.", "quoted family"],
  ])("%s", (marked, expected) => expect(speechOf(findingsAt(own, marked)[0])).toBe(expected));
});

describe("reported before the one who tells", () => {
  it.each([
    ["She [puts herself at risk], mum told the worker.", "reported family"],
    ["She [puts herself at risk], said her dad, and he is tired.", "reported family"],
    ["She [puts herself at risk], dad says, most weekends.", "reported family"],
    ["He will not listen, mum says, and he [puts himself at risk].", "own words"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("the writer's own voice", () => {
  it.each([
    ["I think she [puts herself at risk].", "own words"],
    ["My view is that she [puts herself at risk].", "own words"],
    ["I take the view that she [puts herself at risk].", "own words"],
    ["In my report I say that she [puts herself at risk].", "own words"],
    ["She was reported missing and [put herself at risk].", "own words"],
    ["Mum reported her missing because she [puts herself at risk].", "own words"],
    ["She was told to leave and [put herself at risk].", "own words"],
    ["Mum told her to stay in but she [put herself at risk].", "own words"],
    ["He is said to be a dealer and she [puts herself at risk].", "own words"],
    ["She messages older men and [puts herself at risk].", "own words"],
    ["A man called Dex (invented) rang and she [put herself at risk].", "own words"],
    ["Police are saying no, I am saying she is [promiscuous].", "own words"],
    ["Given what she has said, she [puts herself at risk].", "own words"],
    ["She said “an uber” but she [puts herself at risk].", "own words"],
    ["Mum asked for help; she [puts herself at risk].", "own words"],
    ["Mum said no; she [puts herself at risk].", "own words"],
    ["Mum said he drinks, and she [puts herself at risk].", "reported family"],
    ["Mum said he drinks, and Jade (invented) [puts herself at risk].", "own words"],
    ["She [puts herself at risk], told carer.", "own words"],
    ["Young person: Ella, [promiscuous].", "own words"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("somebody's exact words", () => {
  it("are never replaceable, and only additions are offered", () => {
    const [finding] = findingsAt(checker, "Mum said “she [puts herself at risk]”.");
    expect(finding).toMatchObject({ prompt: true, replaceable: false, quoted: true });
    expect(finding?.suggestions.map((one) => one.form)).toEqual(["addition"]);
  });

  it("take the rule's own addition where it has one", () => {
    const rules = {
      wording: [
        {
          ...compiledRule(),
          afterQuote: ["What {they} {be} describing was done by [who]."],
        },
      ],
      indicators: [],
    };
    const own = createChecker(compiled(rules));
    const [finding] = own.check(body("She said “I am putting myself first, she puts herself at risk”."));
    expect(finding?.suggestions).toEqual([{ text: "What she is describing was done by [who].", form: "addition" }]);
  });

  function compiledRule() {
    return {
      id: "risk",
      ref: "LNG001",
      title: "",
      match: ["{put} {reflexive} at risk"],
      reason: "",
      ask: "",
      sources: [],
      checked: "unknown",
      reviewed: "unknown",
      examples: { flags: [], allows: [] },
      concern: "blames-child",
      strength: "strong",
      basis: "practice",
      suggest: [],
    } as const;
  }
});

describe("a quotation over several paragraphs", () => {
  it("runs on to its closing mark", () => {
    const found = checker.check(
      body("She wrote “I hate it.", "She puts herself at risk.", "Enough.” She puts herself at risk."),
    );
    expect(found.map((one) => one.quoted)).toEqual([true, false]);
  });

  it("may open each paragraph with a mark of its own", () => {
    const found = checker.check(
      body("“She puts herself at risk.", "“She puts herself at risk.”", "She puts herself at risk."),
    );
    expect(found.map((one) => one.quoted)).toEqual([true, true, false]);
  });

  it("ends by itself when it is never closed", () => {
    const lines = ["She wrote “I hate it.", ...Array.from({ length: 8 }, () => "She puts herself at risk.")];
    const quoted = checker.check(body(...lines)).map((one) => one.quoted);
    expect(quoted[0]).toBe(true);
    expect(quoted[7]).toBe(false);
  });

  it("ends at a heading", () => {
    const found = checker.check(body("She wrote “I hate it.", "# Analysis", "She puts herself at risk."));
    expect(found.map((one) => one.quoted)).toEqual([false]);
  });
});

describe("a telling that says nothing of what was told", () => {
  it.each([
    ["Her uncle tells her what to put on when she [goes missing].", "own words"],
    ["Nan told us where he was when he [went missing].", "own words"],
    ["Nan told us how he [goes missing].", "reported family"],
    ["Nan told us that he [goes missing].", "reported family"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));

  it("is a part of the sign that names it", () => {
    const own = createChecker(
      compiled({
        wording: [],
        indicators: [
          sign("explained", ["bruise <0-2> says {pronoun} fell"]),
          sign("described", ["{describe} (her|him) as wild"]),
        ],
      }),
    );
    expect(speechOf(findingsAt(own, "[Bruise to chin, says he fell] off a wall.")[0])).toBe("own words");
    expect(speechOf(findingsAt(own, "Staff [describe him as wild].")[0])).toBe("reported professional");
  });
});

describe("an entry that is headed by who it comes from", () => {
  it.each([
    ["EDT: she [puts herself at risk] most weekends.", "own words"],
    ["18/4 Duty worker: he [puts himself at risk].", "own words"],
    ["The duty worker: he [puts himself at risk].", "reported professional"],
    ["Nan: he [puts himself at risk].", "reported family"],
    ["Officer comment: [promiscuous].", "own words"],
    ["The officers comment: she is [promiscuous].", "reported professional"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));

  it("is never offered new words, since they may be somebody else's", () =>
    expect(findingsAt(checker, "EDT: she [puts herself at risk].")[0]).toMatchObject({ replaceable: false }));
});

describe("verbs of noting", () => {
  it.each([
    ["The midwife notes [bruising] and a burn.", "reported professional"],
    ["The midwife notes that she [puts herself at risk].", "reported professional"],
    ["The midwife notes from the visit: [bruising].", "own words"],
    ["Custody staff noted his [injuries] at nine.", "own words"],
    ["Reports [cannabis] with an older boy.", "reported unknown"],
    ["Reports from the unit: [cannabis] most days.", "own words"],
    ["Feels low and uses [cannabis].", "own words"],
    ["Agreed that she [puts herself at risk].", "own words"],
    ["Agreed by the whole group: she [puts herself at risk].", "own words"],
    ["Police agreed that she [puts herself at risk].", "reported professional"],
    ["School considers that she [puts herself at risk].", "reported professional"],
    ["Told attending officers she [puts herself at risk].", "reported unknown"],
    ["Told staff at the gate “no” and that she [puts herself at risk].", "reported unknown"],
    ["Told staff at the gate and she [puts herself at risk].", "own words"],
    ["The social workers call Skye a [promiscuous] girl.", "reported professional"],
    ["On Monday she named him and said she [puts herself at risk].", "reported child"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("whose view it is", () => {
  it.each([
    ["Nan's view, given at the gate: she's [promiscuous].", "reported family"],
    ["Nan's view, as put to the chair, is that she [puts herself at risk].", "reported family"],
    ["Nan's statement, page 3: she [puts herself at risk].", "own words"],
    ["Out again, [promiscuous], is nan's take.", "reported family"],
    ["Out again, [promiscuous], was my impression.", "own words"],
    ["Uncle's theory that she [puts herself at risk] is on file.", "reported unknown"],
    ["She [used drugs], according to a neighbour, but her nan has not seen it.", "reported unknown"],
    ["She is well, according to a neighbour, but she [uses drugs].", "own words"],
    ["She reported an [injury] on Monday and left.", "reported child"],
    ["She reported an injury and [used drugs] on Monday.", "own words"],
    ["She reported that an older man drove and [used drugs].", "reported child"],
    ["She [used drugs], according to the YOS nurse, though not since May.", "reported professional"],
    ["She [used drugs] according to the manager of the hostel, who was new.", "reported professional"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("a clause that a telling is set into", () => {
  it.each([
    ["He stays out, he told me, because he [puts himself at risk] at home.", "reported child"],
    ["He stays out, he told me, with an [older man].", "reported child"],
    ["He stays out, he told me, but he [puts himself at risk].", "own words"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("marks of doubt around a word of a sign", () => {
  const own = createChecker(
    compiled({
      wording: [wording("friendly", ["{possessive} older friends"])],
      indicators: [sign("olders", ["{possessive} older friends"]), sign("note", ["arm <0-1> worthless"])],
    }),
  );
  const kinds = (marked: string) =>
    own.check(body(readMarked(marked).text)).map(({ category, speech }) => `${category} ${speech?.kind ?? "own"}`);

  it("are the writer's own, of wording somebody's", () =>
    expect(kinds("He is with [his older “friends”].").sort()).toEqual(["sign own", "wording quoted"]));

  it("but not around all of it, nor after a colon", () => {
    expect(kinds("He is with [“his older friends”].")).toContain("sign quoted");
    expect(kinds("Wrote on her [arm: “worthless”].")).toContain("sign quoted");
  });
});

describe("words that it is forbidden to say", () => {
  it.each([
    ["Agreed that he cannot be called [promiscuous].", "own words"],
    ["We will stop describing Skye as [promiscuous].", "own words"],
    ["He was recorded as [promiscuous], a word that has no place here.", "own words"],
    ["Nan described him as [promiscuous], which is unhelpful.", "reported family"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

it.each(["Calling him [promiscuous] gets this the wrong way round.", "Is “[promiscuous]” a helpful thing to say?"])(
  "is a remark on the words: %s",
  (marked) => expect(findingsAt(checker, marked)[0]).toMatchObject({ critique: true, prompt: false }),
);

describe("a source that is said to have told", () => {
  it.each([
    ["From what the nurse told me he is [promiscuous].", "reported professional"],
    ["The meeting heard that he is [promiscuous].", "reported unknown"],
    ["The suggestion that he is [promiscuous] came from school.", "reported unknown"],
    ["There is no suggestion that he is [promiscuous].", "own words"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));
});

describe("what is told without a mark before it", () => {
  it.each([
    ["She [puts herself at risk] she told nan, and laughed."],
    ["Her line was wild, nan had written, and she [puts herself at risk]."],
    ["Allegation by nan: [promiscuous], third this year."],
  ])("is not offered new words: %s", (marked) =>
    expect(findingsAt(checker, marked)[0]).toMatchObject({ replaceable: false }),
  );

  it("but is where something else is told after it", () =>
    expect(findingsAt(checker, "She [puts herself at risk].")[0]).toMatchObject({ replaceable: true }));
});

describe("wording named in order to question it", () => {
  it.each([
    ["Nan's view that she is [promiscuous] is wrong given her age."],
    ["Nan said it was a [lifestyle choice]. A child cannot choose that."],
    ["The log has him as [promiscuous]; that word has to be removed."],
    ["I challenged Ben (invented) on having written [promiscuous] in a note."],
    ["We should stop asking whether she [puts herself at risk]."],
    ["When we write that a boy “[puts himself at risk]”, whose view is it?"],
    ["The template once read “[lifestyle choice]”."],
    ["Nan said “[promiscuous]”. Staff to find another word."],
    ["Avoid saying she [puts herself at risk]."],
    ["A so-called [lifestyle choice]."],
    ["Say “he harmed her”, not “[puts herself at risk]”."],
    ["Her abuse was framed as a [lifestyle choice]."],
    ["She was wrongly described as [promiscuous]."],
    ["She was described as [promiscuous], which is unhelpful."],
    ["He is seen as making a [lifestyle choice], which hides what was done to him."],
    ["She was labelled as [promiscuous] when she was being exploited."],
    ["She should not be described as [promiscuous]."],
    ["It is wrong to describe her as [promiscuous]."],
    ["The term “[promiscuous]” blames her."],
    ["The phrase [lifestyle choice] is not one we use."],
    ["We should stop calling it a [lifestyle choice]."],
    ["“[Lifestyle choice]” is an unhelpful term."],
    ["Please do not write that she [puts herself at risk]."],
    ["He was labelled as [promiscuous]."],
    ["Her sister was written off as [promiscuous]."],
    ["Jade (invented) cannot fairly be described as [promiscuous]."],
    ["I do not think it is right to say that she [puts herself at risk]."],
    ["Say that he was harmed rather than that he [puts himself at risk]."],
    ["Nobody should write that she [puts herself at risk]."],
    ["Could we swap “[puts herself at risk]” for what was seen?"],
    ["Can we get away from “[lifestyle choice]” on this form?"],
    ["The remark that she “[puts herself at risk]” was withdrawn."],
    ["“[Promiscuous]” is not to be used in any entry."],
    ["Chair queried a line in the referral, “[puts herself at risk]”."],
    ["The log calls her “[promiscuous]”. I disagree with that."],
    ["The referral describes her as [promiscuous]. We have asked that this is amended."],
    ["Mum says it is a [lifestyle choice], and I spent time on why that is not so."],
    ["She is not “[promiscuous]”."],
    ["Who says he is “[promiscuous]”? That is not fair."],
  ])("%s", (marked) => {
    expect(findingsAt(checker, marked)[0]).toMatchObject({
      critique: true,
      prompt: false,
      replaceable: false,
      suggestions: [],
    });
  });

  it.each([
    ["She was described as [promiscuous]."],
    ["She is seen as [promiscuous] by staff."],
    ["She makes this a [lifestyle choice]."],
    ["She is [promiscuous], which worries us."],
    ["Staff described her day. She [puts herself at risk]."],
    ["The carer used the phrase “[lifestyle choice]” to me."],
    ["I disagree with the plan. She [puts herself at risk]."],
    ["She [puts herself at risk]. I do not agree with the plan."],
    ["He said “I did not say she [puts herself at risk]”."],
    ["She is not [promiscuous]."],
    ["Mum said “she [puts herself at risk]”. She was in tears."],
    ["Her nan, who is 60 and not at home, says she [puts herself at risk]."],
    ["Since half term she [puts herself at risk]."],
    ["Nan put it down to friends and, her phrase, “[promiscuous]”."],
    ["I should say the tutor described him as [promiscuous]."],
  ])("but not here: %s", (marked) =>
    expect(findingsAt(checker, marked)[0]).toMatchObject({ critique: false, prompt: true }),
  );
});

describe("what stands before a remark on words", () => {
  it.each([
    ["Could we all stop writing “[promiscuous]”?", "present"],
    ["Would you mind swapping “[promiscuous]” for what was seen?", "present"],
    ["It would be wrong to call this a “[lifestyle choice]”.", "present"],
    ["She is not “[promiscuous]”.", "absent"],
    ["If it were true that he is “[promiscuous]”, somebody would have seen it.", "conditional"],
  ])("says nothing of what they name: %s", (marked, assertion) =>
    expect(findingsAt(checker, marked)[0]).toMatchObject({ assertion }),
  );
});

describe("an account that goes on over sentences", () => {
  it.each([
    ["He said they drove for hours. He [put himself at risk].", "reported child"],
    ["Mum told us about the night. There was shouting. She [put herself at risk].", "reported family"],
    ["Mum said she was tired. She [puts herself at risk].", "own words"],
    ["Mum said she was tired. We saw that she [put herself at risk].", "own words"],
    ["Mum said she was tired. Jade (invented) [put herself at risk].", "own words"],
    ["I said that I would ring. She [put herself at risk].", "own words"],
    ["She was described as lively. She [put herself at risk].", "own words"],
    ["The officer said “we are done here”. She [put herself at risk].", "own words"],
    ["“We are done here,” said the officer. She [put herself at risk].", "own words"],
    ["Dad's view is that they are loud. She [put herself at risk].", "own words"],
    ["Mum said she shouted. It was noted that he left and he [put himself at risk].", "own words"],
  ])("%s", (marked, expected) => expect(first(marked)).toBe(expected));

  it.each([
    ["Mum said he shouts. She added that he [puts himself at risk]."],
    ["Staff spoke of Monday. He went on to say that she [puts herself at risk]."],
  ])("with a telling of its own is reported all the more: %s", (marked) =>
    expect(findingsAt(checker, marked)[0]).toMatchObject({ speech: { kind: "reported" }, replaceable: false }),
  );
});
