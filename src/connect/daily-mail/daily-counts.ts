import { speak } from "../../platform/texts.ts";
import { dailyMailTexts } from "./daily-mail.texts.ts";
import type { ToldRow } from "./notices.sql.ts";
import { type Told, toldAs } from "./waiting-notices.ts";

const t = speak(dailyMailTexts, "de");
const order = ["new", "due", "returned", "message", "withdrawn", "capacity", "other"] as const;
type Count = (typeof order)[number];
export type DailyCounts = Readonly<Partial<Record<Count, number>>>;

/**
 * How many concerns each line counts; ten notices about one concern are one. A reminder of a promise that ends today is
 * counted there and not among the others.
 */
export function countsOf(rows: readonly ToldRow[], dueToday: readonly string[]): DailyCounts {
  const due = new Set(dueToday);
  const counted = rows.filter(({ kind, concernId }) => kind !== "concern-due" || !due.has(concernId ?? ""));
  const about = (told: Told) =>
    new Set(
      counted.filter(({ kind }) => toldAs(kind) === told).map(({ concernId, dedupe }) => concernId ?? dedupe),
    ).size;
  return {
    new: about("new"),
    due: due.size,
    returned: about("returned"),
    message: about("message"),
    withdrawn: about("withdrawn"),
    capacity: about("capacity"),
    other: about("other"),
  };
}

/** The lines of the mail, without those that count nothing. */
export const sayCounts = (counts: DailyCounts): string[] =>
  order.flatMap((what) => {
    const count = counts[what] ?? 0;
    return count === 0 ? [] : [t("dailyLine", { line: t(`daily_${what}`, { count }) })];
  });
