import type pg from "pg";

/** Other bytes of the same length for every row: a copy of one ciphertext would shrink to nothing in the backup. */
const noise = (column: string, seed: string): string =>
  `(select substr(string_agg(sha256((${seed} || g)::bytea), ''), 1, length(${column})) from generate_series(1, 20) g)`;

type Copied = { readonly table: string; readonly changes: Readonly<Record<string, string>> };

const copied: readonly Copied[] = [
  {
    table: "concern",
    changes: {
      id: "m.concern_id",
      created_at: "t.created_at - m.i * interval '1 second'",
      family_public_key: noise("t.family_public_key", "m.concern_id::text || 'p'"),
    },
  },
  {
    table: "concern_locator",
    changes: {
      concern_id: "m.concern_id",
      locator: noise("t.locator", "m.concern_id::text || 'l'"),
      sealed_family_key: noise("t.sealed_family_key", "m.concern_id::text || 'k'"),
    },
  },
  {
    table: "concern_wrap",
    changes: {
      concern_id: "m.concern_id",
      holder_id: "case when t.holder_kind = 'family' then m.concern_id else t.holder_id end",
      wrap: noise("t.wrap", "m.concern_id::text || t.class || t.holder_kind"),
    },
  },
  {
    table: "concern_field",
    changes: {
      concern_id: "m.concern_id",
      id: "gen_random_uuid()",
      sealed: noise("t.sealed", "m.concern_id::text || t.field"),
    },
  },
  { table: "consent", changes: { concern_id: "m.concern_id", id: "gen_random_uuid()" } },
  {
    table: "message",
    changes: {
      concern_id: "m.concern_id",
      id: "gen_random_uuid()",
      sealed: noise("t.sealed", "m.concern_id::text || 'm'"),
    },
  },
  { table: "concern_mark", changes: { concern_id: "m.concern_id", id: "gen_random_uuid()" } },
];

const columnsOf = async (owner: pg.Client, table: string): Promise<string[]> =>
  (
    await owner.query(
      `select attname::text as name from pg_attribute where attrelid = to_regclass('public.' || $1) and attnum > 0
          and not attisdropped and attgenerated = ''`,
      [table],
    )
  ).rows.map(({ name }) => name as string);

/**
 * Makes many concerns from one that the product has written: same rows, other ids and other bytes, the log with the hash
 * it must have. Triggers and keys are off while this runs; the restore checks all of them again.
 */
export async function makeManyConcerns(owner: pg.Client, template: string, many: number): Promise<void> {
  await owner.query("begin");
  await owner.query("set local session_replication_role = replica");
  await owner.query(
    "create temporary table made on commit drop as select i, gen_random_uuid() as concern_id, gen_random_uuid() as op_key from generate_series(1, $1::int) i",
    [many],
  );
  for (const { table, changes } of copied) {
    const columns = await columnsOf(owner, table);
    if (columns.length === 0) continue;
    const key = table === "concern" ? "id" : "concern_id";
    const values = columns.map((column) => changes[column] ?? `t.${column}`);
    await owner.query(
      `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")} from made m, (select * from ${table} where ${key} = $1) t`,
      [template],
    );
  }
  await copyLogAndOperations(owner, template);
  await owner.query("commit");
  await owner.query("analyze");
}

async function copyLogAndOperations(owner: pg.Client, template: string): Promise<void> {
  await owner.query(
    `insert into concern_log (network_id, concern_id, seq, op_key, kind, reason, node_id, actor_kind, membership_id, state, due_at, due_kind, at, visible_to, prev, hash)
     select t.network_id, m.concern_id, t.seq, m.op_key, t.kind, t.reason, t.node_id, t.actor_kind, t.membership_id, t.state, t.due_at, t.due_kind, t.at, t.visible_to, t.prev,
            sha256(t.prev || convert_to(concat_ws('|', m.concern_id, t.seq, m.op_key, t.kind, t.reason, t.node_id, t.actor_kind, t.membership_id,
              t.state, extract(epoch from t.due_at), t.due_kind, extract(epoch from t.at)), 'utf8'))
       from made m, (select * from concern_log where concern_id = $1 and seq = 1) t`,
    [template],
  );
  await owner.query(
    `insert into operation (op_key, act, outcome, at)
     select m.op_key, 'send-contact-wish', jsonb_build_object('ok', true, 'value', jsonb_build_object('concernId', m.concern_id)), now() from made m`,
  );
  await owner.query(
    `insert into audit (chain, seq, at, network_id, actor_kind, act, subject_kind, subject_id, outcome, prev, hash)
     select m.concern_id, 1, t.at, t.network_id, t.actor_kind, t.act, t.subject_kind, m.concern_id, t.outcome, '\\x00',
            sha256('\\x00'::bytea || convert_to(concat_ws('|', m.concern_id, 1, extract(epoch from t.at), t.network_id, t.actor_kind, t.account_id,
              t.membership_id, t.act, t.subject_kind, m.concern_id, t.outcome), 'utf8'))
       from made m, (select * from audit where subject_id = $1 order by seq limit 1) t`,
    [template],
  );
}
