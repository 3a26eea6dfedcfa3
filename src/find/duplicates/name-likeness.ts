import { editDistance } from "../search/typos.ts";

/** How much a word tells about which house is meant: a rare one much, "Kita" little. */
export type WordWeight = (word: string) => number;

/** Words that only say what kind of body or house it is. */
const general = new Set(
  "e v ev gmbh ggmbh gem mbh der die das des den dem im in am an auf zum zur und fuer mit von bei vom haus".split(
    " ",
  ),
);

/** The words of a folded name that can tell houses apart; all of them where there is no other. */
export const tellingWords = (folded: string): readonly string[] => {
  const words = [...new Set(folded.split(" ").filter((word) => word !== ""))];
  const telling = words.filter((word) => !general.has(word));
  return telling.length > 0 ? telling : words;
};

/** Words that half of all offers for families have in their title: alone they make no two offers one. */
const commonplace = new Set(
  `eltern kind kinder kindern baby babys familie familien mutter muetter vater vaeter kurs kurse treff treffen gruppe abend
   nachmittag fruehstueck cafe beratung sprechstunde gespraech gespraeche telefon angebot offen offene offener hilfe erste
   erster nach vor bei schwer schwere zu hause ihr ihre sie wir kita kindergarten krippe hort familienzentrum`.split(
    /\s+/,
  ),
);

/** A commonplace word counts a quarter, so that the words that tell offers apart decide. */
export const lighterCommonplace =
  (weight: WordWeight): WordWeight =>
  (word) =>
    weight(word) * (commonplace.has(word) ? 0.25 : 1);

const weekdays = new Set(
  "montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so".split(" "),
);

const tellsApart = (word: string): boolean => /^\d+$|^[ivx]{1,4}$/.test(word) || weekdays.has(word);

/** "Gruppe 1" and "Gruppe 2", the course on Mondays and that on Tuesdays are two offers, however alike the rest is. */
export const numberedApart = (one: readonly string[], other: readonly string[]): boolean => {
  const [left, right] = [one.filter(tellsApart), other.filter(tellsApart)];
  return left.length > 0 && right.length > 0 && !left.some((word) => right.includes(word));
};

// A letter in five may be wrong; short words have none to spare.
export const alike = (one: string, other: string): number => {
  if (one === other) return 1;
  const shorter = Math.min(one.length, other.length);
  const bound = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
  if (bound === 0 || Math.abs(one.length - other.length) > bound) return 0;
  const distance = editDistance(one, other, bound);
  return distance <= bound ? 1 - distance / (shorter * 1.5) : 0;
};

const sumOf = (words: readonly string[], weight: WordWeight): number =>
  words.reduce((sum, word) => sum + weight(word), 0);

/** The weight of the words of one name that the other has too, spelled alike. */
const sharedWeight = (one: readonly string[], other: readonly string[], weight: WordWeight): number => {
  const left = [...other];
  let shared = 0;
  for (const word of one) {
    let best = 0;
    let at = -1;
    for (const [index, candidate] of left.entries()) {
      const likeness = alike(word, candidate);
      if (likeness > best) [best, at] = [likeness, index];
    }
    if (at >= 0) {
      // The lighter of both, so that it does not matter which of two offers is looked at first.
      shared += Math.min(weight(word), weight(left[at] ?? word)) * best;
      left.splice(at, 1);
    }
  }
  return shared;
};

/** How alike two names are, 0 to 1: shared words by their weight, and a little for one being part of the other. */
export const nameLikeness = (
  one: readonly string[],
  other: readonly string[],
  weight: WordWeight,
): number => {
  if (one.length === 0 || other.length === 0) return 0;
  const joined = one.join("") === other.join("");
  if (joined) return 1;
  const [left, right] = [sumOf(one, weight), sumOf(other, weight)];
  const shared = sharedWeight(one, other, weight);
  const dice = (2 * shared) / (left + right);
  const part = shared / Math.min(left, right);
  return Math.min(1, 0.75 * dice + 0.25 * part);
};
