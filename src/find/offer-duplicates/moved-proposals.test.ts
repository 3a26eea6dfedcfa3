import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { firstPerson, nextPerson } from "../../../tests/builders/people.ts";
import { opened, sendForm } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let network: NetworkId;
let site: WebSite;
let editor: WebSite;
const list = "/intern/angebote";
const rows = async (text: string, ...values: unknown[]) =>
  (await installation.owner.query(text, values)).rows;
const idOf = async (title: string): Promise<string> =>
  (await rows("select id from offer where title = $1", title))[0]?.id ?? "";
const search = () => sendForm(site, { from: `${list}/doppelte`, action: `${list}/doppelte` });
const merge = (stays: string, goes: string) => {
  const pair = `${list}/doppelte/${stays}/${goes}`;
  return sendForm(site, { from: pair, action: pair }, { do: "same", take: [] });
};
const waiting = () =>
  rows(`select o.title, p.proposed ->> 'mergedFrom' as from from offer_proposal p join offer o on o.id = p.offer_id
         where p.state = 'waiting' order by o.title`);

beforeAll(async () => {
  installation = await openTestInstallation();
  network = (await addNetwork(installation, "lindental", { first: true })).id;
  const rita = { name: "Rita Beispiel", roles: ["networkCoordinator"] as const };
  const { staff } = await firstPerson(installation, network, rita);
  const routes = findRoutes(openFind("data"));
  site = await openWebSite(installation, routes, staff);
  const phones = [{ display: "069 90009141", e164: "+496990009141" }];
  const place = { street: "Lindenhof 3", postalCode: "05310", place: "Lindenbrück" };
  const same = { organisation: "Lindenhof", phones, place };
  await addOffers(installation, network, [
    { title: "Elterncafé", ...same },
    { title: "Eltern-Café", ...same },
    { title: "Das Elterncafé", ...same },
  ]);
  const [{ organisation_id: organisationId }] = await rows("select organisation_id from offer limit 1");
  const jana = { name: "Jana Muster", roles: ["offerEditor"] as const, organisationId, nodeId: null };
  editor = await openWebSite(installation, routes, (await nextPerson(installation, staff, jana)).staff);
  await search();
});
afterAll(async () => {
  await Promise.all([site, editor].map((one) => one.close()));
  await installation.close();
});

describe("what waits for an offer that turns out to stand there twice", () => {
  test("goes over to the one that stays; the decider learns of it before and after", async () => {
    const [stays, goes] = [await idOf("Elterncafé"), await idOf("Eltern-Café")];
    const sent = await sendForm(
      editor,
      { from: `${list}/${goes}`, action: `${list}/${goes}` },
      { email: "neu@example.org" },
    );
    expect(sent.to, sent.page).toContain("neu=waiting");
    expect(await waiting()).toEqual([{ title: "Eltern-Café", from: null }]);
    const pair = `${list}/doppelte/${stays}/${goes}`;
    expect((await opened(site, pair)).page).toContain("wartet 1 Vorschlag. Er geht auf den anderen über");
    const [{ id }] = await rows("select id from offer_proposal");
    const seen = (await opened(site, `${list}/vorschlaege/${id}`)).page;
    await merge(stays, goes);
    expect(await waiting()).toEqual([{ title: "Elterncafé", from: "Eltern-Café" }]);
    expect((await opened(site, `${list}/${stays}`)).page).toContain(`vorschlaege/${id}`);
    const { page } = await opened(site, `${list}/vorschlaege/${id}`);
    expect(page).toContain("galt dem doppelten Eintrag „Eltern-Café“");
    const action = /action="([^"]*\/freigeben)"/.exec(seen)?.[1] ?? `${list}/vorschlaege/${id}`;
    await sendForm(site, { from: "", action, seen }, { do: "approve" });
    expect(await waiting(), "a page from before the merge decides nothing").toHaveLength(1);
  });

  test("also over two merges, and from merges of an earlier version with the next search", async () => {
    const [middle, last] = [await idOf("Elterncafé"), await idOf("Das Elterncafé")];
    await merge(last, middle);
    expect(await waiting()).toEqual([{ title: "Das Elterncafé", from: "Eltern-Café" }]);
    await rows(
      "update offer_proposal set offer_id = $1, proposed = proposed - 'mergedFrom'",
      await idOf("Eltern-Café"),
    );
    await search();
    expect(await waiting()).toEqual([{ title: "Das Elterncafé", from: "Eltern-Café" }]);
  });
});
