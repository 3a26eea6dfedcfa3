import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { roles } from "../../src/platform/actor.ts";
import { aWish, type Acknowledged } from "./restore/acknowledged.ts";
import { makeManyConcerns } from "./restore/many-concerns.ts";
import { fillWorld } from "./model/people-of-world.ts";
import { type House, openHouse } from "./proofs/house.ts";
import { addressWith, openProofSite, type ProofSite } from "./proofs/proof-site.ts";

/**
 * trust.md 6, item 6: what the walls hide is not read to be hidden. 11,000 concerns of another network and 40 of one's
 * own; every page is asked for, and the plan of every statement that it sends to the database is looked at, inside the
 * transaction that sends it, so with its login and its policies.
 */
const many = 11_000;
/** Above this a table may not be read from end to end. */
const few = 10_000;

type Plan = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly Plan[];
};
type Asked = { readonly text: string; readonly scanned: readonly string[] };

const scannedBy = (plan: Plan): string[] => [
  ...(plan["Node Type"] === "Seq Scan" ? [plan["Relation Name"] ?? ""] : []),
  ...(plan.Plans ?? []).flatMap(scannedBy),
];

const asked: Asked[] = [];
let listening = false;
const query = pg.Client.prototype.query as (this: pg.Client, ...words: unknown[]) => unknown;

async function planned(client: pg.Client, text: string, values: readonly unknown[]): Promise<void> {
  const { rows } = (await query.call(client, `explain (format json) ${text}`, values)) as pg.QueryResult;
  asked.push({ text, scanned: scannedBy(rows[0]["QUERY PLAN"][0].Plan as Plan) });
}

/** The product runs in this process: each statement that it sends is planned first, on the same connection. */
function listen(): void {
  pg.Client.prototype.query = function listened(this: pg.Client, ...words: unknown[]) {
    const [text, values] = words;
    const reads = typeof text === "string" && /^\s*(select|with|update|delete)\b/i.test(text);
    if (!listening || !reads || !Array.isArray(values) || words.length > 2) return query.apply(this, words);
    return planned(this, text, values).then(() => query.apply(this, words));
  } as typeof pg.Client.prototype.query;
}

let house: House;
let site: ProofSite;
let own: Acknowledged;
let big: string[] = [];
beforeAll(async () => {
  house = await openHouse(inject("databaseServer"));
  const [here, elsewhere] = [
    await fillWorld(house.owner),
    await fillWorld(house.owner, { slug: "anderswo" }),
  ];
  await house.owner.query("update network set first = true, phone = '069 555' where id = $1", [here.network]);
  const desk = { database: house.database, keys: house.keys };
  own = await aWish(desk, here.network);
  await makeManyConcerns(house.owner, own.concernId, 40);
  const strange = await aWish(desk, elsewhere.network);
  await makeManyConcerns(house.owner, strange.concernId, many);
  const { rows } = await house.owner.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > $1",
    [few],
  );
  big = rows.map(({ name }) => name);
  site = await openProofSite(desk);
  const [intake, other] = [here.teams[0]?.people[0], here.teams[1]?.people[0]];
  if (intake === undefined || other === undefined) throw new Error("an empty team");
  const all = roles.filter((role) => role !== "asdWorker");
  site.let("intake", { ...intake, roles: all });
  site.let("other", { ...other, roles: all });
  listen();
}, 240_000);
afterAll(async () => {
  pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
  await site.close();
  await house.close();
});

const faultsOf = (some: readonly Asked[]): string[] => [
  ...new Set(
    some.flatMap(({ text, scanned }) =>
      scanned
        .filter((table) => big.includes(table))
        .map((table) => `${table}: ${text.replace(/\s+/g, " ").slice(0, 160)}`),
    ),
  ),
];

test("the store is large enough to tell", () => {
  expect(big).toEqual(
    expect.arrayContaining(["audit", "concern", "concern_field", "concern_log", "concern_wrap", "message"]),
  );
});

test("no page of the product reads a large table from end to end", async () => {
  listening = true;
  for (const route of site.routes.filter(({ method }) => method === "GET"))
    for (const as of [undefined, "intake", "other"])
      await site.ask("GET", addressWith(route.path, own.concernId), { as });
  await site.ask("POST", "/stand", { fields: { code: own.code } });
  listening = false;
  expect(asked.length).toBeGreaterThan(300);
  expect(asked.filter(({ text }) => /from concern c join node/.test(text)).length).toBeGreaterThan(1);
  expect(faultsOf(asked)).toEqual([]);
}, 240_000);

test("a list that reads all rows would be seen", async () => {
  asked.length = 0;
  listening = true;
  await house.owner.query("select count(*) from message where length(sealed) > $1", [7]);
  listening = false;
  expect(faultsOf(asked)).toHaveLength(1);
});
