import { Temporal } from "temporal-polyfill";
import { officeDay } from "../../platform/clock.ts";

export const feedbackKinds = ["helpful", "not-helpful", "wrong", "barrier", "idea"] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];
export const outcomes = ["mended", "planned", "not-possible", "noted"] as const;
export type FeedbackOutcome = (typeof outcomes)[number];

export const longestText = 1000;
export const longestContact = 200;

/** Whether a page helped can be said without a word; everything else needs one. */
export const needsWords = (kind: FeedbackKind): boolean => kind !== "helpful" && kind !== "not-helpful";

/** § 12b (4) BGG and the laws of the Länder: who reports a barrier gets an answer within a month. */
export const answerDue = (kind: FeedbackKind, at: Temporal.Instant): Temporal.PlainDate | null =>
  kind === "barrier" ? officeDay(at).add({ months: 1 }) : null;

export const isOverdue = (dueOn: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean =>
  dueOn !== null && Temporal.PlainDate.compare(dueOn, today) < 0;

/** The page somebody came from, as a path without what was asked there: words of a search are nobody's business. */
export function pageBefore(referrer: string | undefined): string {
  if (referrer === undefined || !URL.canParse(referrer)) return "";
  const { pathname } = new URL(referrer);
  return pathname.includes("/rueckmeldung") ? "" : cleanPath(pathname);
}

export const cleanPath = (path: string): string => (/^\/[^\s?#]*$/.test(path) ? path.slice(0, 300) : "");

/** The offer that a page is about, by the last part of its address. */
export const offerOf = (path: string): string | null =>
  /\/angebote\/([^/?#]{1,200})$/.exec(path)?.[1] ?? null;
