/** Which words and numbers stand before any result, because a topic calls for them. */
export type UrgentCard = "anger" | "crying" | "overwhelmed" | "suicidal" | "violence";

const cards: readonly (readonly [slug: string, card: UrgentCard])[] = [
  ["suicidal", "suicidal"],
  ["violence", "violence"],
  ["anger", "anger"],
  ["crying", "crying"],
  ["exhaustion", "overwhelmed"],
];

/**
 * The card of the most urgent of these topics; null when none calls for one. After a loss nothing is said about a baby, and
 * who asks for help with the loss itself has a number for the night.
 */
export const urgentCard = (slugs: readonly string[], loss: boolean): UrgentCard | null => {
  const card = cards.find(([slug]) => slugs.includes(slug))?.[1] ?? null;
  if (!loss || card === "suicidal" || card === "violence") return card;
  return card !== null || slugs.includes("pregnancy-loss") ? "overwhelmed" : null;
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

type Heard = { readonly urgent: string | null; readonly understood: readonly string[] };

/** The topics whose card the words call for: a danger where it is sure enough, else what they speak of first. */
export const callingFor = ({ urgent, understood: [first] }: Heard): readonly string[] => [
  ...(urgent === null ? [] : [urgent]),
  ...(first === "crying" || first === "exhaustion" ? [first] : []),
];
