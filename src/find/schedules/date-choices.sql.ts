import { sql } from "kysely";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

/** What can be chosen for one date of a schedule: who comes as a guest, and where it is. */
export type DateChoices = {
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly { readonly id: string; readonly label: string }[];
  /** The organisations that are guests already, by day. */
  readonly guests: readonly { readonly onDate: string; readonly organisationId: string }[];
};

/** All organisations of the network, by name. */
export async function readOrganisations(tx: ReadTransaction): Promise<DateChoices["organisations"]> {
  const { rows } = await sql<DateChoices["organisations"][number]>`
    select id, name from organisation where network_id = (select context_network()) order by name, id`.execute(
    tx,
  );
  return rows;
}

export async function readDateChoices(tx: ReadTransaction, scheduleId: string): Promise<DateChoices> {
  const organisations = await readOrganisations(tx);
  const { rows: places } = await sql<DateChoices["places"][number]>`
    select id, concat_ws(', ', name, street, concat_ws(' ', postal_code, place)) as label from location
     where network_id = (select context_network()) and coalesce(name, street) is not null
     order by place, street, name, id limit 500`.execute(tx);
  const { rows: guests } = await sql<DateChoices["guests"][number]>`
    select on_date::text as on_date, guest_organisation_id as organisation_id from schedule_exception
     where schedule_id = ${scheduleId} and guest_organisation_id is not null`.execute(tx);
  return { organisations, places, guests };
}

/** Whether both are of this network; null is always. */
export async function areOfNetwork(
  tx: ReadTransaction,
  organisationId: string | null,
  locationId: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select (${organisationId}::uuid is null or exists (select from organisation
             where network_id = (select context_network()) and id = ${organisationId}::uuid))
       and (${locationId}::uuid is null or exists (select from location
             where network_id = (select context_network()) and id = ${locationId}::uuid)) as known`.execute(
    tx,
  );
  return rows[0]?.known === true;
}

type NewPlace = {
  readonly networkId: NetworkId;
  readonly id: string;
  readonly name: string;
  readonly street: string | null;
  readonly place: string | null;
};

/** A place that only single dates have. */
export const insertPlace = (tx: WriteTransaction, place: NewPlace) =>
  tx.insertInto("location").values(place).execute();
