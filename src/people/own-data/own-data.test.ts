import { afterAll, beforeAll, expect, test } from "vitest";
import { aNetwork, aNode, type Node } from "../../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { ownDataRoutes } from "./own-data-routes.ts";

/** "Was steht hier über mich?" */
let house: TestInstallation;
let site: WebSite;
let mine: Node;
let other: Node;
beforeAll(async () => {
  house = await openTestInstallation();
  const network = await aNetwork(house.owner, "lindental");
  mine = await aNode(house.owner, network, "Hebammen", ["familyHealthVisitor"]);
  other = await aNode(house.owner, network, "Beratung", ["navigator"]);
  for (const { duty } of [mine, other])
    await house.owner.query(
      "insert into audit (chain, seq, network_id, actor_kind, account_id, act, subject_kind, outcome, prev, hash) values ($1, 0, $2, 'staff', $1, 'show-concern', 'concern', 'read', '', '')",
      [duty.accountId, network],
    );
  site = await openWebSite(house, ownDataRoutes, mine.duty);
});
afterAll(async () => {
  await site.close();
  await house.close();
});

test("a professional downloads her own account, memberships and log, and nobody else's", async () => {
  const answer = await site.get("/lindental/intern/zugang/daten", { cookie: "s=staff" });
  expect(answer.headers.get("content-disposition")).toContain("attachment");
  expect(answer.headers.get("cache-control")).toContain("no-store");
  const data = (await answer.json()) as Record<string, readonly Record<string, unknown>[]>;
  expect(data["account"]).toMatchObject([
    { name: mine.duty.name, email: `${mine.duty.accountId}@example.org` },
  ]);
  expect(data["memberships"]).toMatchObject([{ roles: ["familyHealthVisitor"], active: true }]);
  expect(data["log"]?.map(({ act }) => act)).toContain("show-concern");
  expect(JSON.stringify(data)).not.toContain(other.duty.accountId);
});

test("without keys and hashes", async () => {
  const text = await (await site.get("/lindental/intern/zugang/daten", { cookie: "s=staff" })).text();
  const { rows } = await house.owner.query(
    "select encode(public_key, 'hex') as key from account where id = $1",
    [mine.duty.accountId],
  );
  expect(text).not.toContain(rows[0].key);
  expect(text).not.toMatch(/sealed|hash|salt/i);
});

test("who is not signed in is sent to the sign-in", async () => {
  expect((await site.get("/lindental/intern/zugang/daten")).status).toBe(303);
});
