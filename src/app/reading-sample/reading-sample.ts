import { Temporal } from "temporal-polyfill";
import { openingActs } from "../../connect/dialogue/reading-acts.ts";
import { officeDayOf } from "../../core/say-date.ts";
import { officeZone } from "../../platform/clock.ts";

export const emergencyAct = "break-glass";

/** What is drawn from. A list is not: it shows a team its own families, so its many rows would crowd out what one opens. */
export const sampledActs: readonly string[] = [...openingActs.keys(), emergencyAct];

/** How many a week; emergencies are all among them, also where there were more. */
export const sampleSize = 10;

export const verdicts = ["fine", "ask"] as const;
export type Verdict = (typeof verdicts)[number];
/** The log has ids and codes and no room for an opinion, so what was found is the kind of what was looked at. */
export const verdictSubjects = { fine: "sampleFine", ask: "sampleAsk" } as const satisfies Record<
  Verdict,
  string
>;
export const verdictOf = (subject: string | null): Verdict | undefined =>
  verdicts.find((one) => verdictSubjects[one] === subject);

export type Week = { readonly from: Temporal.Instant; readonly before: Temporal.Instant };

/** Monday to Sunday before the week of this instant, as the office counts days. */
export function lastWeek(now: Temporal.Instant): Week {
  const today = officeDayOf(now);
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(officeZone).toInstant();
  return { from: startOf(monday.subtract({ days: 7 })), before: startOf(monday) };
}

type Reader = {
  readonly act: string;
  readonly teamId: string | null;
  /** The team that was responsible, or asked, when it was read; null where nothing says so any more. */
  readonly teamThen: string | null;
  readonly intakeId: string | null;
};
export type Standing = "emergency" | "readsAlong" | "moved" | "unknown" | "responsible" | "intake" | "other";

const byAct: Readonly<Record<string, Standing>> = {
  [emergencyAct]: "emergency",
  "read-along": "readsAlong",
  "show-offered-move": "moved",
};

/** How a reader stood to the family then. Compared by team: within it owner and substitute read with the same key. */
export function standingOf({ act, teamId, teamThen, intakeId }: Reader): Standing {
  const told = byAct[act];
  if (told !== undefined) return told;
  if (teamId === null || teamThen === null) return "unknown";
  if (teamId === teamThen) return "responsible";
  return teamId === intakeId ? "intake" : "other";
}
