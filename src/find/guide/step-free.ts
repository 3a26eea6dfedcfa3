const stepFree = String.raw`(?:barriere-?frei|stufen(?:los|frei)|rollstuhl-?(?:gerecht|geeignet|zugänglich|tauglich|gängig|freundlich))`;
const says = new RegExp(
  String.raw`${stepFree}|(?:keine|ohne) (?:\p{L}+ )?(?:stufen?|treppen?)(?!\p{L})`,
  "iu",
);
const denies = new RegExp(
  [
    String.raw`(?:nicht|kein\p{L}*|un)[\s-]*(?:\p{L}+ ){0,3}${stepFree}`,
    String.raw`${stepFree}\p{L}*[^.;!\n]{0,40}?(?:\bnicht\b|:\s*nein|\bunmöglich\b)`,
  ].join("|"),
  "iu",
);
const hasSteps = /(?:nur|\p{N}+|mehrere|steile|hohe) (?:\p{L}+ ){0,2}(?:stufen?|treppen?)(?!\p{L})/iu;
const hasWayRound = /ramp|aufzug|aufzüge|fahrstuhl|lift/iu;
/** Half a promise is none: whoever needs a way without steps must be able to rely on it. */
const halfSaid =
  /teil|eingeschränkt|bedingt|fast|weitgehend|arm(?!\p{L})|auf anfrage|mit hilfe|mit begleitung/iu;

/**
 * Whether a way without steps leads there, by what somebody wrote about it: true only where the words say so plainly
 * ("barrierefrei", "stufenlos", "rollstuhlgerecht", "keine Stufen"), false where they deny it or count steps, null for
 * all else. A lift or a ramp alone is no promise: nobody says what lies before it.
 */
export const saysStepFree = (text: string | null): boolean | null => {
  if (text === null) return null;
  if (denies.test(text) || (hasSteps.test(text) && !hasWayRound.test(text))) return false;
  return says.test(text) && !hasSteps.test(text) && !halfSaid.test(text) ? true : null;
};
