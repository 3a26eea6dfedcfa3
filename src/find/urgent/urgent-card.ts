/** Which words and numbers stand before any result, because a topic calls for them. */
export type UrgentCard = "anger" | "crying" | "overwhelmed" | "suicidal" | "violence";

const cards: readonly (readonly [slug: string, card: UrgentCard])[] = [
  ["suicidal", "suicidal"],
  ["violence", "violence"],
  ["anger", "anger"],
  ["crying", "crying"],
  ["exhaustion", "overwhelmed"],
];

/** The card of the most urgent of these topics; null when none calls for one. After a loss nothing is said about a baby. */
export const urgentCard = (slugs: readonly string[], loss: boolean): UrgentCard | null => {
  const card = cards.find(([slug]) => slugs.includes(slug))?.[1] ?? null;
  return loss && (card === "anger" || card === "crying") ? "overwhelmed" : card;
};

/** Only who speaks of anger may have shaken a baby already; whose baby cries much is not met with an ambulance. */
export const mayHaveShaken = (card: UrgentCard): boolean => card === "anger";

/** Situations of the help numbers, in the order in which a card names them. */
export const situationsOf: Readonly<Record<UrgentCard, readonly string[]>> = {
  anger: ["overwhelmed", "parents"],
  crying: ["overwhelmed", "parents"],
  overwhelmed: ["overwhelmed"],
  suicidal: ["overwhelmed", "life"],
  violence: ["police", "violence", "men"],
};
