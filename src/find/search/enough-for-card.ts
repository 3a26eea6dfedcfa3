/** Who is in danger gets the card sooner than one is sure: from here on, unless something else is far likelier. */
const enough = 0.15;
const besideTheLikeliest = 0.3;
/** Who types one or two German words names the danger, or means none: "schlägt" alone calls for no card. */
const wordsToTell = 3;
/** In other languages one word may be a whole sentence: "salladım" says who shook. */
const enoughInAWord = 0.8;

/** Verbs of violence and anger have harmless uses; "sterben" alone has none here. */
const oneWordTells = (slug: string, lang: string): boolean => lang !== "de" || slug === "suicidal";

type Said = {
  readonly slug: string;
  readonly confidence: number;
  /** Of the likeliest topic. */
  readonly most: number;
  readonly words: number;
  readonly lang: string;
};

/** Is it sure enough that so many words tell of this danger to put its card before any result? */
export const isEnoughForCard = ({ slug, confidence, most, words, lang }: Said): boolean =>
  words >= wordsToTell
    ? confidence >= enough && confidence >= besideTheLikeliest * most
    : oneWordTells(slug, lang) && confidence >= enoughInAWord;
