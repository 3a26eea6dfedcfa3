import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { firstPerson, type Person } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { readConfig } from "../../platform/config.ts";
import { openAddress } from "../../platform/vault/server-seal.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { keepOffersFresh } from "./keep-offers-fresh.job.ts";

let house: TestInstallation;
let site: WebSite;
let network: NetworkId;
let coordinator: Person;
const config = readConfig({ TRAGNETZ_DEMO: "0" }, { cwd: "/", defaultDataDir: "/" });

beforeAll(async () => {
  house = await openTestInstallation();
  network = (await addNetwork(house, "lindental", { first: true })).id;
  coordinator = await firstPerson(house, network, { name: "Rita Beispiel", roles: ["networkCoordinator"] });
  site = await openWebSite(house, findRoutes(openFind("data")));
});
afterAll(async () => {
  await site.close();
  await house.close();
});
beforeEach(async () => {
  await house.owner.query("delete from outbox");
  await house.owner.query("delete from offer");
});

type Letter = { readonly kind: string; readonly to: string; readonly subject: string; readonly text: string };
const letters = async (kind: string): Promise<Letter[]> =>
  (
    await house.owner.query(
      "select id, kind, sealed_message from outbox where kind = $1 order by created_at, id",
      [kind],
    )
  ).rows.map((row) => JSON.parse(openAddress(house.keys.outboxKey, row.id, row.sealed_message)));
const answer = (secret: string, was: string) => site.post("/angebot-pflegen", { _link: secret, was });

/** A provider ends its offer by the link of its letter. */
async function end(title: string) {
  await addOffers(house, network, [{ title, email: "haus@example.org" }]);
  const overdue = `update offer set confirmed_at = tragnetz_now() - interval '178 days', imported_at = null, source = null
     where title = $1 returning id`;
  const { rows } = await house.owner.query<{ id: string }>(overdue, [title]);
  await keepOffersFresh(house, config);
  const text = (await letters("offer-check")).at(-1)?.text ?? "";
  const secret = /angebot-pflegen\?t=([\w-]+)/.exec(text)?.[1] ?? "";
  expect((await answer(secret, "einstellen")).status).toBe(200);
  return { secret, id: rows[0]?.id ?? "" };
}

describe("a provider has ended an offer by the link, and nobody in the office knew", () => {
  test("the coordination gets a letter with the page where it is taken back, and nothing about persons", async () => {
    const { secret, id } = await end("Stillgruppe");
    const [letter, ...more] = await letters("offers-ended");
    expect(more).toEqual([]);
    expect(letter?.to).toBe(coordinator.email);
    expect(letter?.subject).toContain("1 Angebot wurde eingestellt");
    expect(letter?.text).toContain("Stillgruppe\n");
    expect(letter?.text).toMatch(new RegExp(`https?://\\S+/intern/angebote/${id}\n`));
    expect(letter?.text).toContain("/intern/angebote?stand=faellig");
    expect(letter?.text).not.toContain("haus@example.org");
    expect(letter?.text).not.toContain(secret);
  });

  test("ten endings on one day are one letter; the next one names all that still wait", async () => {
    await end("Stillgruppe");
    await end("Babytreff");
    await end("Spielkreis");
    expect(await letters("offers-ended")).toHaveLength(1);
    await house.owner.query("update outbox set dedupe = dedupe || ' yesterday' where kind = 'offers-ended'");
    await house.owner.query(
      "update offer set status = 'archived', hidden_because = null where title = 'Spielkreis'",
    );
    await end("Krabbelgruppe");
    const next = (await letters("offers-ended")).at(-1);
    for (const title of ["Krabbelgruppe", "Babytreff", "Stillgruppe"]) expect(next?.text).toContain(title);
    expect(next?.text).not.toContain("Spielkreis");
  });

  test("a link that is spent brings no letter, and neither does the taking back", async () => {
    const { secret } = await end("Stillgruppe");
    await house.owner.query("delete from outbox");
    expect((await answer(secret, "einstellen")).status).toBe(410);
    expect((await answer(secret, "doch-nicht")).status).toBe(200);
    expect(await letters("offers-ended")).toEqual([]);
  });
});
