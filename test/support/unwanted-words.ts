/** product.md 7.3, and the words of check A-14: what no text of ours says to a person. */
export const unwantedWords =
  /\b(errors?|violations?|breach|fail(s|ed|ure)?|wrong|inappropriate|offensive|non-compliant|flagged|must fix|risk score|high risk|low risk|victims?|offender|alerts?|great job|oops|please|simply|just|should|scores?|percent(age)?|grades?|levels?|stars?)\b|%/iu;
