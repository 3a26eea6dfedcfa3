import { blockSize } from "./block-size.ts";

/**
 * What one search notes about each offer of the block it looks at, by position in the block. One for all searches and
 * wiped after every block, because it stays in the nearest memory of the processor; a search is synchronous, so none
 * sees another's.
 */
export const scratch = {
  /** Sum of confidence times weight over the understood topics. */
  topic: new Float32Array(blockSize),
  /** Shares (0 to 1) of the query's words found there. */
  title: new Float32Array(blockSize),
  organisation: new Float32Array(blockSize),
  text: new Float32Array(blockSize),
  /** Share of the query's words found anywhere, description counted less. */
  share: new Float32Array(blockSize),
  /** All fields in which any of the words stand, also those that another reading has counted already. */
  fields: new Uint8Array(blockSize),
  inPlace: new Uint8Array(blockSize),
  /** Is a particular topic of the offer one that was spoken of? */
  aboutIt: new Uint8Array(blockSize),
  /** Number of the word last counted for the offer, so that two readings of one word count once. */
  word: new Uint8Array(blockSize),
  seen: new Uint8Array(blockSize),
  touched: new Uint16Array(blockSize),
  count: 0,
};

export type Scratch = typeof scratch;

/** Notes that an offer plays a part in this search. */
export const touch = (offer: number): void => {
  if (scratch.seen[offer] === 1) return;
  scratch.seen[offer] = 1;
  scratch.touched[scratch.count] = offer;
  scratch.count += 1;
};

/** Forgets the words of one offer, so that they can be noted anew. */
export const wipeWords = (offer: number): void => {
  scratch.title[offer] = 0;
  scratch.organisation[offer] = 0;
  scratch.text[offer] = 0;
  scratch.share[offer] = 0;
  scratch.word[offer] = 0;
  scratch.fields[offer] = 0;
};

/** Forgets the words of the block, so that they can be noted anew. */
export const forgetWords = (): void => {
  for (let at = 0; at < scratch.count; at += 1) wipeWords(scratch.touched[at] ?? 0);
};

/** Forgets the block, touching only what was touched. */
export const wipe = (): void => {
  for (let at = 0; at < scratch.count; at += 1) {
    const offer = scratch.touched[at] ?? 0;
    wipeWords(offer);
    scratch.topic[offer] = 0;
    scratch.inPlace[offer] = 0;
    scratch.aboutIt[offer] = 0;
    scratch.seen[offer] = 0;
  }
  scratch.count = 0;
};
