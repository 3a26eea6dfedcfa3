import { readId } from "../../core/ids.ts";
import type { Staff, System } from "../../platform/actor.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { madeBy } from "../offer-history/made-by.ts";
import { keepStatesBefore, recordVersion } from "../offer-history/offer-versions.sql.ts";
import { touchOffer } from "./schedules.sql.ts";

type Doing = Pick<Circumstances<Staff | System>, "networkId" | "actor" | "now">;

/**
 * Changes the times of an offer and keeps the state before and after in its history, so that they can be brought back.
 * Single dates that are called off or moved have their own way back and make no state of the offer.
 */
export async function changingTimes(
  tx: WriteTransaction,
  offerId: string,
  { networkId, actor, now }: Doing,
  change: () => Promise<unknown>,
): Promise<void> {
  const id = readId<"offer">(offerId);
  const offerIds = id === undefined ? [] : [id];
  await keepStatesBefore(tx, networkId, offerIds);
  await change();
  await touchOffer(tx, offerId, now);
  await recordVersion(tx, { networkId, offerIds, what: ["schedules"], by: madeBy(actor), now });
}
