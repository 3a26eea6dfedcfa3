import { afterAll, beforeAll, describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { addNetwork } from "../../../tests/builders/network.ts";
import { firstPerson } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let site: WebSite;
let stranger: WebSite;
let network: NetworkId;

const asStaff = { cookie: "s=staff" };
const start = "/intern/angebote/einlesen";
const confirmation = `${start}/uebernehmen`;

beforeAll(async () => {
  installation = await openTestInstallation();
  network = (await addNetwork(installation, "lindental", { first: true })).id;
  const routes = findRoutes(openFind("data"));
  const coordinator = await firstPerson(installation, network, {
    name: "Rita Beispiel",
    roles: ["networkCoordinator"],
  });
  site = await openWebSite(installation, routes, coordinator.staff);
  stranger = await openWebSite(installation, routes, { ...coordinator.staff, roles: ["navigator"] });
});
afterAll(async () => {
  await stranger.close();
  await site.close();
  await installation.close();
});

const count = async (table: "offer" | "offer_import"): Promise<number> =>
  (await installation.owner.query(`select 1 from ${table} where network_id = $1`, [network])).rows.length;

const unescaped = (text: string) =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
/** The fields a browser would send with the form of this action, without its file. */
const fieldsOf = (page: string, action: string): Record<string, string> => {
  const form = page.slice(page.indexOf(`action="${action}"`)).split("</form>")[0] ?? "";
  return Object.fromEntries(
    [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      unescaped(value ?? ""),
    ]),
  );
};
const formWith = (fields: Record<string, string>, files: readonly File[]): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files) form.append("datei", file);
  return form;
};
const opened = async (): Promise<string> => (await site.get(start, asStaff)).text();
async function preview(files: readonly File[], more: Record<string, string> = {}) {
  const fields = { ...fieldsOf(await opened(), start), ...more };
  const answer = await site.upload(start, formWith(fields, files), asStaff);
  return { status: answer.status, page: await answer.text() };
}
const confirm = (fields: Record<string, string>, files: readonly File[]) =>
  site.upload(confirmation, formWith(fields, files), asStaff);
/** The whole way; answers with the page at its end. */
async function readIn(file: File, more: Record<string, string> = {}): Promise<string> {
  const { page } = await preview([file], more);
  const answer = await confirm(fieldsOf(page, confirmation), [file]);
  expect(answer.status).toBe(303);
  return (await site.get(answer.headers.get("location") ?? "", asStaff)).text();
}
const figure = (page: string, meaning: string): string =>
  new RegExp(`<dt>${meaning}</dt><dd>([^<]*)</dd>`).exec(page)?.[1] ?? "";

const head = "id;Titel;Träger;Straße;PLZ;Ort;Telefon";
const cafe = "1;Elterncafé;Haus Sonnenblume;Lindenhof 3;05310;Lindenbrück;069 90009141";
const course = "2;Babykurs;Haus Sonnenblume;Lindenhof 3;05310;Lindenbrück;";
const csv = (name: string, ...lines: readonly string[]) =>
  new File([`${[head, ...lines].join("\n")}\n`], name);

describe("a coordinator reads in her list", () => {
  test("sees first what would happen, then confirms, then sees what has happened", async () => {
    const file = csv("angebote.csv", cafe, course);
    const { status, page } = await preview([file]);
    expect(status).toBe(200);
    expect(page).toContain("Noch ist nichts gespeichert.");
    expect(figure(page, "neu")).toBe("2");
    expect([await count("offer"), await count("offer_import")], "a preview stores nothing").toEqual([0, 0]);
    const answer = await confirm(fieldsOf(page, confirmation), [file]);
    const location = answer.headers.get("location") ?? "";
    expect([answer.status, location]).toEqual([303, expect.stringMatching(/einlesen\/[0-9a-f-]{36}$/)]);
    expect(await count("offer")).toBe(2);
    const result = await (await site.get(location, asStaff)).text();
    expect(result).toContain("Eingelesen: angebote.csv");
    expect(figure(result, "neu")).toBe("2");
    expect(await readIn(file)).toMatch(/<dt>unverändert<\/dt><dd>2/);
  });

  test("may tap the button twice: the same answer, one import", async () => {
    const file = csv("zweimal.csv", "70;Zweimal;;;;Lindenbrück;");
    const { page } = await preview([file]);
    const before = await count("offer_import");
    const fields = fieldsOf(page, confirmation);
    const [one, other] = await Promise.all([confirm(fields, [file]), confirm(fields, [file])]);
    expect(one.headers.get("location")).toBe(other.headers.get("location"));
    expect(await count("offer_import")).toBe(before + 1);
  });

  test("learns what was read in even where the search for doubles breaks off", async () => {
    const file = csv("ohne-suche.csv", "75;Ohne Suche;;;;Lindenbrück;");
    const { page } = await preview([file]);
    await installation.owner.query("alter table offer_duplicate rename to away");
    const answer = await confirm(fieldsOf(page, confirmation), [file]);
    await installation.owner.query("alter table away rename to offer_duplicate");
    expect(answer.status).toBe(303);
    const result = await (await site.get(answer.headers.get("location") ?? "", asStaff)).text();
    expect(figure(result, "neu")).toBe("1");
    expect(result).toContain("Doppelte Angebote noch nicht gesucht");
  });

  test("is not blamed for doubles that waited before: what this list brought stands apart from all that wait", async () => {
    const bare = (page: string) => page.replaceAll(/[\u2066-\u2069]/g, "");
    const twin = "Elterncafé;Haus Sonnenblume;Lindenhof 3;05310;Lindenbrück;069 90009141";
    const first = bare(await readIn(csv("zwilling.csv", `80;${twin}`)));
    expect(first).toContain("Aus dieser Liste kam 1 Paar von Angeboten dazu, das doppelt aussieht.");
    expect(first).toContain("Insgesamt wartet 1 Paar darauf");
    const other = bare(
      await readIn(csv("andere.csv", "81;Kochgruppe;Turnhalle Nord;Am Bach 9;05399;Talheim;")),
    );
    expect(other).toContain("Aus dieser Liste kam kein doppeltes Angebot dazu.");
    expect(other).toContain("Insgesamt wartet 1 Paar darauf");
    expect(other).not.toContain("Aus dieser Liste kam 1");
    const { rows } = await installation.owner.query(
      "select id from offer_import where source = 'zwilling.csv'",
    );
    const again = bare(await (await site.get(`${start}/${rows[0].id}`, asStaff)).text());
    expect(again, "the first import keeps its own pair").toContain("Aus dieser Liste kam 1 Paar");
    await installation.owner.query("delete from offer where source in ('zwilling.csv', 'andere.csv')");
  });

  test("reads before choosing a file which formats are taken, the exchange file of the BZgA too, and can choose them", async () => {
    const page = await opened();
    for (const format of [
      "Excel (.xlsx)",
      "CSV",
      "GeoJSON",
      "GML",
      "HSDS",
      "Open Referral UK",
      "BZgA",
      "„beratungsstellen“",
      "ZIP",
    ])
      expect(page, format).toContain(format);
    const accepted = /id="datei"[^>]*accept="([^"]*)"|accept="([^"]*)"[^>]*id="datei"/
      .exec(page)
      ?.slice(1)
      .join("")
      .split(",");
    for (const ending of [
      "csv",
      "txt",
      "tsv",
      "xlsx",
      "geojson",
      "json",
      "ndjson",
      "jsonl",
      "gml",
      "xml",
      "zip",
    ])
      expect(accepted, ending).toContain(`.${ending}`);
    const told = (await preview([csv("satz.csv", "78;Satz;;;;Lindenbrück;")])).page.replaceAll(
      /[\u2066-\u2069]/g,
      "",
    );
    expect(told).toContain("Danach gehören die Angebote zur Liste „satz.csv“.");
  });

  test("says which list a new file belongs to, and learns what is gone from it", async () => {
    const known = await opened();
    expect(known).toContain('<option value="angebote.csv"');
    const { page } = await preview([csv("angebote-neu (3).csv", cafe)], { liste: "angebote.csv" });
    expect(figure(page, "fehlen jetzt")).toBe("1");
    expect(page).toContain("1 Angebot fehlt jetzt in der Liste");
    expect(page).toContain("Babykurs");
    const result = await readIn(csv("angebote-neu (3).csv", cafe), { liste: "angebote.csv" });
    expect(result).toContain("Babykurs");
    expect(
      (await installation.owner.query("select status from offer where title = 'Babykurs'")).rows,
      "and it stays visible",
    ).toEqual([{ status: "published" }]);
  });

  test("reads in Excel and GeoJSON too", async () => {
    const sheet = await writeXlsxFile([
      ["Titel", "Ort"].map((value) => ({ value })),
      ["Krabbelgruppe", "Lindenbrück"].map((value) => ({ value })),
    ]).toBuffer();
    expect(figure(await readIn(new File([new Uint8Array(sheet)], "liste.xlsx")), "neu")).toBe("1");
    const feature = {
      type: "Feature",
      properties: { Titel: "Spielplatz-Treff" },
      geometry: { type: "Point", coordinates: [9.5, 51.3] },
    };
    const layer = new File(
      [JSON.stringify({ type: "FeatureCollection", features: [feature] })],
      "karte.geojson",
    );
    expect(figure(await readIn(layer), "neu")).toBe("1");
  });

  test("is told in plain German what was noticed, how often and where first", async () => {
    const lines = Array.from({ length: 8 }, (_, at) => `a${at};Gruppe <b>${at}</b>;;Weg ${at};0531;Ort;`);
    const { status, page } = await preview([
      csv(
        "pruefen.csv",
        ...lines,
        ";;;;;;",
        "x;;;;05310;;",
        "9;Tagesmutter Rita Beispiel;;Am Weg 1;05310;Ort;0151 23456789",
      ),
    ]);
    expect(status).toBe(200);
    expect(page).toContain("Keine deutsche Postleitzahl");
    expect(page).toContain("Ohne Postleitzahl finden Familien das Angebot in ihrer Nähe nicht.");
    expect(page).toContain("8-mal");
    expect(page).toContain("und 3 weitere Stellen");
    expect(page).toMatch(/<bdi>Zeile 2, PLZ<\/bdi>/);
    expect(page.indexOf("Privatperson"), "what matters most stands first").toBeLessThan(
      page.indexOf("Keine deutsche Postleitzahl"),
    );
    expect(page).toContain("1 neues Angebot wird ein Entwurf.");
    expect(page).toContain("1 Zeile kann kein Angebot werden");
    expect(page).toMatch(/Zeile 11, Titel/);
    expect(page, "nothing of the file becomes part of the page").not.toContain("<b>0</b>");
  });

  test("is sent to the drafts that wait for her", async () => {
    const file = csv("privat.csv", "p1;Tagesmutter Rita Beispiel;;Am Weg 1;05310;Ort;0151 23456789");
    const result = await readIn(file);
    expect(result).toContain("1 Entwurf wartet, dass eine Person ihn ansieht.");
    expect(result).toContain('href="/intern/angebote?stand=draft"');
  });

  test("cannot confirm where nothing would be read in", async () => {
    const { status, page } = await preview([csv("nichts.csv", "x;;;;05310;;")]);
    expect(status).toBe(200);
    expect(page).toContain("kein Angebot, das wir übernehmen können");
    expect(page).not.toContain(`action="${confirmation}"`);
  });
});

describe("what is confirmed is what was looked at", () => {
  test("another file gets its own preview first", async () => {
    const before = await count("offer_import");
    const { page } = await preview([csv("erst.csv", "80;Erstes;;;;Ort;")]);
    const second = csv("erst.csv", "81;Zweites;;;;Ort;", "82;Drittes;;;;Ort;");
    const answer = await confirm(fieldsOf(page, confirmation), [second]);
    const again = await answer.text();
    expect(answer.status).toBe(422);
    expect(again).toContain("Das ist eine andere Datei als in der Vorschau.");
    expect(figure(again, "neu")).toBe("2");
    expect(await count("offer_import")).toBe(before);
    expect((await confirm(fieldsOf(again, confirmation), [second])).status).toBe(303);
  });

  test("a forgotten file is asked for again, and nothing has to be looked for anew", async () => {
    const file = csv("vergessen.csv", "90;Vergessen;;;;Ort;");
    const { page } = await preview([file]);
    const answer = await confirm(fieldsOf(page, confirmation), [new File([], "")]);
    const again = await answer.text();
    expect(answer.status).toBe(422);
    expect(again).toContain("Bitte wählen Sie dieselbe Datei noch einmal.");
    expect(again).toContain("vergessen.csv");
    expect((await confirm(fieldsOf(again, confirmation), [file])).status).toBe(303);
  });
});

const zip = (name: string) => new File([new Uint8Array([0x50, 0x4b, 5, 6, ...new Uint8Array(18)])], name);
const bytes = (name: string, ...values: readonly number[]) => new File([new Uint8Array(values)], name);
const lines = (number: number) => Array.from({ length: number }, (_, at) => `${at};T${at};;;;;`);

const bad: readonly (readonly [string, () => readonly File[], RegExp])[] = [
  ["no file chosen", () => [], /Bitte wählen Sie eine Datei\./],
  ["an empty file field", () => [new File([], "")], /Bitte wählen Sie eine Datei\./],
  ["an empty file", () => [new File([], "leer.csv")], /Die Datei ist leer/],
  ["two files", () => [csv("a.csv", cafe), csv("b.csv", course)], /nur eine Datei/],
  ["a picture", () => [bytes("bild.png", 0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)], /./],
  ["a PDF", () => [new File(["%PDF-1.7\n..."], "liste.pdf")], /PDF-Datei/],
  ["a web page", () => [new File(["<!doctype html><p>x"], "liste.csv")], /XML- oder HTML-Datei/],
  ["an old Excel file", () => [bytes("liste.xls", 0xd0, 0xcf, 0x11, 0xe0, 0xa1)], /\.xls/],
  ["a zip without a workbook", () => [zip("liste.zip")], /Excel/],
  ["a broken Excel file", () => [bytes("liste.xlsx", 0x50, 0x4b, 3, 4, 1, 2, 3)], /Excel-Datei/],
  ["broken GeoJSON", () => [new File(['{"type":"FeatureColl'], "karte.geojson")], /./],
  ["other JSON", () => [new File(["{}"], "karte.json")], /./],
  ["only words", () => [new File(["Guten Tag"], "brief.txt")], /./],
  ["too many rows", () => [csv("viele.csv", ...lines(20_001))], /mehr als 20\.000 Zeilen/],
  [
    "too many bytes",
    () => [new File([new Uint8Array(10 * 1024 * 1024 + 1)], "gross.csv")],
    /größer als 10 MB/,
  ],
  [
    "far too many bytes",
    () => [new File([new Uint8Array(12 * 1024 * 1024)], "gross.csv")],
    /größer als 10 MB/,
  ],
];

describe("what cannot be read is said on the page, and nothing is stored", () => {
  test.each(bad)("%s", async (_what, files, sentence) => {
    const before = await count("offer_import");
    for (const path of [start, confirmation]) {
      const fields = { ...fieldsOf(await opened(), start), name: "x", pruefsumme: "x" };
      const answer = await site.upload(path, formWith(fields, files()), asStaff);
      const page = await answer.text();
      expect(answer.status).toBe(422);
      expect(page).toMatch(/<title>Bitte prüfen: /);
      expect(page).toContain('role="alert"');
      expect(page).toContain('<a href="#datei">');
      if (path === start) expect(page).toMatch(sentence);
    }
    expect(await count("offer_import")).toBe(before);
  });

  test("a form without room for a file says the same", async () => {
    const answer = await site.post(start, fieldsOf(await opened(), start), asStaff);
    expect(answer.status).toBe(422);
  });

  test("a file may be called anything", async () => {
    for (const name of [
      "../../etc/<script>alert(1)</script>.csv",
      "a\u202egpj.csv",
      "x".repeat(5000),
      "\u0000",
    ]) {
      const { status, page } = await preview([csv(name, "95;Name;;;;Ort;")]);
      expect(status, name).toBe(200);
      expect(page).not.toContain("<script>alert");
      expect(page).not.toMatch(/[\u0000\u202e]/);
    }
  });

  test("naughty fields beside the file change nothing", async () => {
    const file = csv("felder.csv", "96;Felder;;;;Ort;");
    const { page } = await preview([file], { liste: "<script>alert(1)</script>".repeat(50) });
    expect(page).not.toContain("<script>alert");
    const fields = { ...fieldsOf(page, confirmation), _op: "' or 1=1", liste: "\u0000\ud800".toWellFormed() };
    expect((await confirm(fields, [file])).status).toBe(303);
  });
});

describe("who may read in a list", () => {
  test("nobody without signing in, and no professional without the right", async () => {
    const file = csv("fremd.csv", cafe);
    for (const path of [start, confirmation]) {
      const unknown = await site.upload(path, formWith({}, [file]));
      expect([unknown.status, unknown.headers.get("location")]).toEqual([303, "/intern/anmelden"]);
      const fields = fieldsOf(await opened(), start);
      expect((await stranger.upload(path, formWith(fields, [file]), asStaff)).status).toBe(404);
    }
    expect((await stranger.get(start, asStaff)).status).toBe(404);
  });

  test("no form without the token of this login", async () => {
    const file = csv("ohne.csv", cafe);
    for (const fields of [{}, { _t: "x" }, { _t: "" }] as Record<string, string>[])
      for (const path of [start, confirmation])
        expect((await site.upload(path, formWith(fields, [file]), asStaff)).status).toBe(403);
  });

  test("the result of another network is not found", async () => {
    const other = await addNetwork(installation, "anderswo");
    const { rows } = await installation.owner.query(
      "insert into offer_import (network_id, id, source, format, report) values ($1, gen_random_uuid(), 'x', 'csv', '{}') returning id",
      [other.id],
    );
    expect((await site.get(`${start}/${rows[0].id}`, asStaff)).status).toBe(404);
    expect((await site.get(confirmation, asStaff)).headers.get("location")).toBe(start);
  });
});

test("a newer edition with another file name is recognised as its list, and what is missing then is said", async () => {
  const line = (id: number) => `9${id}0;Treff ${id};Haus Ahorn;Ahornweg ${id};05310;Lindenbrück;069 90009141`;
  await readIn(csv("ahorn-2026.csv", line(1), line(2), line(3)));
  const newer = csv("ahorn-2027.csv", line(1), line(2));
  const { page } = await preview([newer]);
  expect(page).toContain("Liste „ahorn-2026.csv“");
  expect(page).toContain("1 Angebot dieser Liste fehlt dann.");
  expect(figure(page, "fehlen jetzt")).toBe("1");
  expect(figure(await readIn(newer), "fehlen jetzt")).toBe("1");
  const other = await preview([csv("buche.csv", line(1), line(7), line(8))]);
  expect(other.page).toContain("Liste „buche.csv“");
});
