import { writeOutbox } from "../../platform/outbox.ts";
import type { Desk } from "../../platform/perform.ts";
import { networksWithIntake } from "../concerns/overdue.sql.ts";
import { newCancellations, type Untold, untold } from "./referrals.sql.ts";

/**
 * Tells referrers that there is something to look at, and a responsible team that a referrer asks to cancel. The word
 * itself follows the concern in the database; here only a neutral mail goes out, and where the family wants no word to go
 * back none does.
 */
export async function tellReferrers(desk: Desk): Promise<string> {
  let told = 0;
  for (const network of await desk.database.read("worker", {}, networksWithIntake))
    told += await desk.database.write("worker", { network }, async (tx, now) => {
      const news = (await untold(tx)).flatMap(newsFor);
      const cancellations = (await newCancellations(tx, now)).map(({ id, concernId, nodeId }) => ({
        recipient: { kind: "node" as const, id: nodeId },
        concernId,
        kind: "cancellation-asked",
        dedupe: `cancel:${id}`,
      }));
      await writeOutbox(tx, network, [...news, ...cancellations], desk.keys);
      return news.length + cancellations.length;
    });
  return `${told} told`;
}

/** That it arrived she has seen herself; that the family took its consent back is no news either. */
function newsFor({ id, status, membershipId, hasAddress }: Untold) {
  if (status === "none" || status === "arrived") return [];
  const recipient =
    membershipId !== null
      ? { kind: "membership" as const, id: membershipId }
      : hasAddress
        ? { kind: "referrer" as const, id }
        : null;
  return recipient ? [{ recipient, kind: "referral-news", dedupe: `referral:${id}:${status}` }] : [];
}
