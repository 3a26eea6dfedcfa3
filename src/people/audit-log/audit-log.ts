import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { officeZone } from "../../platform/clock.ts";

/** What the address of the page may ask for. Empty means: all. */
export const askedRows = z.object({
  /** One day of the office, yyyy-mm-dd. */
  day: z.union([z.literal(""), z.iso.date()]),
  act: z.string().max(80),
  /** The id of a subject, an account or a chain; anything else than an id finds nothing. */
  id: z.string().trim().max(60),
  /** Rows up to this instant only: reading the log adds to it, and pages must not shift under the reader. */
  until: z.union([z.literal(""), z.iso.datetime()]),
  page: z.coerce.number().int().min(1).max(10_000),
});
export type AskedRows = z.infer<typeof askedRows>;

export const rowsPerPage = 50;

type Span = { readonly from: Temporal.Instant; readonly before: Temporal.Instant };

/** The instants of an office day, which has 23 or 25 hours twice a year. */
export function spanOfDay(day: string): Span {
  const date = Temporal.PlainDate.from(day);
  const startOf = (one: Temporal.PlainDate) => one.toZonedDateTime(officeZone).toInstant();
  return { from: startOf(date), before: startOf(date.add({ days: 1 })) };
}

/** "Derya Öztürk" → "D. Ö.": enough to ask the person, less than a name. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ""}.`)
    .join(" ");

/** The beginning of an id, as people compare it; the whole id stands in the link. */
export const shortId = (id: string): string => id.slice(0, 8);

/** "changed": not what was written. "unlinked": does not follow the row before. "missing": rows before it are gone. */
export type ChainFault = "changed" | "unlinked" | "missing";

/** Whether the newest rows of a network's log are whole, and the oldest fault among them. */
export type LogCheck = {
  readonly checked: number;
  readonly since: Temporal.Instant | null;
  readonly until: Temporal.Instant | null;
  /** Chains whose beginning is gone, as deletion after its period leaves them. */
  readonly shortened: number;
  readonly broken: {
    readonly chain: string;
    readonly seq: number;
    readonly at: Temporal.Instant;
    readonly fault: ChainFault;
  } | null;
};
