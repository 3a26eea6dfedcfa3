/** Repeatable numbers from 0 to 1 (linear congruential, Numerical Recipes). */
function numbersFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const familyWords =
  "Beratung Gruppe Treff Begleitung Unterstützung Kurs Sprechstunde Frühstück Besuch Gespräch gemeinsam Alltag Anmeldung Stadtteil Verein Musik Bewegung Vertrauen Netzwerk Familie Eltern Woche Raum Mütter Väter Kinder Baby Hilfe Fragen Zeit".split(
    " ",
  );
const syllables =
  "ba bel bor da der dun fe fel ga gro ho hal ka kir lu lan ma mer ni nor ra ren se sol ta tur wu wen zi zo".split(
    " ",
  );
const endings = ["heim", "dorf", "ingen", "stadt", "bach", "hausen"];
const bodies = ["Verein", "Werk", "Familienhaus", "Beratungsstelle", "Kreis", "Zentrum"];

/**
 * Invented offers of an invented Germany: towns of very different size, words and topics as skewed as in real lists, 35
 * words each. The same seed gives the same offers.
 */
export function inventOffers(count, topics, seed) {
  const next = numbersFrom(seed);
  const oneOf = (items) => items[Math.floor(next() * items.length)];
  // Cubed, the first entries come far more often than the last (Zipf's law, roughly).
  const skewed = (items) => items[Math.floor(next() ** 3 * items.length)];
  const word = () => Array.from({ length: 2 + Math.floor(next() * 3) }, () => oneOf(syllables)).join("");
  const rareWords = Array.from({ length: 40_000 }, word);
  const towns = Array.from({ length: 3000 }, (_, at) => ({
    name: `${word()}${oneOf(endings)}`,
    postalCode: String(10_000 + at * 29),
    lat: 47.5 + next() * 7.3,
    lon: 6.1 + next() * 8.6,
  }));
  return Array.from({ length: count }, (_, at) => {
    const town = skewed(towns);
    const stated = [...new Set(Array.from({ length: 1 + Math.floor(next() * 3) }, () => skewed(topics)))];
    const title = next() < 0.6 ? stated[0].de.split(",")[0] : `${oneOf(familyWords)} ${skewed(rareWords)}`;
    return {
      id: `offer-${String(at).padStart(6, "0")}`,
      externalId: null,
      network: "bench",
      title: `${title} ${oneOf(familyWords)}`,
      plainTitle: null,
      description: Array.from({ length: 35 }, () =>
        next() < 0.5 ? oneOf(familyWords) : skewed(rareWords),
      ).join(" "),
      organisation: `${oneOf(bodies)} ${skewed(rareWords)}`,
      eligibility: null,
      topics: stated.map(({ slug }) => slug),
      languages: next() < 0.2 ? ["de", oneOf(["tr", "ar", "ru", "en", "uk"])] : ["de"],
      kind: null,
      access: next() < 0.2 ? ["withoutRegistration"] : [],
      ageFromMonths: null,
      ageToMonths: null,
      pregnancy: null,
      free: next() < 0.5 ? true : null,
      accessible: null,
      place: town.name,
      postalCode: town.postalCode,
      lat: town.lat + (next() - 0.5) * 0.1,
      lon: town.lon + (next() - 0.5) * 0.15,
    };
  });
}
