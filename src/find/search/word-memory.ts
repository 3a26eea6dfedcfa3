/** Words repeat: a few thousand make up nearly all that is typed. */
const usualMost = 4096;

/**
 * Remembers what was made of a word, so that it is made once. Single words only, never a query, and all are forgotten
 * as soon as there are too many: what families type together must not be kept anywhere.
 */
export const remembering = <Made>(
  make: (word: string) => Made,
  most = usualMost,
): ((word: string) => Made) => {
  const made = new Map<string, { readonly of: Made }>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known.of;
    if (made.size >= most) made.clear();
    const fresh = make(word);
    made.set(word, { of: fresh });
    return fresh;
  };
};
