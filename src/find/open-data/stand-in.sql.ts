import { type RawBuilder, sql } from "kysely";

/** The id of the organisation in the record of the offer `o`, as its source wrote it, in small letters. */
export const standInId: RawBuilder<string | null> = sql`lower(o.hsds #>> '{organization,id}')`;

/**
 * Whether nobody here stated an organisation of the offer `o` and its source gave it one that stands in. All others
 * without an organisation carry the network. The same condition stands in organization-record.ts.
 */
export const hasStandIn: RawBuilder<boolean> = sql`(o.organisation_id is null and o.imported ->> 'organisation' is null
  and coalesce(${standInId} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and ${standInId} <> o.network_id::text, false))`;

/** Whether the network itself stands in for the organisation of the offer `o`. */
export const networkStandsInFor: RawBuilder<boolean> = sql`(o.organisation_id is null and not ${hasStandIn})`;
