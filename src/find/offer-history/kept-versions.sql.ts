import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId, OfferId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { offerFacts, type OfferFacts } from "./facts.ts";
import { readTimesAndPlaces, type TimesAndPlaces } from "./times-and-places.ts";

/** One kept state of an offer. `facts` is null where a later version of the product can no longer read it. */
export type KeptVersion = {
  readonly no: number;
  readonly at: Temporal.Instant;
  readonly byKind: "staff" | "provider" | "import" | "system";
  readonly by: string | null;
  readonly what: readonly string[];
  /** Whose proposal it took over; null for a version that comes from none. */
  readonly proposedBy: { readonly kind: "staff" | "provider"; readonly name: string | null } | null;
  readonly facts: OfferFacts | null;
  readonly more: TimesAndPlaces;
};
type Row = Omit<KeptVersion, "facts" | "more"> & { readonly snapshot: unknown };

const read = ({ snapshot, ...row }: Row): KeptVersion => {
  const facts = offerFacts.safeParse(snapshot);
  return { ...row, facts: facts.success ? facts.data : null, more: readTimesAndPlaces(snapshot) };
};

const kept = sql`select v.no, v.at, v.by_kind, a.name as by, v.what, v.snapshot,
       case when p.id is not null then json_build_object('kind', p.by_kind, 'name', pa.name) end as proposed_by
  from offer_version v
  left join membership m on m.network_id = v.network_id and m.id = v.membership_id
  left join account a on a.id = m.account_id
  left join offer_proposal p on p.network_id = v.network_id and p.id::text = v.snapshot ->> 'proposalId'
  left join membership pm on pm.network_id = p.network_id and pm.id = p.membership_id
  left join account pa on pa.id = pm.account_id`;

/** The kept versions, the newest first. */
export async function readVersions(
  tx: ReadTransaction,
  networkId: NetworkId,
  offerId: OfferId,
  most: number,
): Promise<KeptVersion[]> {
  const { rows } = await sql<Row>`${kept} where v.network_id = ${networkId} and v.offer_id = ${offerId}
     order by v.no desc limit ${most}`.execute(tx);
  return rows.map(read);
}

export async function readVersion(
  tx: ReadTransaction,
  networkId: NetworkId,
  offerId: OfferId,
  no: number,
): Promise<KeptVersion | null> {
  const { rows } =
    await sql<Row>`${kept} where v.network_id = ${networkId} and v.offer_id = ${offerId} and v.no = ${no}`.execute(
      tx,
    );
  return rows[0] ? read(rows[0]) : null;
}

/** The facts of an older version, as far as they were kept. */
export const factsAtVersion = async (
  tx: ReadTransaction,
  networkId: NetworkId,
  offerId: OfferId,
  no: number,
): Promise<OfferFacts | null> => (await readVersion(tx, networkId, offerId, no))?.facts ?? null;
