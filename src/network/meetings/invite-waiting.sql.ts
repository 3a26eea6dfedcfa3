import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { guestsOf, markInvited } from "./guests.sql.ts";
import type { Meeting } from "./meeting.ts";
import { sendLetters } from "./send-letters.sql.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

/** Sends the invitation to all on the list who wait for it, and says how many these are. */
export async function inviteWaiting(
  tx: WriteTransaction,
  meeting: Meeting,
  site: LetterSite,
  sending: Pick<Circumstances, "networkId" | "now" | "post" | "actor">,
): Promise<number> {
  const waiting = (await guestsOf(tx, meeting.id)).filter(({ invitedAt }) => invitedAt === null);
  const reached = await sendLetters(tx, meeting, waiting, "invitation", site, sending);
  await markInvited(tx, reached, sending.now);
  return reached.length;
}
