/**
 * Medical danger. It is no topic of the taxonomy, for no offer answers it, but it calls for a number before any result.
 * Named as the situations of the help numbers.
 */
export const acuteNeeds = ["life", "poison", "sick-child"] as const;
export type AcuteNeed = (typeof acuteNeeds)[number];

export const isAcute = (meaning: string | undefined): boolean => acuteNeeds.some((need) => need === meaning);

/** What words can speak of, in the order of the reader's numbers: the topics, medical danger, and last other matters. */
export const meaningsOf = (topics: readonly { readonly slug: string }[]): readonly string[] => [
  ...topics.map(({ slug }) => slug),
  ...acuteNeeds,
  "other",
];
