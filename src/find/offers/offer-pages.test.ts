import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId, type NetworkId } from "../../core/ids.ts";
import type { Role, Staff } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { openFind } from "../public.ts";
import { importList } from "../list-imports/import-list.ts";
import { findRoutes } from "../routes.tsx";
import { listOffers } from "./list-offers.ts";

let installation: TestInstallation;
let site: WebSite;
let network: NetworkId;

const staff = (networkId: NetworkId, ...roles: Role[]): Staff => ({
  kind: "staff",
  accountId: newId(),
  membershipId: newId(),
  networkId,
  organisationId: newId(),
  nodeId: null,
  admitted: false,
  roles,
  name: "Rita Beispiel",
  organisation: "Koordination",
  personKey: Buffer.alloc(32),
});
/** The hidden fields of a form as the page shows it. */
const formOf = async (action: string): Promise<Record<string, string>> => {
  const page = await (await site.get("/intern/angebote", asStaff)).text();
  const form = page.slice(page.indexOf(`action="${action}"`)).split("</form>")[0] ?? "";
  return Object.fromEntries(
    [...form.matchAll(/name="(_\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
};
const press = async (action: string) => site.post(action, await formOf(action), asStaff);
const asStaff = { cookie: "s=staff" };

beforeAll(async () => {
  installation = await openTestInstallation();
  network = (await addNetwork(installation, "lindental", { first: true })).id;
  await addOffers(installation, network, [{ title: "Elterncafé" }, { title: "Tagesmutter <b>Rita</b>" }]);
  await installation.owner.query("update offer set status = 'draft' where title like 'Tagesmutter%'");
  site = await openWebSite(installation, findRoutes(openFind("data")), staff(network, "networkCoordinator"));
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

describe("the list of offers for those who keep it", () => {
  test("nobody sees it without signing in", async () => {
    for (const path of ["/intern/angebote", "/intern/angebote/einlesen"]) {
      const answer = await site.get(path);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/intern/anmelden"]);
    }
  });

  test("drafts come first and are counted, and their words stay words", async () => {
    const page = await (await site.get("/intern/angebote", asStaff)).text();
    expect(page).toContain("1 Entwurf wartet");
    expect(page.indexOf("Tagesmutter")).toBeLessThan(page.indexOf("Elterncafé"));
    expect(page).not.toContain("<b>Rita</b>");
  });

  test("a draft that somebody has looked at becomes public, and can be hidden again", async () => {
    const { rows } = await installation.owner.query("select id, slug from offer where status = 'draft'");
    const { id, slug } = rows[0];
    expect((await site.get(`/angebote/${slug}`)).status).toBe(404);
    expect((await press(`/intern/angebote/${id}/veroeffentlichen`)).status).toBe(303);
    expect((await site.get(`/angebote/${slug}`)).status).toBe(200);
    expect((await press(`/intern/angebote/${id}/verbergen`)).status).toBe(303);
    await site.faces.refresh();
    expect((await site.get(`/angebote/${slug}`)).status).toBe(404);
  });

  test("a stranger cannot publish", async () => {
    const { rows } = await installation.owner.query("select id from offer where status = 'hidden'");
    await site.post(`/intern/angebote/${rows[0].id}/veroeffentlichen`, {});
    expect((await installation.owner.query("select 1 from offer where status = 'hidden'")).rowCount).toBe(1);
  });
});

describe("rights", () => {
  test("who keeps no offers sees no list and imports nothing", async () => {
    const call = { actor: staff(network, "familyHealthVisitor"), networkId: network };
    const file = { source: "x", format: "csv", offers: [] };
    expect(await ask(installation, listOffers, call, { status: null, words: "", page: 1 })).toEqual({
      kind: "notFound",
    });
    expect(await perform(installation, importList, call, file)).toEqual({ kind: "notFound" });
    expect(
      await perform(installation, importList, { actor: { kind: "anyone" }, networkId: network }, file),
    ).toEqual({ kind: "notFound" });
  });

  test("an editor of another network sees nothing of this one", async () => {
    const other = await addNetwork(installation, "andere");
    const call = { actor: staff(other.id, "offerEditor"), networkId: network };
    expect(await ask(installation, listOffers, call, { status: null, words: "", page: 1 })).toMatchObject({
      kind: "done",
      value: { lines: [] },
    });
  });
});
