import type { Staff, System } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { mayChangeOfferOf } from "../may.ts";
import { findKeptOffer, offerOfSchedule } from "./schedules.sql.ts";

/** Who may change an offer keeps its times. */
export async function mayKeepTimesOfOffer(
  tx: ReadTransaction,
  offerId: string,
  actor: Staff | System,
): Promise<boolean> {
  const offer = await findKeptOffer(tx, offerId);
  return offer !== undefined && mayChangeOfferOf(actor, offer.organisationId);
}

export async function mayKeepSchedule(
  tx: ReadTransaction,
  scheduleId: string,
  actor: Staff | System,
): Promise<boolean> {
  const offer = await offerOfSchedule(tx, scheduleId);
  return offer !== undefined && mayChangeOfferOf(actor, offer.organisationId);
}
