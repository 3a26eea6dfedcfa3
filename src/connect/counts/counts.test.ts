import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { codedWords } from "../../../tests/builders/counts.ts";
import { aWrittenWish, type FamilySite, openFamilySite } from "../../../tests/builders/families.ts";
import { newId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { runRetention } from "../../platform/retention/run-retention.ts";
import { createServerKeys } from "../../platform/vault/server-keys.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";
import { closeConcern } from "../concerns/close-concern.ts";
import { codedRows } from "./counts.sql.ts";
import { mixCounts } from "./mix-counts.job.ts";
import { oldCounts } from "./old-counts.retention.ts";

/** The topic of a wish is sealed; what is counted of it must not say it again, nor to whom it belongs (docs/decisions/0034). */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());
beforeEach(async () => {
  await standsAt("2026-11-16T10:00:00+01:00");
  await query("truncate concern_count, gap_record");
});

const query = async (sql: string, ...values: unknown[]) => (await at.house.owner.query(sql, values)).rows;
const standsAt = (instant: string) => query("update clock set ahead = $1::timestamptz - now()", instant);
const tables = ["concern_count", "gap_record"] as const;
type Table = (typeof tables)[number];
const mix = () => mixCounts(at.house);

const known: string[] = [];
async function aWish(topic: string): Promise<string> {
  await aWrittenWish(at.site, { topic, place: "Oberlinden" });
  const [wish] = await query("select id from concern where id <> all($1::uuid[])", known);
  known.push(wish.id);
  return wish.id;
}
/** One row in each table, beside those of the beginnings. */
async function aGap(): Promise<string> {
  const concernId = await aWish("12");
  const ending = { reason: "noOffer", topic: "13", cause: "noLanguage", closingWords: "Wir suchen weiter." };
  const call = { actor: at.intake.duty, networkId: at.network };
  expect(await perform(at.house, closeConcern, call, { concernId, ...ending })).toMatchObject({
    value: { ok: true },
  });
  return concernId;
}
/** The concerns that the transaction of a row names: the way back that there was. */
const namedBy = (table: Table) =>
  query(`select l.concern_id as id from ${table} k join concern_log l on l.xmin = k.xmin`);
const rowsOf = (table: Table) =>
  query(`select id, xmin::text as by, month, fresh from ${table} order by ctid`);

describe("a stolen store without the key file", () => {
  test("shows of a coded row its network and month, and neither what it is about nor how long its words are", async () => {
    await aGap();
    await aWish("7");
    for (const table of tables) {
      const rows = await query(`select to_jsonb(t) as row, octet_length(sealed) as bytes from ${table} t`);
      expect(rows.length).toBeGreaterThan(0);
      for (const { row, bytes } of rows) {
        expect(Object.keys(row).toSorted()).toEqual(["fresh", "id", "month", "network_id", "sealed"]);
        expect(bytes).toBe(541);
        expect(Buffer.from(row.sealed.slice(2), "hex").toString("latin1")).not.toMatch(
          /Oberlinden|noLanguage|contactWish/,
        );
      }
    }
    expect(await codedWords(at, "gapRecord")).toMatchObject([
      { topic: "13", place: "Oberlinden", cause: "noLanguage" },
    ]);
    expect(
      (await codedWords(at, "concernCount")).map(({ moment, topic }) => [moment, topic]).toSorted(),
    ).toEqual([
      ["close", "13"],
      ["create", "12"],
      ["create", "7"],
    ]);
  });

  test("opens nothing: another key, another row's words, another month are refused", async () => {
    await aWish("12");
    await aWish("7");
    const read = (keys = at.house.keys) =>
      at.house.database.read("worker", { network: at.network }, (tx) => codedRows(tx, "concernCount", keys));
    expect(await read()).toHaveLength(2);
    await expect(read(createServerKeys(true, []))).rejects.toThrow(VaultError);
    await query("update concern_count set month = '2026-10-01'");
    await expect(read()).rejects.toThrow(VaultError);
    await query("update concern_count set month = '2026-11-01'");
    expect(await read()).toHaveLength(2);
    await query("update concern_count k set sealed = o.sealed from concern_count o where o.id <> k.id");
    await expect(read()).rejects.toThrow(VaultError);
  });

  test("a row of one table is none of the other", async () => {
    await aGap();
    await query("delete from concern_count");
    await query("insert into concern_count select * from gap_record");
    await expect(codedWords(at, "concernCount")).rejects.toThrow(VaultError);
  });

  test("neither a professional's login nor a family's reads one", async () => {
    await aGap();
    for (const login of ["app", "family"] as const)
      for (const table of ["concernCount", "gapRecord"] as const) {
        const read = at.house.database.read(login, { network: at.network }, (tx) =>
          codedRows(tx, table, at.house.keys),
        );
        await expect(read, `${login} ${table}`).rejects.toThrow(/permission denied/);
      }
  });
});

describe("who holds the key file as well", () => {
  test("finds by the transaction of a row its concern until the rows are mixed, and then no more", async () => {
    const ids = [await aGap(), await aWish("7"), await aWish("9")];
    const before = await Promise.all(tables.map(rowsOf));
    const words = await codedWords(at, "concernCount");
    expect(new Set((await namedBy("concern_count")).map(({ id }) => id))).toEqual(new Set(ids));
    expect((await namedBy("gap_record")).map(({ id }) => id)).toEqual([ids[0]]);
    expect(await mix()).toBe("5 coded rows mixed");
    for (const [no, table] of tables.entries()) {
      expect(await namedBy(table), table).toEqual([]);
      const after = await rowsOf(table);
      expect(after).toHaveLength(before[no]?.length ?? 0);
      expect(new Set(after.map(({ by }) => by)).size, "one transaction for all").toBe(1);
      expect(after.filter(({ id }) => before[no]?.some((row) => row.id === id))).toEqual([]);
      expect(after.filter(({ fresh }) => fresh)).toEqual([]);
      const order = after.map(({ id }) => id);
      expect(order, "the place in the file follows from random ids").toEqual(order.toSorted());
    }
    const texts = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).toSorted();
    expect(texts(await codedWords(at, "concernCount"))).toEqual(texts(words));
  });

  test("a later wish of the month stands among all others of it, and other months are left as they are", async () => {
    await standsAt("2026-10-05T10:00:00+01:00");
    await aWish("12");
    await mix();
    const october = await rowsOf("concern_count");
    await standsAt("2026-11-16T10:00:00+01:00");
    for (const topic of ["7", "9", "13"]) await aWish(topic);
    await mix();
    await aWish("7");
    expect(await mix()).toBe("1 coded rows mixed");
    expect(await mix()).toBe("0 coded rows mixed");
    const rows = await rowsOf("concern_count");
    const november = rows.filter(({ month }) => month === "2026-11-01");
    expect(november).toHaveLength(4);
    expect(new Set(november.map(({ by }) => by)).size).toBe(1);
    expect(rows.filter(({ month }) => month === "2026-10-01")).toEqual(october);
  });

  test("two servers that mix at the same time lose nothing and write nothing twice", async () => {
    for (const topic of ["7", "9", "12"]) await aWish(topic);
    const done = await Promise.all([mix(), mix(), mix()]);
    expect(done.toSorted()).toEqual(["0 coded rows mixed", "0 coded rows mixed", "3 coded rows mixed"]);
    expect((await codedWords(at, "concernCount")).map(({ topic }) => topic).toSorted()).toEqual([
      "12",
      "7",
      "9",
    ]);
  });

  test("where a row does not open, nothing is mixed and nothing is lost", async () => {
    for (const topic of ["7", "9"]) await aWish(topic);
    const before = await rowsOf("concern_count");
    await expect(mixCounts({ ...at.house, keys: createServerKeys(true, []) })).rejects.toThrow(VaultError);
    expect(await rowsOf("concern_count")).toEqual(before);
  });
});

describe("how long it stays", () => {
  const tasks = [{ of: oldCounts, keep: { months: 36 } }];
  const clear = async () => (await runRetention(at.house, tasks, { dryRun: false }))[0];

  test("at most three years, and then the whole month goes from both tables", async () => {
    await aGap();
    await mix();
    await standsAt("2029-10-31T20:00:00+01:00");
    expect(await clear()).toMatchObject({ due: 0, deleted: 0 });
    await aWish("9");
    await standsAt("2029-11-01T10:00:00+01:00");
    expect(await clear()).toMatchObject({ due: 3, deleted: 3 });
    expect(await codedWords(at, "gapRecord")).toEqual([]);
    expect((await codedWords(at, "concernCount")).map(({ topic }) => topic)).toEqual(["9"]);
  });

  test("a row that says a day instead of a month is not taken", async () => {
    const insert = query(
      "insert into concern_count (network_id, id, month, sealed) values ($1, $2, '2026-11-16', $3)",
      at.network,
      newId(),
      Buffer.alloc(541),
    );
    await expect(insert).rejects.toThrow(/concern_count_month_check/);
  });
});
