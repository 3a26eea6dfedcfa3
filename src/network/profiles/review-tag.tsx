import { Temporal } from "temporal-polyfill";
import { sayFullDay } from "../../core/say-date.ts";
import { Tag } from "../../ui/tag.tsx";
import { say } from "./profiles.texts.ts";

export const sayDate = (day: string): string => sayFullDay(Temporal.PlainDate.from(day), "de");

/** Four weeks before its day a profile is shown as due, as the reminder goes out then. */
export const reminderDays = 28;

const isSoon = (today: string, reviewBy: string): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(today).add({ days: reminderDays }), reviewBy) >= 0;

type ReviewTagProps = { readonly today: string; readonly reviewBy: string | null };

/** How old the word of a service is; the colour never says it alone. */
export const ReviewTag = ({ today, reviewBy }: ReviewTagProps) => {
  if (reviewBy === null) return <Tag tone="off">{say("tagNever")}</Tag>;
  const day = sayDate(reviewBy);
  if (reviewBy < today) return <Tag tone="late">{say("tagLate", { day })}</Tag>;
  return isSoon(today, reviewBy) ? (
    <Tag tone="lamp">{say("tagDue", { day })}</Tag>
  ) : (
    <Tag tone="good">{say("tagFresh", { day })}</Tag>
  );
};
