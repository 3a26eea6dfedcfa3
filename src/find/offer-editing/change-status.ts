import type { Temporal } from "temporal-polyfill";
import type { NetworkId, OfferId } from "../../core/ids.ts";
import type { Actor } from "../../platform/actor.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { madeBy } from "../offer-history/made-by.ts";
import { recordVersion } from "../offer-history/offer-versions.sql.ts";
import { moveOffer } from "./written-offers.sql.ts";

type Doing = { readonly networkId: NetworkId; readonly actor: Actor; readonly now: Temporal.Instant };

/** Publishes, hides or archives an offer by a person's hand and keeps it in its history; false when nothing changes. */
export async function changeStatus(
  tx: WriteTransaction,
  id: OfferId,
  status: "published" | "hidden" | "archived",
  { networkId, actor, now }: Doing,
): Promise<boolean> {
  const because = status === "hidden" ? "staff" : null;
  const done = await moveOffer(tx, { networkId, id, now }, status, because);
  if (done) await recordVersion(tx, { networkId, offerIds: [id], what: [status], by: madeBy(actor), now });
  return done;
}
