import { afterAll, beforeAll, expect, test } from "vitest";
import { aWrittenWish, type FamilySite, openFamilySite, readable } from "../../../tests/builders/families.ts";
import type { WebSite } from "../../../tests/builders/web-site.ts";

/** The small form in the box of the consents. */
let at: FamilySite;
let team: WebSite;
const cookie = { cookie: "s=staff" };
beforeAll(async () => {
  at = await openFamilySite();
  team = await at.siteOf(at.intake);
});
afterAll(() => at.close());

test("it offers what was allowed, wants one tick, and says afterwards nothing is there any more", async () => {
  await aWrittenWish(at.site, { channel: "call", phone: "0171 39200 77" });
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  const path = `/intern/anliegen/${rows[0].id}`;
  const page = await readable(await team.get(path, cookie));
  expect(page).toContain("Die Familie nimmt etwas zurück?");
  expect(page).not.toContain('value="feedbackToReferrer"');
  const token = /name="_t" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const told = { _t: token, withdrawn: "everything", toldHow: "office" };
  const toldOn = /name="toldOn"[^>]*value="([^"]+)"/.exec(page)?.[1] ?? "";
  expect(toldOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const forgotten = await team.post(`${path}/widerruf`, { ...told, toldOn }, cookie);
  expect(forgotten.status).toBe(422);
  expect(await readable(forgotten)).toContain("setzen Sie den Haken");
  const done = await team.post(`${path}/widerruf`, { ...told, toldOn, toldSure: "1" }, cookie);
  expect(done.status).toBe(303);
  const left = await at.house.owner.query("select closing_reason from concern where id = $1", [rows[0].id]);
  expect(left.rows[0].closing_reason).toBe("withdrawn");
});
