import { createChecker } from "../../src/engine/index";
import { findingsAt, statusWords } from "./support/marked";
import { compiled, sign, wording } from "./support/practice-pack";

/** Rules whose phrases take in words that decide a status, beside plain ones. */
const rules = {
  wording: [
    wording("grow", ["grow out of it", "learn"]),
    wording("lying", ["{be} {denied} lying", "lying"]),
    wording("quiet", ["promiscuous"]),
    wording("boyfriend", ["boyfriend aged 29", "her boyfriend"]),
  ],
  indicators: [
    sign("missing", ["{go} missing", "{have} {not} come home"]),
    sign("drugs", ["cannabis", "(denies|denied) drinking", "denied food", "used to smoke"], {
      category: "circumstance",
    }),
    sign("injury", ["bruising", "injuries", "{denied-subject} hit {object-pronoun}", "slept badly"]),
    sign("exploited", ["{exploit:part}", "{groom:part}", "=CSE <0-2> (none|nil|suspected)", "=CSE", "run by adults"]),
    sign("neglect", ["(not washed|{pronoun} {be} <0-1> neglected)"]),
    sign("change", ["change in (mood|dress)", "mood has <0-1> changed"]),
    sign("alone", ["without a trusted adult", "no safe adult"]),
    sign("siblings", ["younger sisters <0-2> (be)? at risk"]),
    sign("threat", [
      "(they|he) ('ll|'d|will|would) <0-1> (batter|hurt|burn) (me|his flat|themselves)",
      "frightened to say no",
    ]),
    sign("party", ["party with older men", "older men", "dad <0-1> who hit {object-pronoun}"]),
    sign("arrest", ["{arrest:past,part}", "lad was stabbed"]),
    sign("running", ["{run} girls", "{assault} <0-1> her", "hitting"]),
    sign("spots", ["known spots", "put {reflexive} down", "not sleeping"]),
    sign("phone", ["new phone", "third phone"]),
    sign("sent", ["sending hearts", "in and out all day", "working for the <0-1> (lads|girl)"]),
    sign("shared", ["had her <0-1> (shared|beaten)", "another? girl who was hurt", "sister was stabbed"]),
    sign("bereaved", ["lost her <0-1> son", "lost his (dad|keys)", "nan died", "speaks little English"], {
      category: "circumstance",
    }),
  ],
};
const checker = createChecker(compiled(rules));

function saidOf(marked: string): readonly string[] {
  return findingsAt(checker, marked).map(statusWords);
}

describe("a denial that a match takes in", () => {
  it.each([
    ["[CSE: nil] Next visit Tuesday.", "absent"],
    ["[CSE: suspected] Next visit Tuesday.", "possible"],
    ["[Denies drinking], smells of mints.", "absent"],
    ["She was [denied food] for a day.", "present"],
    ["[Nobody hit him], he says.", "absent"],
    ["[He is not neglected], the flat is clean.", "absent"],
    ["He is [not washed].", "present"],
    ["Ola (invented) [is not lying].", "absent"],
    ["Her [mood has not changed].", "absent"],
    ["No [change in mood] at school.", "absent"],
    ["He does not [put himself down].", "absent"],
    ["He is worn out and [not sleeping].", "present"],
    ["She does not go to any of the [known spots].", "absent"],
    ["She does not know of the [known spots].", "present"],
    ["No change in his [cannabis] use.", "present"],
    ["He is never [without a trusted adult].", "absent"],
    ["There is no doubt he has [no safe adult].", "present"],
    ["There is no evidence that he is [not sleeping].", "absent"],
    ["It is not true that he is [not sleeping].", "absent"],
    ["There is no doubt that he is [not sleeping].", "present"],
    ["Her two [younger sisters may be at risk].", "possible"],
    ["Her two [younger sisters are at risk].", "present"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("how far a denial goes", () => {
  it.each([
    ["He does not eat and [goes missing].", "present"],
    ["She does not sleep and keeps [cannabis] in her room.", "present"],
    ["She does not have [bruising] and [injuries].", "absent", "absent"],
    ["Nobody asked and she [has not come home].", "present"],
    ["Nobody saw [bruising] and [injuries].", "absent", "absent"],
    ["Nothing she did shows [cannabis].", "absent"],
    ["Nothing in his bag has made us think of [cannabis].", "absent"],
    ["He says it was nothing to do with [cannabis].", "absent"],
    ["She is not a girl who uses [cannabis].", "absent"],
    ["She is the girl who uses [cannabis].", "present"],
    ["The log does not show any [bruising].", "absent"],
    ["No one has ever seen [bruising].", "absent"],
    ["There was never a time when he did not use [cannabis].", "present"],
    ["Nothing in the log suggests that she was [exploited].", "absent"],
    ["The log suggests that she was [exploited].", "possible"],
    ["Staff do not see him as [promiscuous].", "absent"],
    ["He was not at the [party with older men].", "absent"],
    ["Nobody told us about the [bruising].", "present"],
    ["She [has not come home] with any [bruising].", "present", "absent"],
    ["She [has not come home] and has [bruising].", "present", "present"],
    ["No marks other than [bruising] to the shin.", "present"],
    ["The lady at no. 9 saw [bruising] on his arm.", "present"],
    ["Nothing at present to suggest that he carries a knife or is [exploited].", "absent"],
    ["Nothing to suggest that he carries a knife, and he is [exploited].", "present"],
    ["He has no bag or is [hitting] out.", "present"],
    ["I haven't noticed any [bruising] this week.", "absent"],
    ["I haven't noticed the [bruising] before.", "present"],
    ["No suggestion that she was [exploited].", "absent"],
    ["It is rumoured at school that she was [exploited].", "possible"],
    ["She has stopped seeing him and [went missing].", "present"],
    ["She has stopped shouting and [hitting].", "present historical"],
    ["From age 7 to 9 he was [exploited].", "present historical"],
    ["Previously known to social care in Kent for [bruising].", "present historical"],
    ["A lad, whom she has never met, [exploited] her by text.", "present"],
    ["He told us, not her mum, that he was [groomed].", "present"],
    ["He has marks, not cuts, and no [injuries].", "absent"],
    ["No contact with [dad, who hit him].", "present"],
    ["No bag, with [bruising] to her arm.", "present"],
    ["He writes to lads he does not know and asking for [cannabis].", "present"],
    ["She does not smoke or ask for [cannabis].", "absent"],
    ["Nobody could account for the [bruising].", "present"],
    ["She does not keep away from [older men].", "present"],
    ["He was never any bother until May and now uses [cannabis].", "present"],
    ["If I did not go they would take [cannabis] round.", "conditional"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("a doubt, a plan or a question", () => {
  it.each([
    ["She was [frightened to say no].", "present"],
    ["She was frightened that he was being [groomed].", "possible"],
    ["It was the second week of May [bruising] was seen.", "present"],
    ["She may, in May, have been [groomed].", "possible"],
    ["Kicked off when asked about her [new phone].", "present"],
    ["Asked why she uses [cannabis], she shrugs.", "present"],
    ["Asked whether she uses [cannabis], she shrugs.", "hypothetical"],
    ["To be asked about a [new phone].", "hypothetical"],
    ["Turned the place over looking for his [third phone].", "present"],
    ["Has anyone noticed that he has [bruising]?", "present"],
    ["Has anyone asked if he has [bruising]?", "hypothetical"],
    ["Did you know she was [arrested]?", "present"],
    ["She will [grow out of it].", "present"],
    ["The defence will say that she is [promiscuous].", "hypothetical"],
    ["There is a worry that he will be [groomed].", "possible"],
    ["He will be told about being [groomed].", "hypothetical"],
    ["Whether she was [groomed] is unclear.", "possible"],
    ["Whether she was [groomed] will be asked on Monday.", "hypothetical"],
    ["Outcome of the meeting: he is being [groomed].", "present"],
    ["Aim of the session: [cannabis].", "hypothetical"],
    ["It will be a year since he was [arrested].", "present"],
    ["The officer in case says she was [arrested].", "present"],
    ["I do worry he is being [groomed].", "possible"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("a threat", () => {
  it.each([
    ["Kai (invented) said [they'll batter me] if I stop.", "present"],
    ["He told us [they'd burn his flat] if he talked.", "present"],
    ["He told us he'd be [arrested] if they saw him.", "conditional"],
    ["If she rings, [they will hurt themselves].", "conditional"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("the time of a clause", () => {
  it.each([
    ["He [used to smoke] and [go missing].", "present historical", "present historical"],
    ["Previously he used [cannabis] and was [arrested].", "present historical", "present historical"],
    ["Previously he used [cannabis] and is being [groomed].", "present historical", "present"],
    ["In 2018 he lived in Hull, where he was [groomed].", "present historical"],
    ["He no longer goes to Hull, where he was [groomed].", "present"],
    ["Historic: [cannabis] and drink.", "present historical"],
    ["Notes: [bruising] to the arm.", "present"],
    ["Until lockdown he used [cannabis].", "present historical"],
    ["Aged six he was [groomed].", "present historical"],
    ["Aged sixteen, he is being [groomed].", "present"],
    ["The [cannabis] stopped in June.", "present historical"],
    ["[Cannabis] twice at Easter, nothing since.", "present historical"],
    ["Tells us nothing since he was [groomed].", "present"],
    ["Staff recovered from under the bed a tin of [cannabis].", "present"],
    ["Once [groomed] by a neighbour, he keeps away now.", "present historical"],
    ["More than once [groomed] by a neighbour.", "present"],
    ["He was [arrested] when police came (dad was deported in 2018).", "present"],
    ["He used [cannabis] (in 2018).", "present historical"],
    ["He has stopped [hitting] and uses [cannabis].", "present historical", "present"],
    ["Dec 2019: [cannabis] at home.", "present historical"],
    ["In March 2024 [cannabis] was found.", "present"],
    ["The [cannabis] dates from 2019.", "present historical"],
    ["The [cannabis] dates from June.", "present"],
    ["He was [groomed] from when he was nine.", "present"],
    ["He was [groomed] when he was nine.", "present historical"],
    ["The 2018 review notes [bruising].", "present historical"],
    ["2012 - 2016 [bruising] at home.", "present historical"],
    ["Contact stopped early, [bruising] seen.", "present"],
    ["His sister died in 2019 and he was [groomed] in 2020.", "present historical"],
    ["The review notes [bruising].", "present"],
    ["He has stopped taking [cannabis].", "present historical"],
    ["He has stopped taking calls about [cannabis].", "present"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("what lasts, whenever it began", () => {
  it.each([
    ["His [nan died] in 2019.", "present"],
    ["He [lost his dad] when he was six.", "present"],
    ["He [lost his keys] in 2019.", "present historical"],
    ["He came to us in 2019, [speaks little English].", "present"],
    ["In 2019 he [speaks little English].", "present historical"],
    ["He was diagnosed with [cannabis] psychosis in 2019.", "present"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("who it is said of", () => {
  it.each([
    ["The tutor, whose own [lad was stabbed], is off today.", "other-person"],
    ["Her [lad was stabbed] on Friday.", "present"],
    ["Her twin is at the Rowan and has been [groomed].", "other-person"],
    ["Her twin saw Rowan (invented), who has been [groomed].", "present"],
    ["His sister (not a pupil) was also said to be [groomed].", "other-person"],
    ["The girl who left us in May, not this one, was [groomed].", "other-person"],
    ["The girl who came to us in May was [groomed].", "present"],
    ["The man is believed to be [running girls] to Bath.", "possible"],
    ["The man is known to use [cannabis].", "other-person"],
    ["Her friends were [hitting] her.", "present"],
    ["Her friends were [hitting] cars.", "other-person"],
    ["The suspect is a 40 year old who uses [cannabis].", "other-person"],
    ["Since his nan was ill, [arrested] twice.", "present"],
    ["The boy next door, nothing to do with this family, was [groomed].", "other-person"],
    ["Her cousin, assessed by another team, was [groomed].", "other-person"],
    ["Her cousin, assessed by another team, says she was [groomed].", "present"],
    ["The referrer's own daughter was [groomed].", "other-person"],
    ["The referrer's daughter was [groomed].", "present"],
    ["The tutor describes Kit's (invented) friend as [promiscuous].", "other-person"],
    ["The tutor describes Kit (invented) as [promiscuous].", "present"],
    ["The other twin is the one who was [groomed].", "other-person"],
    ["Her twin saw the one who was [groomed].", "present"],
    ["In May his brother was [groomed].", "other-person"],
    ["In May, his brother says, he was [groomed].", "present"],
    ["She mothers him and uses [cannabis].", "present"],
    ["His mother drinks and uses [cannabis].", "other-person"],
    ["Staff saw her pass mum's car and [go missing].", "present"],
    ["The tutor is [sending hearts] and long messages to her.", "present"],
    ["The tutor is [sending hearts] and long messages to staff.", "other-person"],
    ["Her friend is [working for the older lads].", "other-person"],
    ["Her friend is [working for the girl].", "present"],
    ["Ex-[boyfriend aged 29] rings.", "present"],
    ["The man is not [her boyfriend].", "absent"],
    ["Adult males [in and out all day].", "present"],
    ["It was her friend who [had her pictures shared].", "other-person"],
    ["It was her friend who [had her beaten].", "present"],
    ["The victim is [another girl who was hurt].", "other-person"],
    ["The victim is a [girl who was hurt].", "present"],
    ["The dealer [lost her own son].", "other-person"],
    ["The dealer [lost her son].", "present"],
    ["His [sister was stabbed].", "other-person"],
    ["His [lad was stabbed].", "present"],
    ["A girl in Y10 was [groomed].", "present"],
  ])("%s", (marked, ...expected) => expect(saidOf(marked)).toEqual(expected));
});

describe("a worry and what it is about", () => {
  it.each([
    ["There are concerns about her [cannabis] use.", "present"],
    ["I am worried about his [bruising].", "present"],
    ["There are concerns about [cannabis].", "possible"],
    ["What are we worried about: she is on [cannabis].", "present"],
    ["Concerns she has been [exploited].", "possible"],
    ["It is feared that she has been [exploited].", "possible"],
    ["It is not suspected that she has been [exploited].", "absent"],
    ["She is at risk of harm owing in part to her [cannabis] use.", "present"],
  ])("%s", (marked, expected) => expect(saidOf(marked)).toEqual([expected]));
});

describe("an “if” and what it asks or conditions", () => {
  it.each([
    ["If not [run by adults] and calm, staff ring at ten.", "conditional"],
    ["If any [bruising] comes to light the plan changes.", "conditional"],
    ["If possible, record the [bruising].", "present"],
    ["We wonder whether she was hurt and has been [exploited].", "possible"],
    ["It looks very much as though she is being [exploited].", "possible"],
    ["It is possible that the flat on the corner of the road is a place [run by adults].", "possible"],
    ["Possible explanation: she is being [exploited].", "possible"],
    ["I asked outright had anyone [assaulted her].", "hypothetical"],
  ])("%s", (marked, expected) => expect(saidOf(marked)).toEqual([expected]));

  it("holds for a match that begins with it, and not for one that names what follows", () => {
    const own = createChecker(
      compiled({ wording: [], indicators: [sign("at", ["if they come here", "if I talk he hits me"])] }),
    );
    expect(findingsAt(own, "[If they come here] staff ring 999.").map(statusWords)).toEqual(["conditional"]);
    expect(findingsAt(own, "[If I talk he hits me].").map(statusWords)).toEqual(["present"]);
  });
});

describe("a denial before another telling", () => {
  it.each([
    ["He denied the theft and claimed she was [exploited].", "present"],
    ["He denied that she was hurt or [exploited].", "absent"],
    ["It became apparent that she was [exploited].", "present"],
    ["She has had an apparent [bruising].", "possible"],
  ])("%s", (marked, expected) => expect(saidOf(marked)).toEqual([expected]));
});

describe("a thing to be talked about or looked out for", () => {
  it.each([
    ["Explore [cannabis] with him next week.", "hypothetical"],
    ["Staff to monitor for [bruising].", "hypothetical"],
    ["We talked about the dangers of [cannabis].", "hypothetical"],
    ["He was advised of the risks of [cannabis].", "hypothetical"],
    ["He is at risk of being [exploited].", "possible"],
    ["She was asked about [cannabis].", "hypothetical"],
    ["She was asked about it and said that she had been [exploited].", "present"],
    ["When asked about her mum she cried and her [mood has changed].", "present"],
  ])("%s", (marked, expected) => expect(saidOf(marked)).toEqual([expected]));
});
