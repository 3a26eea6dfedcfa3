import type { Vocabulary } from "./vocabulary.ts";

/** What is made once for each vocabulary, when first asked for. */
export const perVocabulary = <Made>(make: (vocabulary: Vocabulary) => Made): ((of: Vocabulary) => Made) => {
  const made = new WeakMap<Vocabulary, { readonly of: Made }>();
  return (vocabulary) => {
    const known = made.get(vocabulary) ?? { of: make(vocabulary) };
    made.set(vocabulary, known);
    return known.of;
  };
};
