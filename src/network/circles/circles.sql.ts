import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { CircleKind } from "./circle.ts";

export type CircleRow = {
  readonly id: string;
  readonly kind: CircleKind;
  readonly name: string;
  readonly purpose: string | null;
  readonly regionalNetworkId: string | null;
  readonly region: string | null;
  readonly since: string | null;
  readonly until: string | null;
};

const columns = sql`c.id, c.kind, c.name, c.purpose, c.regional_network_id, r.name as region, c.since, c.until`;
const from = sql`circle c left join regional_network r on r.network_id = c.network_id and r.id = c.regional_network_id`;

export type ListedCircle = CircleRow & { readonly seats: number; readonly chair: string | null };

/** All groups, those of today first; how many sit in them and who leads them today. */
export async function listCircles(tx: ReadTransaction, today: string): Promise<readonly ListedCircle[]> {
  const { rows } = await sql<ListedCircle>`select ${columns},
      (select count(*) from circle_member m where m.network_id = c.network_id and m.circle_id = c.id
          and m.since <= ${today}::date and (m.until is null or m.until >= ${today}::date))::int as seats,
      (select coalesce(p.name, o.name) from circle_member m
          left join contact_person p on p.network_id = m.network_id and p.id = m.contact_person_id
          left join organisation o on o.network_id = m.network_id and o.id = m.organisation_id
         where m.network_id = c.network_id and m.circle_id = c.id and m.role = 'chair'
           and m.since <= ${today}::date and (m.until is null or m.until >= ${today}::date)
         order by m.since limit 1) as chair
    from ${from} order by (c.until is not null and c.until < ${today}::date), lower(c.name)`.execute(tx);
  return rows;
}

/** The groups of today, to choose from. */
export async function listCircleNames(
  tx: ReadTransaction,
  today: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from circle
    where until is null or until >= ${today}::date order by lower(name)`.execute(tx);
  return rows;
}

export async function findCircle(tx: ReadTransaction, id: string): Promise<CircleRow | undefined> {
  const { rows } = await sql<CircleRow>`select ${columns} from ${from} where c.id = ${id}`.execute(tx);
  return rows[0];
}

/** Holds the group, so that two people at once cannot give the same seat twice. */
export const lockCircle = (tx: WriteTransaction, id: string) =>
  tx
    .selectFrom("circle")
    .select(["id", "since", "until"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();

/** Whether a group of this name runs already; names of ended groups may come again. */
export const isNameTaken = async (
  tx: ReadTransaction,
  name: string,
  except: string | null,
): Promise<boolean> => {
  const { rows } = await sql<{ one: number }>`select 1 as one from circle
    where lower(name) = lower(${name}) and until is null and id is distinct from ${except}::uuid`.execute(tx);
  return rows.length > 0;
};

type CircleFields = Omit<CircleRow, "id" | "region" | "until">;

export const insertCircle = (
  tx: WriteTransaction,
  circle: CircleFields & { readonly networkId: string; readonly id: string },
  now: Temporal.Instant,
) =>
  tx
    .insertInto("circle")
    .values({ ...circle, createdAt: now })
    .execute();

export const updateCircle = (tx: WriteTransaction, id: string, circle: CircleFields) =>
  tx.updateTable("circle").set(circle).where("id", "=", id).execute();

/** The group and every seat in it end on this day. */
export async function closeCircle(tx: WriteTransaction, id: string, until: string): Promise<void> {
  await tx.updateTable("circle").set({ until }).where("id", "=", id).execute();
  await sql`update circle_member set until = greatest(since, ${until}::date)
     where circle_id = ${id} and (until is null or until > ${until}::date)`.execute(tx);
}

export const regionExists = async (tx: ReadTransaction, id: string | null): Promise<boolean> =>
  id === null ||
  (await tx.selectFrom("regionalNetwork").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;
