import { afterAll, beforeAll, expect, test } from "vitest";
import { aWrittenWish, type FamilySite, openFamilySite, readable } from "../../../tests/builders/families.ts";
import type { WebSite } from "../../../tests/builders/web-site.ts";
import { officeDay } from "../../platform/clock.ts";

/** What the team reads where a family has taken everything back. */
let at: FamilySite;
let team: WebSite;
const cookie = { cookie: "s=staff" };
beforeAll(async () => {
  at = await openFamilySite();
  team = await at.siteOf(at.intake);
});
afterAll(() => at.close());

test("after the family took everything back the page says deleted and taken back, and nothing that is not so", async () => {
  await aWrittenWish(at.site, { channel: "call", phone: "0171 39200 77" });
  const { rows } = await at.house.owner.query("select id, tragnetz_now() as now from concern");
  const path = `/intern/anliegen/${rows[0].id}`;
  const before = await readable(await team.get(path, cookie));
  expect(before).not.toContain("Gelöscht");
  const token = /name="_t" value="([^"]+)"/.exec(before)?.[1] ?? "";
  const told = {
    withdrawn: "everything",
    toldHow: "phone",
    toldOn: officeDay(rows[0].now).toString(),
    toldSure: "1",
  };
  expect((await team.post(`${path}/widerruf`, { _t: token, ...told }, cookie)).status).toBe(303);
  const after = await readable(await team.get(path, cookie));
  expect(after).toMatch(/<h1[^>]*>Gelöschtes Anliegen<\/h1>/);
  expect(after.split("Gelöscht: Die Familie hat alles zurückgenommen.")).toHaveLength(3);
  const allowed = after.slice(after.indexOf('id="allowed"'));
  expect(allowed.split("zurückgenommen am ").length).toBeGreaterThan(1);
  for (const untrue of [
    "noch nicht lesbar",
    "noch nichts geschrieben",
    "ohne Thema",
    "noch nicht erlaubt",
    "Sichtbar nach dem Annehmen",
    "Noch kein Versuch",
  ])
    expect(after, untrue).not.toContain(untrue);
});
