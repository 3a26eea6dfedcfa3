import { compareNames, nameWords } from "../contact-import/person-names.ts";
import { type DoublePair, type DoubleReason, isSlip, judged, pairsBySign, phoneSign } from "./double.ts";

export type ComparedPerson = {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

const nameSign = (person: ComparedPerson): string => nameWords(person.name).join(" ");

const signs = (person: ComparedPerson): readonly string[] => [
  ...(person.email === null ? [] : [`m${person.email}`]),
  ...(phoneSign(person.phone) === "" ? [] : [`p${phoneSign(person.phone)}`]),
  ...(person.organisationId === null ? [] : [`o${person.organisationId}`]),
  `n${nameSign(person)}`,
];

const areSimilar = (one: ComparedPerson, other: ComparedPerson): boolean => {
  const [a, b] = [nameWords(one.name), nameWords(other.name)];
  if (a.length !== b.length) return compareNames(one.name, other.name) === "partly";
  return a.every((word, at) => isSlip(word, b[at] ?? ""));
};

function reasonsOf(one: ComparedPerson, other: ComparedPerson): readonly DoubleReason[] {
  const names = compareNames(one.name, other.name);
  const reasons: DoubleReason[] = [];
  if (one.email !== null && one.email === other.email) reasons.push("sameMail");
  const isOneHouse = one.organisationId !== null && one.organisationId === other.organisationId;
  const isNear = names !== "other" || areSimilar(one, other);
  // A house has one number for all who work there: the number alone says something only between two houses.
  const phone = phoneSign(one.phone);
  if (phone !== "" && phone === phoneSign(other.phone) && (isNear || !isOneHouse)) reasons.push("samePhone");
  if (names === "same" && (isOneHouse || nameWords(one.name).length > 1)) reasons.push("sameName");
  else if (isOneHouse && isNear) reasons.push("similarName");
  return reasons;
}

/** Where more people than this share a sign, it is a switchboard or a large office. */
const mostInBlock = 400;

/** People who may stand in the register twice. */
export const findPersonDoubles = (persons: readonly ComparedPerson[]): readonly DoublePair[] =>
  judged(pairsBySign(persons, signs, mostInBlock), reasonsOf);
