import { afterAll, beforeAll, expect, test } from "vitest";
import { connectRoutes } from "../../src/connect/routes.tsx";
import { returnCodeFor } from "../../src/platform/vault/return-code.ts";
import { createFormSecret } from "../../src/platform/vault/form-secret.ts";
import { peopleRoutes } from "../../src/people/routes.tsx";
import {
  codeIn,
  type FamilySite,
  markOfAPerson,
  openFamilySite,
  readable,
  wishFields,
} from "../builders/families.ts";
import { openWebSite, type WebSite } from "../builders/web-site.ts";

/**
 * trust.md 6, item 32: who writes is not followed. The server's output and the files of the database are searched for
 * the same kind of address in tests/journeys/planted-names.test.ts.
 */
const addresses = ["203.0.113.77", "2001:db8:4711:77::9"];
/** As text, and as the store would keep them in a column made for addresses. */
const signs = [...addresses, "cb00714d", "20010db8471100770000000000000009"];

let at: FamilySite;
let site: WebSite;
let code = "";
beforeAll(async () => {
  at = await openFamilySite();
  const words = { topics: () => [], offerTitle: () => Promise.resolve(null) };
  const routes = [...connectRoutes(words, String), ...peopleRoutes];
  site = await openWebSite(at.house, routes, null, { TRUST_PROXY: "1" });
  for (const address of addresses) await everything({ "x-forwarded-for": address, "x-real-ip": address });
});
afterAll(async () => {
  await site.close();
  await at.close();
});

/** What a family does and what somebody who guesses does, from one address. */
async function everything(from: Readonly<Record<string, string>>): Promise<void> {
  const typed = wishFields({ topic: "" });
  const sent = await site.post("/melden", { ...typed, ...markOfAPerson(at.house.keys, typed) }, from);
  code = codeIn(await readable(sent));
  expect(code).not.toBe("");
  expect((await site.post("/stand", { code }, from)).status).toBe(200);
  const wrong = returnCodeFor(at.house.keys.pepper, createFormSecret());
  for (let times = 0; times < 3; times += 1) await site.post("/stand", { code: wrong }, from);
  const signIn = {
    email: "niemand@stelle.example",
    passphrase: "vier blaue Boote am Steg",
    code: "123456",
    way: "code",
  };
  expect((await site.post("/intern/anmelden", signIn, from)).status).toBe(422);
}

const tablesOf = async (): Promise<string[]> =>
  (
    await at.house.owner.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
    )
  ).rows.map(({ name }) => name);

async function tablesWith(sign: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await tablesOf()) {
    const { rowCount } = await at.house.owner.query(
      `select 1 from ${name} t where position(lower($1) in lower(t::text)) > 0 limit 1`,
      [sign],
    );
    if (rowCount) found.push(name);
  }
  return found;
}

test("no table of the store holds the address of anybody who wrote, guessed or signed in", async () => {
  for (const sign of signs) expect(await tablesWith(sign), sign).toEqual([]);
});

test("the search itself finds what does stand there", async () => {
  expect(await tablesWith("lindental")).toContain("network");
  await at.house.owner.query("create table strange (sender inet)");
  await at.house.owner.query("insert into strange values ($1)", [addresses[0]]);
  expect(await tablesWith(addresses[0] ?? "")).toEqual(["strange"]);
  await at.house.owner.query("drop table strange");
});

test("what counts the tries of a sender stands in the counts alone, and in no record of a family", async () => {
  const { rows } = await at.house.owner.query<{ key: string }>("select key from rate_limit");
  const marks = rows
    .map(({ key }) => key.slice(key.lastIndexOf(":") + 1))
    .filter((mark) => mark.length === 22);
  expect(marks.length).toBeGreaterThan(2);
  for (const mark of marks) expect(await tablesWith(mark), mark).toEqual(["rate_limit"]);
});

test("no column is made for addresses", async () => {
  const { rows } = await at.house.owner.query(
    `select table_name, column_name from information_schema.columns where table_schema = 'public'
        and (udt_name in ('inet', 'cidr', '_inet') or column_name ~ '(^|_)(ip|ip_address|remote|user_agent|fingerprint)($|_)')`,
  );
  expect(rows).toEqual([]);
});
