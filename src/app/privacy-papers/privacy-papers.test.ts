import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aNetwork, aNode, type Node } from "../../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import type { Role } from "../../platform/actor.ts";
import { readConfig } from "../../platform/config.ts";
import { deletionRules } from "../deletion-rules.ts";
import { processings } from "./processings.ts";
import { ruleName, sayUsual } from "./sayings.ts";
import { privacyPapersRoutes } from "./privacy-papers-routes.ts";

/** "Die Unterlagen stimmen mit dem überein, was läuft." */
let house: TestInstallation;
let network: NetworkId;
let node: Node;
const opened: WebSite[] = [];
const config = readConfig({}, { cwd: "/", defaultDataDir: "/nowhere" });
beforeAll(async () => {
  house = await openTestInstallation();
  network = await aNetwork(house.owner, "lindental");
  node = await aNode(house.owner, network, "Hebammen Lindental", ["familyHealthVisitor"]);
});
afterAll(async () => {
  for (const site of opened) await site.close();
  await house.close();
});

const siteFor = async (...roles: readonly Role[]) => {
  const site = await openWebSite(house, privacyPapersRoutes(config), { ...node.duty, roles });
  opened.push(site);
  return site;
};
const staff = { cookie: "s=staff" };
const path = "/lindental/intern/datenschutz";

test("the data protection officer reads who receives what, what protects it and when it goes", async () => {
  const site = await siteFor("dataProtectionOfficer");
  const text = await (await site.get(path, staff)).text();
  for (const words of [
    "Verzeichnis der Verarbeitungen",
    "Hebammen Lindental",
    "1 Person in diesem Netzwerk hat ein Konto",
    "0 von 1 Konten haben einen bestätigten zweiten Faktor",
    "Noch keine Stelle hat die Wiederherstellung geübt",
    "Kein Mailserver eingerichtet",
    "jede Woche 10 Zugriffe auf Anliegen, alle Notfallzugriffe darunter",
    'href="/lindental/intern/datenschutz/stichprobe"',
    "90 Tage danach",
    "12 Monate danach",
  ])
    expect(text, words).toContain(words);
  expect(text).not.toMatch(/rule_|undefined|\{[a-z]+\}/);
  expect(text).not.toContain("Frist verkürzen");
});

describe("the register of Art. 30", () => {
  const page = async () => (await (await siteFor("networkCoordinator")).get(path, staff)).text();

  test("says plainly who answers for it is not entered yet, and where to enter it", async () => {
    const text = await page();
    expect(text).toContain("noch nicht eingetragen");
    expect(text).toContain("Noch nicht eingetragen: Verantwortliche Stelle, Datenschutzbeauftragte Person");
    expect(text).toContain("/lindental/intern/netzwerk/barrierefreiheit");
    expect(text).not.toContain("/intern/datenschutz/stichprobe");
  });

  test("names controller and data protection officer once the network has entered them", async () => {
    await house.owner.query("update network set stated_facts = $2 where id = $1", [
      network,
      {
        controller: "Landkreis Lindental\nAm Markt 1",
        privacyOfficer: "Frau Beispiel, 0123 45",
        legalBasis: "§ 2 KKG",
      },
    ]);
    const text = await page();
    for (const words of ["Landkreis Lindental", "Am Markt 1", "Frau Beispiel, 0123 45"])
      expect(text, words).toContain(words);
    expect(text).toContain("Noch nicht eingetragen: Auftragsverarbeitung.");
    await house.owner.query("update network set stated_facts = '{}' where id = $1", [network]);
  });

  test("names all that runs, and says of child protection and absences what is stored", async () => {
    const text = await page();
    for (const { name } of processings) expect(text, name).toContain(name);
    for (const words of [
      "überweisende Fachleute",
      "Frage an eine Stelle ohne Konto",
      "Zähler gegen Flut",
      "Dateien im Dialog",
      "Eingangsbuch 7 Tage",
      "Grund der Abwesenheit: Urlaub, krank oder anderes",
      "im Übermittlungsbogen Namen und Erreichbarkeit der Familie",
      "Drittländer",
      "mit dem Anliegen, zu dem er gehört",
      "die leere Zeile nach 14 Tagen",
    ])
      expect(text, words).toContain(words);
    expect(text).not.toContain("Abwesenheiten ohne Grund");
    expect(text).not.toContain("Familien, ohne Namen");
  });
});

test("every deletion rule has German words, and so has what none of them deletes", () => {
  for (const rule of Object.keys(deletionRules)) {
    expect(ruleName(rule), rule).not.toBe(rule);
    expect(sayUsual(rule)).not.toBe("mit dem, wozu es gehört");
  }
});

test("each paper is a file of its own that needs nobody", async () => {
  const officer = await siteFor("dataProtectionOfficer");
  for (const [name, words] of [
    ["verzeichnis", "Beratung zum Kinderschutz"],
    ["massnahmen", "AES-256-GCM"],
    ["loeschkonzept", "Datensicherungen"],
  ]) {
    const answer = await officer.get(`${path}/papier/${name}`, staff);
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${name}-lindental.html"`);
    const file = await answer.text();
    expect(file).toContain(words);
    expect(file).toMatch(/^<!doctype html>/);
    expect(file).not.toMatch(/<script|<link|<form|src=|undefined|\{[a-z]+\}/);
  }
  const midwife = await siteFor("familyHealthVisitor");
  expect((await midwife.get(`${path}/papier/verzeichnis`, staff)).status).toBe(404);
});

test("the page counts what would go now, of this network alone, and deletes nothing", async () => {
  const neighbour = await aNetwork(house.owner, "nebenan");
  for (const [at, dedupe] of [
    [network, "a"],
    [network, "b"],
    [neighbour, "c"],
  ])
    await house.owner.query(
      "insert into outbox (dedupe, network_id, kind, sent_at) values ($2, $1, 'x', now() - interval '31 days')",
      [at, dedupe],
    );
  const text = await (await (await siteFor("dataProtectionOfficer")).get(path, staff)).text();
  expect(text).toMatch(/Mail, nach dem Versand[^]{0,300}?Würde jetzt gelöscht<\/span>2<\/td>/);
  expect((await house.owner.query("select 1 from outbox")).rowCount).toBe(3);
});

describe("a network shortens a period", () => {
  const send = async (site: WebSite, fields: Readonly<Record<string, string>>) => {
    const form = await (await site.get(path, staff)).text();
    const token = /name="_t" value="([^"]*)"/.exec(form)?.[1] ?? "";
    return site.post(`${path}/frist`, { ...fields, _t: token, _op: crypto.randomUUID() }, staff);
  };

  test("and the papers say so", async () => {
    const site = await siteFor("networkCoordinator");
    expect((await send(site, { class: "concern", days: "30" })).status).toBe(303);
    expect(await (await site.get(path, staff)).text()).toContain("30 Tage");
    const { rows } = await house.owner.query("select class, days, set_by from retention_period");
    expect(rows).toEqual([{ class: "concern", days: 30, set_by: node.duty.membershipId }]);
  });

  test.each([
    [{ class: "concern", days: "91" }, 409, "nur verkürzen"],
    [{ class: "operation", days: "3" }, 409, "lässt sich nicht ändern"],
    [{ class: "nothing", days: "3" }, 409, "lässt sich nicht ändern"],
    [{ class: "concern", days: "0" }, 422, "von 1 bis 3650"],
    [{ class: "concern", days: "bald" }, 422, "von 1 bis 3650"],
  ])("and never lengthens one, or one of the whole house: %o", async (fields, status, words) => {
    const answer = await send(await siteFor("networkCoordinator"), fields);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
  });

  test("the data protection officer watches and does not set", async () => {
    const officer = await siteFor("dataProtectionOfficer");
    const coordinator = await siteFor("networkCoordinator");
    const form = await (await coordinator.get(path, staff)).text();
    const token = /name="_t" value="([^"]*)"/.exec(form)?.[1] ?? "";
    const answer = await officer.post(`${path}/frist`, { class: "concern", days: "5", _t: token }, staff);
    expect(answer.status).toBe(404);
  });
});

test("a midwife does not find the page", async () => {
  expect((await (await siteFor("familyHealthVisitor")).get(path, staff)).status).toBe(404);
});
