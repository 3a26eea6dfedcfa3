/** Which words and numbers stand before any result, because a topic calls for them. */
export type UrgentCard = "anger" | "overwhelmed" | "suicidal" | "violence";

const cards: readonly (readonly [slug: string, card: UrgentCard])[] = [
  ["suicidal", "suicidal"],
  ["violence", "violence"],
  ["anger", "anger"],
  ["crying", "anger"],
  ["exhaustion", "overwhelmed"],
];

/** The card of the most urgent of these topics; null when none calls for one. After a loss nothing is said about a baby. */
export const urgentCard = (slugs: readonly string[], loss: boolean): UrgentCard | null => {
  const card = cards.find(([slug]) => slugs.includes(slug))?.[1] ?? null;
  return loss && card === "anger" ? "overwhelmed" : card;
};

/** Situations of the help numbers, in the order in which a card names them. */
export const situationsOf: Readonly<Record<UrgentCard, readonly string[]>> = {
  anger: ["overwhelmed", "parents"],
  overwhelmed: ["overwhelmed"],
  suicidal: ["overwhelmed", "life"],
  violence: ["police", "violence", "men"],
};
