import { Temporal } from "temporal-polyfill";

/** What the pack calls soon. Days. */
export const soonDays = 90;

export type Due = {
  readonly day: string;
  readonly kind: "task" | "agreementReview" | "agreementEnd" | "profile" | "meeting";
  readonly what: string;
  readonly who: string | null;
  readonly path: string;
};

/** What has to be done by then, what is late already first. ISO days compare as text. */
export const soonDue = (all: readonly Due[], today: Temporal.PlainDate): readonly Due[] => {
  const until = today.add({ days: soonDays }).toString();
  return all
    .filter(({ day }) => day <= until)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};

export const isLate = ({ day }: Due, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(day), today) < 0;
