import { randomUUID } from "node:crypto";
import type pg from "pg";
import { acceptConcern } from "../../../src/connect/concerns/accept-concern.ts";
import { offerConcern } from "../../../src/connect/concerns/offer-concern.ts";
import { sendContactWish } from "../../../src/connect/concerns/send-contact-wish.ts";
import { emptyWish, wishInput } from "../../../src/connect/concerns/wish-form.ts";
import { newId } from "../../../src/core/ids.ts";
import { type Desk, perform } from "../../../src/platform/perform.ts";
import { said } from "../model/command.ts";
import type { WorldPeople } from "../model/people-of-world.ts";

/** A word that stands in every record that somebody must not see. */
export const strangersWord = "Fremdkanarie";

/** A concern that this team (0: the intake team) is responsible for, with words that only it may read. */
export async function aConcernOf(
  desk: Desk,
  { network, teams }: WorldPeople,
  team: number,
  word = strangersWord,
): Promise<string> {
  const wish = wishInput({
    ...emptyWish("de", "", "", "12"),
    name: word,
    wish: `${word} schreit jeden Abend`,
    channel: "call",
    phone: "069 90009-119",
    contactMe: true,
    askNode: true,
  });
  const door = { locator: Buffer.from(randomUUID()), unlockKey: Buffer.alloc(32, 5) };
  const call = { actor: { kind: "anyone" as const }, networkId: network, opKey: newId<"operation">() };
  const sent = await said(perform(desk, sendContactWish, call, { door, wish, consentLanguage: "de" }));
  const { concernId } = (sent.value ?? {}) as { concernId?: string };
  if (concernId === undefined) throw new Error(`no concern: ${sent.said}`);
  const [intake, other] = [teams[0]?.people[0], teams[team]?.people[0]];
  if (team === 0 || intake === undefined || other === undefined) return concernId;
  await perform(
    desk,
    offerConcern,
    { actor: intake, networkId: network },
    { concernId, nodeId: teams[team]?.node.id },
  );
  await perform(desk, acceptConcern, { actor: other, networkId: network }, { concernId });
  return concernId;
}

/** Tables that carry a network and an id, from the catalogue: a new one is tried without being named here. */
export async function tablesWithIds(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'network_id')
        and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype)
      order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Names under which a form could carry an id: every column of the store that holds one. */
export async function idFields(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select distinct column_name as name from information_schema.columns
      where table_schema = 'public' and data_type = 'uuid' and column_name ~ '_id$' order by 1`,
  );
  return [
    ...rows.map(({ name }) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())),
    "id",
  ];
}

/** One id of every kind of record of this network. */
export async function idsOf(
  owner: pg.Client,
  network: string,
  tables: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const table of tables) {
    const { rows } = await owner.query<{ id: string }>(
      `select id from ${table} where network_id = $1 limit 1`,
      [network],
    );
    if (rows[0]) ids.set(table, rows[0].id);
  }
  return ids;
}

/** A mark of everything that belongs to a network, and of one concern: any change changes it. */
export async function markOf(owner: pg.Client, network: string): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and column_name = 'network_id' and table_type = 'BASE TABLE' order by 1`,
  );
  const marks: string[] = [];
  for (const { name } of rows) {
    const found = await owner.query<{ mark: string | null }>(
      `select md5(string_agg(t::text, '|' order by t::text)) as mark from ${name} t where network_id = $1`,
      [network],
    );
    marks.push(`${name}:${found.rows[0]?.mark ?? "-"}`);
  }
  return marks.join("\n");
}

export async function markOfConcern(owner: pg.Client, concernId: string): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'concern_id' and table_name <> 'outbox' order by 1`,
  );
  const marks: string[] = [];
  for (const name of ["concern", ...rows.map((row) => row.name)]) {
    const key = name === "concern" ? "id" : "concern_id";
    const found = await owner.query<{ mark: string | null }>(
      `select md5(string_agg(t::text, '|' order by t::text)) as mark from ${name} t where ${key} = $1`,
      [concernId],
    );
    marks.push(`${name}:${found.rows[0]?.mark ?? "-"}`);
  }
  return marks.join("\n");
}
