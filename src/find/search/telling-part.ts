import type { Lexicon } from "./lexicon.ts";

const shortestPart = 5;
const shortestRest = 3;
/** The last part carries the meaning of a German compound ("Empfängnisverhütung"), the first one only a hint. */
const lastQuality = 0.75;
const firstQuality = 0.65;
const tellingSpecificity = 0.5;
const links = ["", "s", "n", "en", "es"];

const nounForms = (piece: string): readonly string[] => [piece, piece.replace(/(?:en|[ens])$/, "")];

const idOf = (lexicon: Lexicon, piece: string): number | undefined => {
  if (piece.length < shortestPart || lexicon.stops.has(piece)) return undefined;
  // A verb's stem at the end of a name is no verb: the "Scheid" of a village parts nobody.
  const id = nounForms(piece).flatMap((form) => lexicon.surfaces.get(form) ?? [])[0];
  if (id === undefined || !lexicon.telling.has(id)) return undefined;
  return (lexicon.specificity[id] ?? 0) >= tellingSpecificity ? id : undefined;
};

const firstPart = (lexicon: Lexicon, piece: string): number | undefined => {
  for (const link of links) {
    const bare = piece.slice(0, piece.length - link.length);
    const id = piece.endsWith(link) ? idOf(lexicon, bare) : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
};

type Part = { readonly word: number; readonly quality: number };

/**
 * The one known part of a German compound whose rest nobody knows: the longest last part, else the longest first one.
 * Too unsure for an urgent card, which asks for 80 % of a phrase.
 */
export const tellingPart = (lexicon: Lexicon, key: string): readonly Part[] => {
  if (lexicon.lang !== "de") return [];
  for (let cut = shortestRest; cut <= key.length - shortestPart; cut += 1) {
    const word = idOf(lexicon, key.slice(cut));
    if (word !== undefined) return [{ word, quality: lastQuality }];
  }
  for (let cut = key.length - shortestRest; cut >= shortestPart; cut -= 1) {
    const word = firstPart(lexicon, key.slice(0, cut));
    if (word !== undefined) return [{ word, quality: firstQuality }];
  }
  return [];
};
