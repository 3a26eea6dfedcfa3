import { organisationKey } from "../contact-import/organisation-key.ts";
import { type DoublePair, type DoubleReason, isSlip, judged, pairsBySign, phoneSign } from "./double.ts";

export type ComparedOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
};

/** "und", "der", "für": words that stand in every second name. */
const fillers = new Set("und der die das fur in im am des von zu zur bei".split(" "));

const wordsOf = (name: string): readonly string[] =>
  organisationKey(name)
    .split(" ")
    .filter((word) => (word.length > 1 || /\d/.test(word)) && !fillers.has(word));

const hostOf = (website: string | null): string =>
  website !== null && URL.canParse(website)
    ? `${new URL(website).hostname.replace(/^www\./, "")}${new URL(website).pathname.replace(/\/+$/, "")}`
    : "";

const signs = (body: ComparedOrganisation): readonly string[] => [
  `k${organisationKey(body.name)}`,
  ...(body.shortName === null ? [] : [`k${organisationKey(body.shortName)}`]),
  ...wordsOf(body.name).map((word) => `w${word.slice(0, 5)}`),
  ...(body.email === null ? [] : [`m${body.email.toLowerCase()}`]),
  ...(phoneSign(body.phone) === "" ? [] : [`p${phoneSign(body.phone)}`]),
  ...(hostOf(body.website) === "" ? [] : [`h${hostOf(body.website)}`]),
];

const numbers = (words: readonly string[]): string => words.filter((word) => /\d/.test(word)).join(" ");

/** The words of the shorter name, how many the longer one has too, slips counted as had. */
const areAlike = (one: readonly string[], other: readonly string[]): boolean => {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  // "Kita 1" and "Kita 2" are two.
  if (few.length === 0 || numbers(one) !== numbers(other)) return false;
  const had = few.filter((word) => many.some((there) => isSlip(word, there))).length;
  return had === few.length && few.length >= 2 && had / many.length >= 0.6;
};

function reasonsOf(one: ComparedOrganisation, other: ComparedOrganisation): readonly DoubleReason[] {
  const [a, b] = [organisationKey(one.name), organisationKey(other.name)];
  const shorts = [one, other].map(({ shortName }) => (shortName === null ? "" : organisationKey(shortName)));
  const [words, others] = [wordsOf(one.name), wordsOf(other.name)];
  const reasons: DoubleReason[] = [];
  if (a === b) reasons.push("sameName");
  else if ([...words].sort().join(" ") === [...others].sort().join(" ") || areAlike(words, others))
    reasons.push("similarName");
  if (shorts[0] === b || shorts[1] === a) reasons.push("shortName");
  // What two houses of one body share says nothing alone; together with a word of the name it does.
  const isNear = reasons.length > 0 || words.some((word) => others.some((there) => isSlip(word, there)));
  if (isNear && one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase())
    reasons.push("sameMail");
  if (isNear && phoneSign(one.phone) !== "" && phoneSign(one.phone) === phoneSign(other.phone))
    reasons.push("samePhone");
  if (reasons.length > 0 && hostOf(one.website) !== "" && hostOf(one.website) === hostOf(other.website))
    reasons.push("sameWebsite");
  return reasons;
}

const mostInBlock = 120;

/** Bodies that may stand in the register twice, under two spellings of their names. */
export const findOrganisationDoubles = (bodies: readonly ComparedOrganisation[]): readonly DoublePair[] =>
  judged(pairsBySign(bodies, signs, mostInBlock), reasonsOf);
