import { z } from "zod";
import type { NetworkId, OfferId } from "../../core/ids.ts";
import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "../../platform/database.ts";
import { offerFields, someFacts, withFields } from "../offer-history/facts.ts";
import { recordVersion, type VersionBy } from "../offer-history/offer-versions.sql.ts";
import { lockSheet } from "../offer-editing/offer-sheets.sql.ts";
import { writeFacts } from "../offer-editing/written-offers.sql.ts";
import { givenTime } from "../offers/import-given.ts";
import { replaceSchedules } from "../offers/import-parts.sql.ts";
import type { OpenConflict } from "./conflicts.sql.ts";

type Doing = { readonly networkId: NetworkId; readonly by: VersionBy; readonly now: Temporal.Instant };

/** Takes over what the list says in these fields of one offer. */
export async function takeTheirs(
  tx: WriteTransaction,
  offerId: OfferId,
  conflicts: readonly OpenConflict[],
  { networkId, by, now }: Doing,
): Promise<void> {
  const offer = await lockSheet(tx, networkId, offerId);
  if (offer === null) return;
  const theirs = someFacts.safeParse(
    Object.fromEntries(conflicts.map(({ field, theirs: value }) => [field, value])),
  );
  const fields = offerFields.filter((field) => conflicts.some((conflict) => conflict.field === field));
  if (theirs.success && fields.length > 0)
    await writeFacts(tx, { networkId, id: offerId, now }, withFields(offer.facts, theirs.data, fields));
  const times = conflicts.find(({ field }) => field === "schedules");
  if (times) await replaceSchedules(tx, networkId, offerId, z.array(givenTime).parse(times.theirs ?? []));
  const what = [...fields, ...(times ? ["schedules"] : []), "conflict"];
  await recordVersion(tx, { networkId, offerIds: [offerId], what, by, now });
}
