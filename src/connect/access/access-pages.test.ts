import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aWrittenWish,
  type FamilySite,
  hiddenOf,
  openFamilySite,
  readable,
} from "../../../tests/builders/families.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import { aNode, type Node } from "../../../tests/builders/professionals.ts";
import type { WebSite } from "../../../tests/builders/web-site.ts";
import { perform } from "../../platform/perform.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { handBackConcern } from "../concerns/hand-back-concern.ts";
import { offerConcern } from "../concerns/offer-concern.ts";

/** The pages around keys: emergency access, what is to be deleted, and what happens beside the page. */
let at: FamilySite;
let office: Node;
let intakeSite: WebSite;
let id: string;
let code: string;
const cookie = { cookie: "s=staff" };
const as = (node: Node) => ({ actor: node.duty, networkId: at.network });
/** Sends the form of this page that goes to this address, as a browser does: with its hidden fields. */
async function send(site: WebSite, page: string, action: string, fields: Readonly<Record<string, string>>) {
  const form =
    (await read(site, page)).split("<form").find((part) => part.includes(`action="${action}"`)) ?? "";
  const hidden = form
    .slice(0, form.indexOf("</form>"))
    .matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g);
  const all = {
    ...Object.fromEntries([...hidden].map(([, name = "", value = ""]) => [name, value])),
    ...fields,
  };
  return site.post(action, all, cookie);
}
const read = async (site: WebSite, path: string) => readable(await site.get(path, cookie));

beforeAll(async () => {
  at = await openFamilySite();
  office = await aNode(at.house.owner, at.network, "Datenschutz", ["dataProtectionOfficer"]);
  code = (await aWrittenWish(at.site)).code;
  id = (await at.house.owner.query("select id from concern")).rows[0].id;
  await mustDo(perform(at.house, offerConcern, as(at.intake), { concernId: id, nodeId: at.midwives.id }));
  await mustDo(perform(at.house, acceptConcern, as(at.midwives), { concernId: id }));
  intakeSite = await at.siteOf(at.intake);
}, 60_000);
afterAll(() => at.close());

test("the page says what will happen, keeps a reason that is too short, and opens with a good one", async () => {
  const path = `/intern/anliegen/${id}/notfall`;
  expect(await read(intakeSite, `/intern/anliegen/${id}`)).toContain("/notfall");
  const before = await read(intakeSite, path);
  expect(before).toContain(
    "Hebammen bekommt sofort eine Nachricht, auch die Person, die für die Familie da ist.",
  );
  const short = await send(intakeSite, path, path, { reason: "zu kurz" });
  expect(short.status).toBe(422);
  const again = await readable(short);
  expect(again).toContain("mindestens 20 Zeichen");
  expect(again).toContain("zu kurz");
  const opened = await send(intakeSite, path, path, { reason: "Die Hebamme ist verunglückt, es eilt." });
  expect(opened.status).toBe(303);
  expect(await read(intakeSite, `/intern/anliegen/${id}`)).toContain("Notfallzugriff bis");
  const second = await send(intakeSite, path, path, { reason: "Die Hebamme ist verunglückt, es eilt." });
  expect(second.status).toBe(409);
  expect(await readable(second)).toContain("läuft schon");
});

test("the data protection officer finds it with its reason, and as FHIR", async () => {
  const site = await at.siteOf(office);
  expect(await read(site, "/intern/notfallzugriffe")).toContain("verunglückt");
  const bundle = await site.get("/intern/notfallzugriffe.json", cookie);
  expect(bundle.headers.get("content-type")).toContain("application/fhir+json");
  expect(JSON.stringify(await bundle.json())).toContain("110127");
  expect((await intakeSite.get("/intern/notfallzugriffe", cookie)).status).toBe(404);
});

test("the family reads in its history that it happened", async () => {
  const html = await readable(await at.site.post("/stand", { code }));
  expect(html).toContain("Notfall: Das Familienteam hat Ihre Nachrichten geöffnet.");
});

test("opening the page makes the new keys that are due, and says so in the history", async () => {
  await mustDo(perform(at.house, handBackConcern, as(at.midwives), { concernId: id, reason: "other" }));
  expect(await read(intakeSite, `/intern/anliegen/${id}`)).toContain("Kanarienwort");
  const { rows } = await at.house.owner.query("select rekey_due from concern where id = $1", [id]);
  expect(rows[0].rekey_due).toBe(false);
  const after = await read(intakeSite, `/intern/anliegen/${id}`);
  expect(after).toContain("Neue Schlüssel");
  expect(after).toContain("Kanarienwort");
});

test("after the hand-back the page names whose words lie there and who is responsible now", async () => {
  const html = await read(intakeSite, `/intern/anliegen/${id}/notfall`);
  expect(html).toMatch(/Zuständig ist jetzt [^.]+\. Vorher da für diese Familie: Hebammen\./);
  expect(html).toContain("Hebammen bekommt sofort eine Nachricht.");
  expect(html).not.toContain("auch die Person, die für die Familie da ist");
});

test("the day list puts the wraps under the team's own key", async () => {
  await read(intakeSite, "/intern/mein-tag");
  const { rows } = await at.house.owner.query(
    "select count(*)::int as n from concern_wrap where holder_id = $1 and form = 'public'",
    [at.intake.id],
  );
  expect(rows[0].n).toBe(0);
});

test("a copy to be deleted stands on the day list, asks for its tick, and is gone once confirmed", async () => {
  const midwives = await at.siteOf(at.midwives);
  await mustDo(perform(at.house, offerConcern, as(at.intake), { concernId: id, nodeId: at.midwives.id }));
  const status = await readable(await at.site.post("/stand", { code }));
  const sure = await readable(await at.site.post("/stand", hiddenOf(status, "ask-stop-asking")));
  await at.site.post("/stand", hiddenOf(sure, "stop-asking"));
  expect(await read(midwives, "/intern/mein-tag")).toContain("1 Kopie ist noch zu löschen.");
  const page = await read(midwives, "/intern/kopien-loeschen");
  expect(page).toContain("Die Familie hat ihre Einwilligung zurückgenommen.");
  const to = "/intern/kopien-loeschen";
  const task = /name="task" value="([^"]+)"/.exec(page)?.[1] ?? "";
  expect((await send(midwives, to, to, {})).status).toBe(422);
  expect((await send(midwives, to, to, { [`gone-${task}`]: "1" })).status).toBe(303);
  expect(await read(midwives, to)).toContain("Alles ist bestätigt.");
});
