/** What a text is taken to pieces into: numbers of words, of pieces of words and of pairs, with what each counts. */
export type Features = { readonly rows: Int32Array; readonly values: Float32Array; count: number };

/** So many different pieces are told apart; what falls together by chance hardly matters (Weinberger et al. 2009). */
export const rowCount = 2 ** 18;
const mostFeatures = 4096;
const wordValue = 1;
const pairValue = 0.7;
/** A word has many pieces: each counts less. They read what was misspelt, put together or bent in an unknown way. */
const pieceValue = 0.35;
const shortestPiece = 3;
const longestPiece = 5;

/** FNV-1a, a published hash without licence (Fowler, Noll, Vo). */
const prime = 0x01000193;
const wordSeed = 0x811c9dc5;
const pieceSeed = 0x2f0b4c47;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, prime);
const rowOf = (hash: number): number => (hash ^ (hash >>> 15)) & (rowCount - 1);

/** A place to put features in, used again for every text. */
export const newFeatures = (): Features => ({
  rows: new Int32Array(mostFeatures),
  values: new Float32Array(mostFeatures),
  count: 0,
});

const put = (into: Features, hash: number, value: number): void => {
  if (into.count === mostFeatures) return;
  into.rows[into.count] = rowOf(hash);
  into.values[into.count] = value;
  into.count += 1;
};

const edge = 1;

/** Pieces of three to five letters; the edges of the word count as letters. */
const putPieces = (into: Features, word: string): void => {
  const end = word.length + 1;
  for (let from = -1; from <= end - shortestPiece + 1; from += 1) {
    let hash = pieceSeed;
    for (let at = from; at < Math.min(from + longestPiece, end); at += 1) {
      hash = step(hash, at < 0 || at === word.length ? edge : word.charCodeAt(at));
      if (at - from + 1 >= shortestPiece) put(into, hash, pieceValue);
    }
  }
};

const hashOf = (word: string, seed: number): number => {
  let hash = seed;
  for (let at = 0; at < word.length; at += 1) hash = step(hash, word.charCodeAt(at));
  return hash;
};

/** What one word is made of, by itself. */
export const putWord = (word: string, into: Features): void => {
  put(into, hashOf(word, wordSeed), wordValue);
  if (word.length > 1) putPieces(into, word);
};

/** Two words that follow each other. */
export const putPair = (left: string, right: string, into: Features): void =>
  put(into, step(step(hashOf(left, wordSeed), edge), hashOf(right, wordSeed)), pairValue);

/** The sum of the squares of all values: by its root long and short wishes are made to count alike. */
export const squaresOf = ({ values, count }: Features): number => {
  let sum = 0;
  for (let at = 0; at < count; at += 1) sum += (values[at] ?? 0) ** 2;
  return sum;
};

/** Takes words (meeting forms, in the order typed) to pieces, made a vector of length one. */
export const takeToPieces = (words: readonly string[], into: Features): void => {
  into.count = 0;
  words.forEach((word, at) => {
    putWord(word, into);
    if (at > 0) putPair(words[at - 1] ?? "", word, into);
  });
  const length = Math.sqrt(squaresOf(into));
  for (let at = 0; at < into.count; at += 1) into.values[at] = (into.values[at] ?? 0) / length;
};
