import type { Temporal } from "temporal-polyfill";
import type { Staff } from "../../platform/actor.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { attemptsOf } from "../attempts/attempts.sql.ts";
import type { Concern } from "./concern.ts";
import { addMessage } from "./messages.sql.ts";
import type { OpenKeys } from "./sealed-concern.ts";

/**
 * Words of staff under this concern, or a conversation. What an earlier concern brought along was said for another end, and
 * the words that came with a referral are about the family, not to it.
 */
export async function toldBefore(tx: WriteTransaction, { id, createdAt }: Concern): Promise<boolean> {
  const written = await tx
    .selectFrom("message")
    .select("id")
    .where("concernId", "=", id)
    .where("author", "=", "staff")
    .where("at", ">", createdAt)
    .limit(1)
    .executeTakeFirst();
  if (written !== undefined) return true;
  return (await attemptsOf(tx, id)).some(({ outcome }) => outcome === "reached");
}

type LastWords = {
  readonly concern: Concern;
  readonly staff: Staff;
  /** Empty where the family has heard already. */
  readonly text: string;
  readonly now: Temporal.Instant;
};
/** What whoever ends the concern says to the family, in its thread. False where she holds no key to write with. */
export async function writeLastWords(
  tx: WriteTransaction,
  keys: OpenKeys,
  { concern, staff, text, now }: LastWords,
): Promise<boolean> {
  if (text === "") return true;
  const message = {
    networkId: concern.networkId,
    concernId: concern.id,
    author: "staff" as const,
    membershipId: staff.membershipId,
    body: { text, by: staff.name, phrases: [] },
    now,
  };
  return (await addMessage(tx, keys, message, concern.state === "active")) !== false;
}
