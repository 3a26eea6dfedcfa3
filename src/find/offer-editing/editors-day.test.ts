import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { firstPerson, nextPerson } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { readFilePath } from "../offers/read-file-path.ts";
import { readAge } from "./field-values.ts";

let installation: TestInstallation;
let network: NetworkId;
let office: WebSite;
let editor: WebSite;
const list = "/intern/angebote";
const asStaff = { cookie: "s=staff" };

beforeAll(async () => {
  installation = await openTestInstallation();
  network = (await addNetwork(installation, "lindental", { first: true })).id;
  await addOffers(installation, network, [
    { title: "Elterncafé", organisation: "Lindenhof" },
    { title: "Spielkreis", organisation: "Lindenhof" },
    { title: "Babykurs", organisation: "Haus am Markt" },
  ]);
  const routes = findRoutes(openFind("data"));
  const rita = { name: "Rita Beispiel", roles: ["networkCoordinator"] as const };
  const { staff } = await firstPerson(installation, network, rita);
  const { rows } = await installation.owner.query("select id from organisation where name = 'Lindenhof'");
  const jana = { name: "Jana Muster", roles: ["offerEditor"] as const };
  const kern = await nextPerson(installation, staff, { ...jana, organisationId: rows[0].id, nodeId: null });
  office = await openWebSite(installation, routes, staff);
  editor = await openWebSite(installation, routes, kern.staff);
});
afterAll(async () => {
  await Promise.all([office, editor].map((site) => site.close()));
  await installation.close();
});

const pageOf = async (site: WebSite, path: string) => (await site.get(path, asStaff)).text();
const sheetOf = async (title: string): Promise<string> => {
  const { rows } = await installation.owner.query("select id from offer where title = $1", [title]);
  return `${list}/${rows[0]?.id}`;
};
/** Sends the form of an action with its hidden fields, and these in the place of what was typed. */
async function send(site: WebSite, from: string, action: string, typed: Record<string, string> = {}) {
  const form = (await pageOf(site, from)).split(`action="${action}"`)[1]?.split("</form>")[0] ?? "";
  const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
  const answer = await site.post(action, { ...fields, ...typed }, asStaff);
  return { status: answer.status, text: await answer.text() };
}

describe("the list of offers", () => {
  test("new offers are made beside the heading, and only the coordination reads lists in", async () => {
    const [forOffice, forEditor] = [await pageOf(office, list), await pageOf(editor, list)];
    const head = (text: string) => text.slice(text.indexOf("<h1>"), text.indexOf("<table"));
    for (const words of ["Neues Angebot", "Liste einlesen"]) expect(head(forOffice)).toContain(words);
    expect(head(forEditor)).toContain("Neues Angebot");
    expect(forEditor).not.toContain("Liste einlesen");
  });

  test("says how many offers are meant: the network's, her organisation's, or those of the filter", async () => {
    expect(await pageOf(office, list)).toContain("3 Angebote im Netzwerk.");
    expect(await pageOf(editor, list)).toContain("Angebote Ihrer Organisation: 2");
    expect(await pageOf(office, `${list}?q=kreis`)).toContain("1 Angebot in dieser Auswahl.");
    expect(await pageOf(editor, `${list}?q=kurs`)).toContain("in dieser Auswahl: 0");
  });
});

describe("an editor's change that waits", () => {
  test("she reads it when she opens the offer again, and can take it back there", async () => {
    const sheet = await sheetOf("Elterncafé");
    await send(editor, sheet, sheet, { title: "Elternfrühstück", organisation: "Lindenhof" });
    const again = await pageOf(editor, sheet);
    expect(again).toMatch(/Ihr Vorschlag vom .* wartet auf die Koordination: Titel\./);
    const [, proposal = ""] = new RegExp(`href="(${list}/vorschlaege/[^"]+)"`).exec(again) ?? [];
    expect(await pageOf(office, sheet)).not.toContain("Ihr Vorschlag vom");
    expect((await send(editor, sheet, `${proposal}/zurueckziehen`)).status).toBe(303);
    expect(await pageOf(editor, sheet)).not.toContain("Ihr Vorschlag vom");
  });

  test("the coordination reads how easy the proposed description is", async () => {
    const sheet = await sheetOf("Spielkreis");
    const description = "Die Inanspruchnahme der Maßnahme bedarf der vorherigen Kontaktaufnahme.";
    await send(editor, sheet, sheet, { title: "Spiel-Kreis", description: "Wir spielen." });
    await send(editor, `${list}/neu`, `${list}/neu`, { title: "Waldtreff", description });
    const { rows } = await installation.owner.query("select id from offer_proposal where offer_id is null");
    const text = await pageOf(office, `${list}/vorschlaege/${rows[0]?.id}`);
    expect(text).toContain("Wie leicht ist die vorgeschlagene Beschreibung?");
    expect(text).toContain("<q>Die Inanspruchnahme");
  });
});

describe("after a list was read in", () => {
  test("its page says how many pairs look double and leads to them", async () => {
    const { rows } = await installation.owner.query("select id from offer_import");
    const path = `${readFilePath}/${rows[0]?.id}`;
    expect(await pageOf(office, path)).not.toContain("Doppelte ansehen");
    await installation.owner.query(
      `insert into offer_duplicate (network_id, one_id, other_id, score, reasons)
       select $1, min(id::text)::uuid, max(id::text)::uuid, 0.9, '{}' from offer`,
      [network],
    );
    const text = await pageOf(office, path);
    expect(text).toContain("Aus dieser Liste kam 1 Paar von Angeboten dazu, das doppelt aussieht.");
    expect(text).toContain(`href="${list}/doppelte">Doppelte ansehen`);
  });
});

describe("the first state of an offer that no list brought", () => {
  test("stands in its history after the first change and can be brought back", async () => {
    await installation.owner.query(
      "update offer set imported = null, imported_at = null, import_key = null, source = null where title = 'Babykurs'",
    );
    const sheet = await sheetOf("Babykurs");
    await send(office, sheet, sheet, { title: "Kurs für Babys" });
    const history = await pageOf(office, `${sheet}/verlauf`);
    expect(history).toContain("Stand 1,");
    expect(history).toContain("Tragnetz");
    await send(office, `${sheet}/verlauf`, `${sheet}/verlauf`, { no: "1" });
    expect(await sheetOf("Babykurs")).toBe(sheet);
  });
});

describe("the age of a child", () => {
  test("0 is birth and needs no unit; other figures do", () => {
    expect(["0", "0 Monate", "18", "2 Jahre"].map(readAge)).toEqual([0, 0, undefined, 24]);
  });

  test("what is wrong with it is said above the form with the name of the field", async () => {
    const { status, text } = await send(office, `${list}/neu`, `${list}/neu`, {
      title: "Treff",
      ageFrom: "18",
    });
    expect(status).toBe(422);
    expect(text).toContain('<a href="#ageFrom">Alter des Kindes von: Bitte');
  });
});
