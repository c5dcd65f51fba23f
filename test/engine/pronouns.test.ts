import { createChecker } from "../../src/engine/index";
import { findingsAt, statusWords } from "./support/marked";
import { compiled, sign, wording } from "./support/practice-pack";

const checker = createChecker(
  compiled({
    wording: [wording("quiet", ["promiscuous", "sly"]), wording("sly", ["liar"], { subject: "child" })],
    indicators: [
      sign("drugs", ["cannabis"], { category: "circumstance" }),
      sign("hurt", ["bruising <0-1> <0-2> (face|arm)", "said she was raped", "cuts"]),
      sign("arrest", ["{arrest:past,part}", "in (custody|prison)", "missing", "pregnant", "frightened"]),
      sign("older", ["a grown man", "(is|like) (34|twenty five)", "gave her vodka", "having a baby"]),
    ],
  }),
);

function saidOf(marked: string): readonly string[] {
  return findingsAt(checker, marked).map(statusWords);
}

describe("whom “she” and “he” stand for", () => {
  it.each([
    // A grown-up, where nothing says what the child is.
    ["Mr Osei (invented) came to the door. He was [frightened].", "other-person"],
    ["The woman opposite let us in. She was [frightened].", "other-person"],
    ["Mr Price (invented) says he was [arrested].", "other-person"],
    ["Another girl rang us. She is [pregnant].", "other-person"],
    // The child is a he, or a she: the other one is somebody else.
    ["Her stepdad rang. He was [arrested].", "other-person"],
    ["Her stepdad rang. She was [arrested].", "present"],
    ["She lives with her dad. He uses [cannabis].", "other-person"],
    ["Uncle Dev (invented) collected her. He was [frightened].", "other-person"],
    ["His mum and his nan rang. She is in [custody].", "not found"],
    ["She was driven there by a man of 40. He was [arrested].", "other-person"],
    ["Her dad rang on Monday. It was short. He was [arrested].", "other-person"],
    // Either may be meant.
    ["Mum rang. She was [missing] all night.", "present"],
    ["Her friend rang us. She was [missing].", "present"],
    ["The officer found her. She was [frightened].", "present"],
    ["Male stopped in the street. He was [arrested].", "present"],
    ["Mr Osei (invented) rang about Will (invented). He was [missing].", "present"],
    ["Ms Boyle (invented) met Amy (invented). She was [frightened].", "present"],
    ["Two aunts rang. He was [missing].", "present"],
    ["He is a dealer and she is [pregnant].", "present"],
    ["My husband thinks he is [frightened].", "possible"],
    // In somebody's own words “he” is told of for what he does.
    ["She says “the man came and he was [arrested]”.", "present"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("names that were given to somebody", () => {
  it.each([
    ["Her cousin Dina (invented) stayed. Dina was [arrested].", "other-person"],
    ["We met his girlfriend, Kaya. Kaya is [pregnant].", "other-person"],
    ["Aaron Pike (invented) rang. Pike was [arrested].", "present"],
    ["Her friend Dina (invented) rang. Amy (invented) was [arrested].", "present"],
    ["Staff told her friend Amy was [arrested].", "present"],
    ["Staff told her friend Amy was out. Amy was [arrested].", "present"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("who somebody is", () => {
  it.each([
    ["Aaron Pike, 38, was [arrested].", "other-person"],
    ["Aaron Pike, 14, was [arrested].", "present"],
    ["My client, aged 46, was [arrested].", "other-person"],
    ["The suspect's mum was [arrested].", "other-person"],
    ["A second female, 16, was [arrested].", "other-person"],
    ["Female [arrested] at 2am.", "present"],
    ["Female, 34, was [arrested] at 2am.", "other-person"],
    ["My sister brought her lad, who was [arrested].", "other-person"],
    ["Mum brought her lad, who was [arrested].", "present"],
    ["One of her friends was [arrested].", "other-person"],
    ["One in her class was [arrested].", "present"],
    ["PS the other twin was [arrested].", "other-person"],
    ["The bus driver was [arrested].", "other-person"],
    ["His sister was described by her own school as [sly].", "other-person"],
    ["Mum's tablet history does not show any [cannabis].", "absent"],
    ["Mum's [cannabis] was in the drawer.", "other-person"],
    ["Her mum feels that this is [promiscuous].", "present"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("what an adult is to the child", () => {
  it.each([
    ["Her boyfriend rang. He is [a grown man].", "present"],
    ["Her mate [is 34].", "present"],
    ["The woman has [bruising on her face].", "other-person"],
    ["The woman [gave her vodka].", "present"],
    ["Her brother [said she was raped].", "present"],
    ["Her friend is [having a baby].", "other-person"],
    ["Mr Osei (invented) is a [liar].", "not found"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});
