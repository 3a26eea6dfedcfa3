import { createHash } from "node:crypto";
import type { MembershipId } from "../../core/ids.ts";
import type { Line } from "./staleness.ts";
import type { StaffTranslation } from "./translations.sql.ts";

export type StaffLine = Line<StaffTranslation>;

const shortMark = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** What stood in a box when a form was opened: tells whether somebody else has written there since. */
export const standOf = (text: string): string =>
  text === "" ? "-" : shortMark(text.replaceAll(/\s+/g, " ").trim().normalize("NFC"));

const isRead = ({ status }: StaffTranslation): boolean => status === "reviewed" || status === "tested";

/** Typed by this person; nobody reviews her own words. */
const isOwn = ({ status, writtenBy }: StaffTranslation, me: MembershipId | null): boolean =>
  status === "human" && writtenBy !== null && writtenBy === me;

type ToReview = { readonly waiting: readonly StaffLine[]; readonly own: number; readonly stand: string };

/**
 * What a person can confirm here: sentences that nobody has confirmed and that she has not typed herself. `stand` belongs
 * to exactly these words; when somebody changes one meanwhile, nothing is confirmed that was not read.
 */
export function toReview(lines: readonly StaffLine[], me: MembershipId | null, own = false): ToReview {
  const open = lines.filter(({ translation }) => translation !== null && !isRead(translation));
  const waiting = open.filter(({ translation }) => own || translation === null || !isOwn(translation, me));
  const words = waiting.map(({ field, mark, translation }) => [field, mark, translation?.text ?? ""]);
  return { waiting, own: open.length - waiting.length, stand: shortMark(JSON.stringify(words)) };
}
