import { afterAll, beforeAll, expect, test } from "vitest";
import { firstPerson, foundNetwork } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { type NetworkId, newId } from "../../core/ids.ts";
import { bearerHash, createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { documentName } from "./document.ts";
import { documentRoutes } from "./documents-routes.ts";

/** Papers of one meeting: who may put them there, and who gets them. */
let house: TestInstallation;
let web: WebSite;
let network: NetworkId;
let token = "";
let secret = "";
const meeting = String(newId());
const home = `/intern/treffen/${meeting}/unterlagen`;
const own = { cookie: "s=staff" };
const pdf = "%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n";

beforeAll(async () => {
  house = await openTestInstallation();
  network = await foundNetwork(house, "lindental");
  await house.owner.query("update network set first = true where id = $1", [network]);
  const { staff } = await firstPerson(house, network, { name: "Person 0", roles: ["networkCoordinator"] });
  web = await openWebSite(house, documentRoutes, staff);
  const [series, person, guest] = [newId(), newId(), newId()];
  const owned = createBearerSecret();
  secret = writeBearerSecret(owned);
  const query = (sql: string, values: readonly unknown[]) => house.owner.query(sql, [...values]);
  await query(
    "insert into meeting_series (network_id, id, name, kind, created_at) values ($1, $2, 'Reihe', 'steering', now())",
    [network, series],
  );
  await query(
    `insert into meeting (network_id, id, series_id, title, state, created_at, changed_at) values ($1, $2, $3, 'Treffen', 'planned', now(), now())`,
    [network, meeting, series],
  );
  await query(
    "insert into contact_person (network_id, id, name, created_at, changed_at) values ($1, $2, 'Person 1', now(), now())",
    [network, person],
  );
  await query(
    "insert into meeting_guest (network_id, meeting_id, id, contact_person_id, invited_at) values ($1, $2, $3, $4, now())",
    [network, meeting, guest, person],
  );
  await query(
    "insert into meeting_link (network_id, token_hash, guest_id, created_at, expires_at) values ($1, $2, $3, now(), now() + interval '1 day')",
    [network, bearerHash(owned), guest],
  );
  token = /name="_t" value="([^"]*)"/.exec(await (await web.get(home, own)).text())?.[1] ?? "";
});
afterAll(async () => {
  await web.close();
  await house.close();
});

function upload(name: string, content: string | Uint8Array<ArrayBuffer>, forAll: boolean) {
  const form = new FormData();
  form.set("_t", token);
  form.set("_op", newId());
  if (forAll) form.set("forAll", "1");
  form.set("file", new File([content], name));
  return web.upload(home, form, own);
}
const stored = async (name: string): Promise<string> =>
  (await house.owner.query("select id from meeting_document where name = $1", [name])).rows[0]?.id as string;

test("a paper is handed out to be saved only, whatever its name says", async () => {
  expect((await upload("../Einladung <b>.exe.pdf", pdf, false)).status).toBe(303);
  const id = await stored("Einladung b.exe.pdf");
  const file = await web.get(`${home}/${id}`, own);
  expect(await file.text()).toBe(pdf);
  expect(file.headers.get("content-disposition")).toMatch(/^attachment; /);
  expect(file.headers.get("x-content-type-options")).toBe("nosniff");
  expect(file.headers.get("content-type")).toContain("application/pdf");
});

test("without account one gets what is for everybody by the link of the invitation, and nothing else", async () => {
  await upload("Nur intern.pdf", pdf, false);
  await upload("Für alle.pdf", pdf, true);
  const [inside, outside] = [await stored("Nur intern.pdf"), await stored("Für alle.pdf")];
  expect((await web.get(`/unterlage?t=${secret}&d=${outside}`)).status).toBe(200);
  expect((await web.get(`/unterlage?t=${secret}&d=${inside}`)).status).toBe(404);
  expect((await web.get(`/unterlage?t=${"A".repeat(43)}&d=${outside}`)).status).toBe(404);
  expect((await web.get(`${home}/${outside}`)).headers.get("location")).toContain("/intern/anmelden");
});

test.each([
  [
    "a program with a harmless name",
    "Protokoll.pdf",
    "MZ\u0090\u0000 not a paper at all, only a name",
    "nehmen wir nicht",
  ],
  ["a page that could act in a browser", "seite.html", "<html><script>1</script></html>", "nehmen wir nicht"],
  ["an empty file", "leer.pdf", "", "leer"],
])("%s is refused in a sentence", async (_what, name, content, sentence) => {
  const refused = await upload(name, content, false);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain(sentence);
});

test("a file above 10 MB is refused in a sentence, and the page stays", async () => {
  const large = new Uint8Array(10 * 1024 * 1024 + 1);
  large.set(new TextEncoder().encode(pdf));
  const refused = await upload("groß.pdf", large, false);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("größer als 10 MB");
});

test("the wrong paper is taken away again", async () => {
  await upload("Falsch.pdf", pdf, true);
  const id = await stored("Falsch.pdf");
  await web.post(`${home}/loeschen`, { id, _t: token, _op: newId() }, own);
  expect(await stored("Falsch.pdf")).toBeUndefined();
});

test("names keep letters of every writing and lose whatever could mislead", () => {
  expect(documentName("C:\\Ordner\\Bericht\u202Efdp.exe", "pdf", "Unterlage")).toBe("Berichtfdp.pdf");
  expect(documentName("…", "docx", "Unterlage")).toBe("Unterlage.docx");
});
