import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Held, PrintKind } from "./edition.ts";

/** A line of the list of prints; `count` is how many offers it held. */
export type EditionLine = {
  readonly id: string;
  readonly kind: PrintKind;
  readonly lang: string;
  readonly region: string | null;
  readonly at: Temporal.Instant;
  readonly count: number;
};

const mostLines = 200;

/** The newest prints first. */
export async function readEditions(tx: ReadTransaction): Promise<EditionLine[]> {
  const { rows } = await sql<EditionLine>`
    select id, kind, lang, region, at, (select count(*)::int from jsonb_object_keys(offers)) as count
      from print_edition
     order by at desc, id
     limit ${mostLines}`.execute(tx);
  return rows;
}

export type Edition = {
  readonly lang: string;
  readonly region: string | null;
  readonly at: Temporal.Instant;
  /** As text, because the keys are ids and no names of columns. */
  readonly offers: string;
};

/** What one print held. */
export async function readEdition(tx: ReadTransaction, id: string): Promise<Edition | null> {
  const { rows } = await sql<Edition>`
    select lang, region, at, offers::text as offers from print_edition where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export type NewEdition = {
  readonly networkId: NetworkId;
  readonly id: string;
  readonly membershipId: string | null;
  readonly kind: PrintKind;
  readonly lang: string;
  readonly region: string | null;
  readonly at: Temporal.Instant;
  readonly offers: Held;
};

export async function insertEdition(tx: WriteTransaction, edition: NewEdition): Promise<void> {
  const { networkId, id, membershipId, kind, lang, region, at, offers } = edition;
  await sql`
    insert into print_edition (network_id, id, kind, lang, region, at, membership_id, offers)
    values (${networkId}, ${id}, ${kind}, ${lang}, ${region}, ${at}, ${membershipId}, ${JSON.stringify(offers)}::jsonb)`.execute(
    tx,
  );
}
