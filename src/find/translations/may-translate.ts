import type { Staff, System } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { mayChangeOfferOf } from "../may.ts";
import { organisationOfOffer } from "../offer-editing/offer-sheets.sql.ts";

/** Who may change an offer translates it: what stands there in Turkish is read by families like the German. */
export async function mayTranslate(
  tx: ReadTransaction,
  { id }: { readonly id: string },
  actor: Staff | System,
): Promise<boolean> {
  const organisation = await organisationOfOffer(tx, id);
  return organisation !== undefined && mayChangeOfferOf(actor, organisation);
}
