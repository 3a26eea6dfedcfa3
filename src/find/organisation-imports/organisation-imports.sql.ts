import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId, OrganisationId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { storable } from "../offers/storable.ts";
import { importedOrganisation } from "./organisation-draft.ts";
import type { OrganisationRow, StoredOrganisation } from "./organisation-merge.ts";

type Read = {
  readonly id: OrganisationId;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly name: string;
  readonly description: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly phone: string | null;
  readonly imported: unknown;
};

/** All organisations of a network, the oldest last, so that the oldest of one name is the one that is found. */
export async function readStoredOrganisations(
  tx: ReadTransaction,
  networkId: NetworkId,
): Promise<StoredOrganisation[]> {
  const { rows } = await sql<Read>`
    select id, source, external_id, name, description, email, website, phone, extra -> 'imported' as imported
      from organisation where network_id = ${networkId} order by created_at desc, id`.execute(tx);
  return rows.map(({ id, source, externalId, imported, ...facts }) => ({
    id,
    source,
    externalId,
    facts,
    imported: importedOrganisation.safeParse(imported).data ?? null,
  }));
}

const atOnce = 2000;

const columns = sql`r(id uuid, source text, "externalId" text, name text, description text, email text, website text,
  phone text, imported jsonb, hsds jsonb)`;

/** Writes new and changed organisations; `extra.imported` is what the list said, to be compared with next time. */
export async function writeOrganisations(
  tx: WriteTransaction,
  networkId: NetworkId,
  organisations: readonly OrganisationRow[],
  now: Temporal.Instant,
): Promise<void> {
  for (let at = 0; at < organisations.length; at += atOnce) {
    const rows = organisations.slice(at, at + atOnce).map(({ facts, ...rest }) => ({ ...rest, ...facts }));
    await sql`
      insert into organisation (network_id, id, source, external_id, name, description, email, website, phone, extra, hsds, created_at)
      select ${networkId}, r.id, r.source, r."externalId", r.name, r.description, r.email, r.website, r.phone,
             jsonb_build_object('imported', r.imported), r.hsds, ${now}
        from jsonb_to_recordset(${storable(rows)}::jsonb) as ${columns}
      on conflict (network_id, id) do update set source = excluded.source, external_id = excluded.external_id, name = excluded.name,
             description = excluded.description, email = excluded.email, website = excluded.website, phone = excluded.phone,
             extra = organisation.extra || excluded.extra, hsds = coalesce(excluded.hsds, organisation.hsds)`.execute(
      tx,
    );
  }
}
