import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aNetwork, aNode, type Node } from "../../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import type { Role } from "../../platform/actor.ts";
import { readConfig } from "../../platform/config.ts";
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
    "1 Personen in diesem Netzwerk",
    "0 von 1 Konten haben einen bestätigten zweiten Faktor",
    "Noch keine Stelle hat die Wiederherstellung geübt",
    "Kein Mailserver eingerichtet",
    "90 Tage danach",
    "12 Monate danach",
  ])
    expect(text, words).toContain(words);
  expect(text).not.toMatch(/rule_|undefined|\{[a-z]+\}/);
  expect(text).not.toContain("Frist verkürzen");
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
