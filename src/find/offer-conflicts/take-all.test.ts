import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { offerDraft } from "../../../tests/builders/offers.ts";
import { firstPerson, nextPerson } from "../../../tests/builders/people.ts";
import { opened, sendForm } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { importList } from "../list-imports/import-list.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let network: NetworkId;
let site: WebSite;
let editor: WebSite;

const conflicts = "/intern/angebote/konflikte";
const rows = async (text: string, ...values: unknown[]) =>
  (await installation.owner.query(text, values)).rows;
const plain = (page: string) => page.replaceAll(/<[^>]+>/g, "").replaceAll(/[\u2066-\u2069]/g, "");

async function readIn(costs: readonly string[]) {
  const offers = costs.map((costText, at) => {
    const facts = { title: `Treff ${at}`, organisation: "Lindenhof", costText };
    const { topics, languages, access, phones, ...draft } = offerDraft(facts);
    const lists = {
      topics: [...topics],
      languages: [...languages],
      access: [...access],
      phones: [...phones],
    };
    return {
      source: "Kreis & Stadt",
      key: `id:Kreis:${at}`,
      looksPrivate: false,
      draft: { ...draft, ...lists },
    };
  });
  const call = { actor: { kind: "system", name: "test" }, networkId: network } as const;
  await perform(installation, importList, call, { source: "Kreis & Stadt", format: "csv", offers });
}
const costs = async () =>
  (await rows("select cost_text from offer order by title")).map(({ cost_text: text }) => text);

beforeAll(async () => {
  installation = await openTestInstallation();
  network = (await addNetwork(installation, "lindental", { first: true })).id;
  const rita = { name: "Rita Beispiel", roles: ["networkCoordinator"] as const };
  const { staff } = await firstPerson(installation, network, rita);
  const routes = findRoutes(openFind("data"));
  site = await openWebSite(installation, routes, staff);
  await readIn(["1 Euro", "1 Euro", "1 Euro"]);
  const [{ organisation_id: organisationId }] = await rows("select organisation_id from offer limit 1");
  const jana = { name: "Jana Muster", roles: ["offerEditor"] as const, organisationId, nodeId: null };
  editor = await openWebSite(installation, routes, (await nextPerson(installation, staff, jana)).staff);
  await rows("update offer set cost_text = '2 Euro' where title <> 'Treff 2'");
  await readIn(["3 Euro", "4 Euro", "1 Euro"]);
});
afterAll(async () => {
  await Promise.all([site, editor].map((one) => one.close()));
  await installation.close();
});

describe("an offer whose list says something else", () => {
  test("says so on its own page, with the way to decide for whoever decides", async () => {
    const [first, , third] = await rows("select id from offer order by title");
    const path = `/intern/angebote/${first.id}`;
    const { page } = await opened(site, path);
    expect(page).toContain("Bei 1 Angabe sagt die Liste etwas anderes, als hier steht.");
    expect(page).toContain(`href="${conflicts}?angebot=${first.id}"`);
    const own = (await opened(editor, path)).page;
    expect(own).toContain("Die Koordination entscheidet.");
    expect(own).not.toContain(`${conflicts}?angebot`);
    expect((await opened(site, `/intern/angebote/${third.id}`)).page).not.toContain(
      "sagt die Liste etwas anderes",
    );
    const only = plain((await opened(site, `${conflicts}?angebot=${first.id}`)).page);
    expect(only).toContain("Treff 0");
    expect(only).not.toContain("Treff 1");
  });
});

describe("taking all of a list", () => {
  const ask = `${conflicts}/liste?quelle=Kreis%20%26%20Stadt`;
  const unescaped = (page: string) => page.replaceAll("&amp;", "&");

  test("is asked once more, with everything that would be overwritten", async () => {
    const { page } = await opened(site, conflicts);
    expect(unescaped(page)).toContain(`href="${ask}"`);
    expect(page).not.toContain('value="theirs"><span>Alle');
    const asked = plain(unescaped((await opened(site, ask)).page));
    expect(asked).toMatch(
      /2 Angaben, die jemand hier geändert hat, werden überschrieben. Die Liste heißt: Kreis & Stadt/,
    );
    expect(asked).toMatch(/Treff 0.*2 Euro.*3 Euro.*Treff 1.*2 Euro.*4 Euro/s);
    expect(await costs()).toEqual(["2 Euro", "2 Euro", "1 Euro"]);
  });

  test("does nothing where the list has said something new in the meantime, and nothing without being asked", async () => {
    const seen = (await opened(site, ask)).page;
    await readIn(["3 Euro", "9 Euro", "1 Euro"]);
    const sent = await sendForm(site, { from: "", action: conflicts, seen }, { do: "theirs" });
    expect(sent.to).toContain("neu=inzwischen");
    expect((await opened(site, sent.to)).page).toContain("Es ist nichts geschehen");
    const bare = await sendForm(site, { from: conflicts, action: conflicts }, { do: "theirs" });
    expect(bare.to).toContain("neu=inzwischen");
    expect(await costs()).toEqual(["2 Euro", "2 Euro", "1 Euro"]);
  });

  test("overwrites all of them, and the history of each brings back what stood there", async () => {
    const sent = await sendForm(site, { from: ask, action: conflicts }, { do: "theirs" });
    expect(sent.to).toContain("neu=decided");
    expect(await costs()).toEqual(["3 Euro", "9 Euro", "1 Euro"]);
    const [first] = await rows("select id, version from offer order by title");
    const path = `/intern/angebote/${first.id}/verlauf`;
    await sendForm(site, { from: path, action: path }, { no: String(first.version - 1) });
    expect(await costs()).toEqual(["2 Euro", "9 Euro", "1 Euro"]);
  });
});
