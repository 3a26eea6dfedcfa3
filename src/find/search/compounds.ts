/** Is this a word that can be part of a compound? Answers for surface forms and stems alike. */
export type KnownPart = (part: string) => boolean;

// What German puts between the parts: Geburt-s-vorbereitung, Familie-n-hebamme, Kind-er-arzt.
const links = ["", "s", "n", "es", "en", "er", "e"];
const shortestPart = 3;
const longestCompound = 40;

/** The left part without its link, if it is a known word. */
const leftPart = (piece: string, known: KnownPart): string | null => {
  for (const link of links) {
    const bare = piece.slice(0, piece.length - link.length);
    if (bare.length >= shortestPart && piece.endsWith(link) && known(bare)) return bare;
  }
  return null;
};

const splitLinked = (first: string, known: KnownPart, depth: number): readonly string[] | null => {
  for (const link of ["", "s", "n"]) {
    const parts = first.endsWith(link)
      ? splitCompound(first.slice(0, first.length - link.length), known, depth)
      : null;
    if (parts !== null) return parts;
  }
  return null;
};

/**
 * The known parts of a compound, or null when it does not come apart completely. Longest last part first,
 * because the last part carries the meaning; at most `depth` + 1 parts.
 */
export const splitCompound = (word: string, known: KnownPart, depth = 2): readonly string[] | null => {
  if (word.length < 7 || word.length > longestCompound || depth === 0) return null;
  for (let cut = shortestPart; cut <= word.length - shortestPart - 1; cut += 1) {
    const last = word.slice(cut);
    if (!known(last)) continue;
    const first = word.slice(0, cut);
    const left = leftPart(first, known);
    if (left !== null) return [left, last];
    const deeper = splitLinked(first, known, depth - 1);
    if (deeper !== null) return [...deeper, last];
  }
  return null;
};
