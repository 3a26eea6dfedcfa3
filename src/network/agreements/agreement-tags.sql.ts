import { officeDayOf } from "../../core/say-date.ts";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../../platform/database.ts";
import { type AgreementTag, bestTag, tagOf } from "./agreement.ts";
import { listAgreementRows } from "./agreements.sql.ts";

/** What each organisation has agreed with the network, for the overview; who stands not in it has no agreement. */
export async function agreementTags(
  tx: ReadTransaction,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, AgreementTag>> {
  const today = officeDayOf(now).toString();
  const tags = new Map<string, AgreementTag[]>();
  for (const agreement of await listAgreementRows(tx)) {
    const tag = tagOf(agreement, today);
    if (tag === null) continue;
    for (const { organisationId } of agreement.parties)
      tags.set(organisationId, [...(tags.get(organisationId) ?? []), tag]);
  }
  return new Map(
    [...tags].flatMap(([id, all]) => {
      const best = bestTag(all);
      return best === null ? [] : [[id, best] as const];
    }),
  );
}
