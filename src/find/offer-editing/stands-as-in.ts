import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { changedFields } from "../offer-history/facts.ts";
import { factsAtVersion } from "../offer-history/kept-versions.sql.ts";
import type { OfferSheet } from "./offer-sheets.sql.ts";

/** Whether an offer says what it said in that version: a confirmation or new times disturb nobody who is filling its form. */
export async function standsAsIn(
  tx: ReadTransaction,
  networkId: NetworkId,
  offer: OfferSheet,
  version: number,
): Promise<boolean> {
  if (offer.version === version) return true;
  const before = await factsAtVersion(tx, networkId, offer.id, version);
  return before !== null && changedFields(before, offer.facts).length === 0;
}
