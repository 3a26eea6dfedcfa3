/**
 * What one search notes about each offer. Kept beside the index and wiped after every search, because
 * allocating it anew would cost more than the search itself. A search is synchronous, so none sees another's.
 */
export type Scratch = {
  /** Sum of confidence times weight over the understood topics. */
  readonly topic: Float32Array;
  /** Shares (0 to 1) of the query's words found there. */
  readonly title: Float32Array;
  readonly organisation: Float32Array;
  readonly text: Float32Array;
  /** Share of the query's words found anywhere, description counted less. */
  readonly share: Float32Array;
  readonly inPlace: Uint8Array;
  /** Number of the word last counted for the offer, so that two readings of one word count once. */
  readonly word: Uint8Array;
  readonly seen: Uint8Array;
  readonly touched: Uint32Array;
  count: number;
};

export const newScratch = (offers: number): Scratch => ({
  topic: new Float32Array(offers),
  title: new Float32Array(offers),
  organisation: new Float32Array(offers),
  text: new Float32Array(offers),
  share: new Float32Array(offers),
  inPlace: new Uint8Array(offers),
  word: new Uint8Array(offers),
  seen: new Uint8Array(offers),
  touched: new Uint32Array(offers),
  count: 0,
});

/** Notes that an offer plays a part in this search. */
export const touch = (scratch: Scratch, offer: number): void => {
  if (scratch.seen[offer] === 1) return;
  scratch.seen[offer] = 1;
  scratch.touched[scratch.count] = offer;
  scratch.count += 1;
};

/** Forgets the search, touching only what it touched. */
export const wipe = (scratch: Scratch): void => {
  for (let at = 0; at < scratch.count; at += 1) {
    const offer = scratch.touched[at] ?? 0;
    scratch.topic[offer] = 0;
    scratch.title[offer] = 0;
    scratch.organisation[offer] = 0;
    scratch.text[offer] = 0;
    scratch.share[offer] = 0;
    scratch.inPlace[offer] = 0;
    scratch.word[offer] = 0;
    scratch.seen[offer] = 0;
  }
  scratch.count = 0;
};
