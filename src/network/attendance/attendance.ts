import { Temporal } from "temporal-polyfill";
import type { Guest } from "../meetings/guest.ts";
import { officeDay } from "../../platform/clock.ts";
import { readSymbols, writeSymbols } from "../../platform/vault/crockford.ts";
import { signFormToken, verifyFormToken } from "../../platform/vault/form-token.ts";

/** How somebody's presence stands on the list. */
export const presences = ["present", "absent", "excused", "unknown"] as const;
export type Presence = (typeof presences)[number];

export function presenceOf({ came, excused }: Pick<Guest, "came" | "excused">): Presence {
  if (came === true) return "present";
  if (excused) return "excused";
  return came === false ? "absent" : "unknown";
}

/** What is written down for it. */
export const rowOf = (presence: Presence): { readonly came: boolean | null; readonly excused: boolean } => ({
  came: presence === "unknown" ? null : presence === "present",
  excused: presence === "excused",
});

const purpose = "check-in";

type Door = { readonly id: string; readonly createdAt: Temporal.Instant };

/**
 * The address behind the code on the wall. The signature stands for one meeting; it is computed and never kept, and it
 * opens nothing but a field for one's own code: nobody reads there who else is invited.
 */
export const doorToken = (formKey: Buffer, { id, createdAt }: Door): string =>
  `${id}.${signFormToken(formKey, { purpose, issuedAt: createdAt.epochMilliseconds, boundTo: id })}`;

/** The meeting of a door; null where we never signed it. */
export const meetingOfDoor = (token: string): string | null =>
  /^([0-9a-f-]{36})\.[\w-]+$/.exec(token)?.[1] ?? null;

export function isOurDoor(
  formKey: Buffer,
  token: string,
  { id, createdAt }: Door,
  now: Temporal.Instant,
): boolean {
  const signed = verifyFormToken(formKey, token.slice(id.length + 1), {
    purpose,
    boundTo: id,
    now: now.epochMilliseconds,
    maxAgeMs: Number.MAX_SAFE_INTEGER,
  });
  return signed.ok && signed.value === createdAt.epochMilliseconds;
}

/** A typed code in the form it is kept in; null where it cannot be one. */
export function readCode(typed: string): string | null {
  const symbols = readSymbols(typed);
  return symbols?.length === 6 ? writeSymbols(symbols) : null;
}

export type DoorState = "open" | "tooEarly" | "over" | "cancelled";

/** The door is open on the day of the meeting. */
export function doorState(
  meeting: { readonly state: string; readonly startsAt: Temporal.Instant | null },
  now: Temporal.Instant,
): DoorState {
  if (meeting.state === "cancelled") return "cancelled";
  if (meeting.startsAt === null) return "tooEarly";
  const days = officeDay(now).until(officeDay(meeting.startsAt)).days;
  if (days > 0) return "tooEarly";
  return days < 0 ? "over" : "open";
}
