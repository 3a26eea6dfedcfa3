import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { firstPerson } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { listImportRoutes } from "./list-import-routes.ts";

let installation: TestInstallation;
let site: WebSite;
let network: NetworkId;

const asStaff = { cookie: "s=staff" };
const start = "/intern/angebote/einlesen";
const confirmation = `${start}/uebernehmen`;
const columns = `${start}/spalten`;

beforeAll(async () => {
  installation = await openTestInstallation();
  network = (await addNetwork(installation, "lindental", { first: true })).id;
  const coordinator = await firstPerson(installation, network, {
    name: "Rita Beispiel",
    roles: ["networkCoordinator"],
  });
  site = await openWebSite(installation, listImportRoutes, coordinator.staff);
});
afterAll(async () => {
  await site.close();
  await installation.close();
});

const unescaped = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
const formOf = (page: string, action: string): string =>
  page.slice(page.indexOf(`action="${action}"`)).split("</form>")[0] ?? "";
/** What a browser would send with a form: hidden fields and what its selects show. */
const fieldsOf = (page: string, action: string): Record<string, string> => {
  const form = formOf(page, action);
  const hidden = [...form.matchAll(/type="hidden" name="([\w-]+)" value="([^"]*)"/g)];
  const selects = [...form.matchAll(/<select id="([\w-]+)"[\s\S]*?<\/select>/g)].map(([all, name]) => [
    name,
    /<option selected value="([^"]*)"/.exec(all)?.[1] ?? /value="([^"]*)" selected/.exec(all)?.[1] ?? "",
  ]);
  return Object.fromEntries([...hidden.map(([, name, value]) => [name, unescaped(value ?? "")]), ...selects]);
};
type Sent = Record<string, string>;
async function send(action: string, fields: Sent, files: Record<string, File> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, file] of Object.entries(files)) form.append(name, file);
  const answer = await site.upload(action, form, asStaff);
  return { status: answer.status, page: await answer.text(), to: answer.headers.get("location") };
}
const preview = async (datei: File, more: Sent = {}, files: Record<string, File> = {}) => {
  const opened = await (await site.get(start, asStaff)).text();
  return send(start, { ...fieldsOf(opened, start), ...more }, { datei, ...files });
};
const list = (name: string, head: string, ...lines: readonly string[]) =>
  new File([`${[head, ...lines].join("\n")}\n`], name);
const offers = async (source: string) =>
  (
    await installation.owner.query(
      `select o.title, o.status, g.name as organisation from offer o
         left join organisation g on g.network_id = o.network_id and g.id = o.organisation_id
        where o.network_id = $1 and o.source = $2 order by o.title`,
      [network, source],
    )
  ).rows;
const columnOf = (fields: Sent, column: string): string =>
  `feld-${(JSON.parse(fields["spalten"] ?? "[]") as string[][]).findIndex(([name]) => name === column)}`;

describe("as a draft", () => {
  test("ticked on the first page it is ticked on the preview, and nobody sees the offers", async () => {
    const datei = list("entwurf.csv", "Titel;Ort", "Elterncafé;Lindenbrück");
    const { page } = await preview(datei, { entwurf: "1" });
    expect(page).toMatch(/name="entwurf" value="1" checked/);
    expect(page).toContain("1 neues Angebot wird ein Entwurf.");
    const done = await send(confirmation, { ...fieldsOf(page, confirmation), entwurf: "1" }, { datei });
    expect(done.status).toBe(303);
    expect(await offers("entwurf.csv")).toMatchObject([{ title: "Elterncafé", status: "draft" }]);
    expect(await (await site.get(done.to ?? "", asStaff)).text()).toContain("1 Entwurf wartet");
  });

  test("a row that says almost nothing is named before, and becomes a draft without being asked", async () => {
    const datei = list("knapp.csv", "Titel;Ort", "Krabbelkreis;Lindenbrück", "---;Lindenbrück");
    const { page } = await preview(datei);
    expect(page).toContain("Sagt zu wenig");
    expect(page).toContain("Der Titel enthält kein Wort.");
    await send(confirmation, fieldsOf(page, confirmation), { datei });
    expect(await offers("knapp.csv")).toMatchObject([
      { title: "---", status: "draft" },
      { title: "Krabbelkreis", status: "published" },
    ]);
  });
});

describe("a column that was taken for something else", () => {
  const head = "Name;Veranstaltet von;Ort";
  const datei = list("spalten.csv", head, "Haus Linde;Frühstück für alle;Lindenbrück");

  test("is put right on the preview: a new preview comes first, then it is read in so", async () => {
    const first = await preview(datei);
    const fields = fieldsOf(first.page, confirmation);
    const moved = {
      ...fields,
      [columnOf(fields, "Name")]: "organisation",
      [columnOf(fields, "Veranstaltet von")]: "title",
    };
    const again = await send(confirmation, moved, { datei });
    expect([again.status, again.page.includes("Das ist die neue Vorschau.")]).toEqual([200, true]);
    expect(await offers("spalten.csv"), "nothing is read in that nobody has seen").toEqual([]);
    const done = await send(confirmation, fieldsOf(again.page, confirmation), { datei });
    expect(done.status).toBe(303);
    expect(await offers("spalten.csv")).toMatchObject([
      { title: "Frühstück für alle", organisation: "Haus Linde" },
    ]);
  });

  test("is remembered for the next list with the same columns, in whatever order", async () => {
    const next = list("naechste.csv", "Ort;Veranstaltet von;Name", "Lindenbrück;Singkreis;Haus Linde");
    const { page } = await preview(next);
    expect(page).toContain("wie Sie es bei dieser Liste schon einmal gewählt haben");
    await send(confirmation, fieldsOf(page, confirmation), { datei: next });
    expect(await offers("naechste.csv")).toMatchObject([{ title: "Singkreis", organisation: "Haus Linde" }]);
  });

  test("can be kept as a file, which reads another list the same way", async () => {
    const { page } = await preview(datei);
    const fields = { ...fieldsOf(page, confirmation), do: "zuordnung" };
    const file = await send(columns, { ...fields, [columnOf(fields, "Ort")]: "" });
    expect(JSON.parse(file.page)).toEqual({
      columns: { title: ["Veranstaltet von"], organisation: ["Name"] },
      ignore: ["Ort"],
    });
    const other = list("andere.csv", `${head};Notiz`, "Haus Eiche;Spielkreis;Anderswo;x");
    const zuordnungsdatei = new File([file.page], "zuordnung.json");
    const read = await preview(other, {}, { zuordnungsdatei });
    await send(confirmation, fieldsOf(read.page, confirmation), { datei: other });
    expect(await offers("andere.csv")).toMatchObject([{ title: "Spielkreis", organisation: "Haus Eiche" }]);
  });

  test("so that no row has a title can be put right too", async () => {
    const own = list("titellos.csv", "Nummer;Worum es geht;Ort", "1;Malkreis;Lindenbrück");
    const { page } = await preview(own);
    expect(page).toContain("kein Angebot, das wir übernehmen können");
    const fields = fieldsOf(page, columns);
    const again = await send(
      columns,
      { ...fields, do: "vorschau", [columnOf(fields, "Worum es geht")]: "title" },
      { datei: own },
    );
    expect(again.page).toContain("Danach gehören die Angebote zur Liste „titellos.csv“.");
    await send(confirmation, fieldsOf(again.page, confirmation), { datei: own });
    expect(await offers("titellos.csv")).toMatchObject([{ title: "Malkreis" }]);
  });

  test("is not forgotten when the file was not chosen again", async () => {
    const own = list("eigen.csv", "Name;Wer;Ort", "Haus Linde;Tanzkreis;Lindenbrück");
    const fields = fieldsOf((await preview(own)).page, confirmation);
    const moved = {
      ...fields,
      [columnOf(fields, "Wer")]: "title",
      [columnOf(fields, "Name")]: "organisation",
    };
    const asked = await send(confirmation, moved);
    expect([asked.status, asked.page.includes("Bitte wählen Sie dieselbe Datei")]).toEqual([422, true]);
    const seen = await send(confirmation, fieldsOf(asked.page, confirmation), { datei: own });
    expect(seen.page).toContain("Das ist die neue Vorschau.");
    await send(confirmation, fieldsOf(seen.page, confirmation), { datei: own });
    expect(await offers("eigen.csv")).toMatchObject([{ title: "Tanzkreis", organisation: "Haus Linde" }]);
  });
});

describe("a mapping that is none", () => {
  const datei = list("egal.csv", "Titel;Ort", "Café;Lindenbrück");
  test.each([
    ["no JSON", "{", "kein JSON"],
    ["a list", "[1]", "kein JSON"],
    ["fields nobody knows", '{"columns":{"farbe":"Titel"}}', "farbe"],
  ])("%s is said in a sentence, and the file page comes again", async (_, text, said) => {
    const { status, page } = await preview(datei, {}, { zuordnungsdatei: new File([text], "z.json") });
    expect([status, page.includes(said)]).toEqual([422, true]);
  });

  test("forged hidden fields do no harm", async () => {
    const { page } = await preview(datei);
    const fields = { ...fieldsOf(page, confirmation), spalten: '{"a":[[1]]}', zuordnung: "[[[" };
    expect((await send(confirmation, fields, { datei })).status).toBe(303);
  });
});
