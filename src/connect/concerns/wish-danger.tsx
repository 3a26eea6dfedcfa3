import type { VNode } from "preact";
import type { Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import type { TypedWish } from "./wish-form.ts";

export type DangerCards = VNode | null;

/** What FIND hears of danger in a wish, and whom to call at once (domain.md 6.3, R-F7). */
export type WishDanger = {
  /** In a few numbers and words of our own, never in those of the family; "" where nothing calls for a card. */
  readonly told: (desk: Desk, view: View, wish: Pick<TypedWish, "topic" | "wish">) => Promise<string>;
  readonly cards: (view: View, told: string) => DangerCards;
  /** A topic that a professional looks at before everything else. */
  readonly isUrgent: (topic: number) => boolean;
};

/** Before everything else on the page, and never on paper: others at home may find it. */
export const BeforeAll = ({ cards }: { readonly cards: DangerCards }) =>
  cards && <div class="noprint stack">{cards}</div>;
