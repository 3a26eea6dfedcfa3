import { sql } from "kysely";
import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";

/** An offer's id here and the id under which it is known outside. */
export type OpenId = { readonly id: string; readonly given: string | null };

/**
 * The ids of all published offers, or of the one known outside under `given`. By these a whole directory is written in
 * an order that stays the same after it was read in elsewhere.
 */
export const listOpenIds = question({
  name: "list-open-ids",
  input: z.object({ given: z.guid().optional() }),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "published offers are public" },
  run: async (tx, { given }) => {
    const one = given?.toLowerCase();
    const which =
      one === undefined
        ? sql`true`
        : sql`(o.id = ${one}::uuid or o.id in (select x.id from offer x where x.published
        and x.hsds is not null and lower(x.hsds ->> 'id') = ${one}))`;
    const { rows } = await sql<OpenId>`
      select o.id, o.hsds ->> 'id' as given from offer o where o.published and ${which} order by o.id`.execute(
      tx,
    );
    return rows;
  },
});
