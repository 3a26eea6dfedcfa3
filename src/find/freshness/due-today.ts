import type { Temporal } from "temporal-polyfill";
import { isToBeAsked, isToBeHidden, stageOn } from "./freshness.ts";
import type { ReviewedOffer } from "./freshness.sql.ts";

/** At most so many offers are asked about in one turn; the rest waits for the next. */
const atOnce = 500;

export type DueToday = {
  readonly asked: readonly ReviewedOffer[];
  readonly hidden: readonly ReviewedOffer[];
  /** Offers whose mark on the pages of families is no longer right, by the mark they get. */
  readonly moved: Readonly<Record<"fresh" | "due" | "grey", readonly ReviewedOffer[]>>;
};

/** What is to be done about these offers today; nothing where all stands as it should. */
export function dueToday(offers: readonly ReviewedOffer[], today: Temporal.PlainDate): DueToday {
  const becomes = (stage: "fresh" | "due" | "grey") =>
    offers.filter((offer) => shownStage(offer, today) === stage && offer.freshness !== stage);
  return {
    asked: offers.filter((offer) => isToBeAsked(offer, today)).slice(0, atOnce),
    hidden: offers.filter((offer) => isToBeHidden(offer, today)),
    moved: { fresh: becomes("fresh"), due: becomes("due"), grey: becomes("grey") },
  };
}

export const isNothing = ({ asked, hidden, moved }: DueToday): boolean =>
  [asked, hidden, ...Object.values(moved)].every((offers) => offers.length === 0);

/** Until it is hidden an offer is grey. */
const shownStage = (offer: ReviewedOffer, today: Temporal.PlainDate): "fresh" | "due" | "grey" => {
  const stage = stageOn(offer, today);
  return stage === "over" ? "grey" : stage;
};
