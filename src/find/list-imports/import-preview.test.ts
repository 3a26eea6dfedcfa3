import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { firstPerson } from "../../../tests/builders/people.ts";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { asStaff, fieldsOf, opened } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";
import { importListCommand } from "./import-list.command.ts";

let installation: TestInstallation;
let site: WebSite;
let network: string;
let folder: string;
const start = "/intern/angebote/einlesen";

beforeAll(async () => {
  installation = await openTestInstallation();
  const lindental = await addNetwork(installation, "lindental", { first: true });
  network = lindental.id;
  const rita = { name: "Rita Beispiel", roles: ["networkCoordinator"] as const };
  const { staff } = await firstPerson(installation, lindental.id, rita);
  site = await openWebSite(installation, findRoutes(openFind("data")), staff);
  folder = mkdtempSync(join(tmpdir(), "preview-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await site.close();
  await installation.close();
});

const head = "id;Titel;Träger;Straße;PLZ;Ort;Telefon;Öffnungszeiten;Kosten;Beschreibung";
const row = (id: number, title: string, cost: string, description = "Offen für alle.") =>
  `${id};${title};Haus Sonnenblume;Lindenhof ${id};05310;Lindenbrück;069 9000914${id};Di 9-11 Uhr;${cost};${description}`;
const text = (...lines: readonly string[]) => `${[head, ...lines].join("\n")}\n`;
const now = text(
  row(1, "Elterncafé", "1 Euro"),
  row(2, "Babykurs", "2 Euro"),
  row(3, "Turnen", "frei"),
  row(4, "Malen", "frei"),
);
const next = text(
  row(1, "Elterncafé", "3 Euro").replace("Di 9-11", "Do 14-16"),
  row(2, "Babykurs", "4 Euro"),
  row(3, "Turnen", "frei"),
  row(5, "Singen", "frei"),
  row(6, "Kochen", "frei"),
  "7;***;;;;Lindenbrück;;;;",
);

async function previewOf(file: File, list = ""): Promise<string> {
  const { page } = await opened(site, start);
  const form = new FormData();
  for (const [name, value] of fieldsOf(page, start)) if (name !== "datei") form.append(name, value);
  form.delete("zuordnungsdatei");
  form.set("liste", list);
  form.append("datei", file);
  const answer = await site.upload(start, form, asStaff);
  return answer.text();
}
const preview = async (file: File) =>
  (await previewOf(file, `${basename(folder)}/kreis.csv`))
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/[\u2066-\u2069]/g, "");
const importFile = (name: string, content: string, more: Record<string, string | true> = {}) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return runCommand(installation, importListCommand, [path], { network: "lindental", ...more });
};

describe("before a list is read in", () => {
  beforeAll(async () => {
    await importFile("kreis.csv", now);
    await installation.owner.query(
      "update offer set cost_text = '9 Euro', version = version + 1 where network_id = $1 and title = 'Babykurs'",
      [network],
    );
  });

  test("the office sees how families would read five of its offers: title, place, hours, contact", async () => {
    const page = await preview(new File([next], "kreis.csv"));
    expect(page).toContain("So lesen Familien diese Angebote");
    expect(page).toMatch(/Elterncafé Zeile 2.*Lindenhof 1, 05310 Lindenbrück.*Do 14-16 Uhr.*069 90009141/s);
    expect(page.match(/Zeile \d+Träger/g)).toHaveLength(5);
    expect(page).toMatch(/\*\*\* Zeile 7.*nicht angegeben/s);
  });

  test("the office sees what changes, by number and by name, old beside new", async () => {
    const page = await preview(new File([next], "kreis.csv"));
    expect(page).toContain("Was sich ändert");
    expect(page).toMatch(/3 Angebote sind neu\s*Singen\s*Kochen/);
    expect(page).toMatch(
      /2 Angebote sagen etwas anderes.*Elterncafé.*Jetzt hier.*Kosten.*1.* Euro.*3.* Euro/s,
    );
    expect(page).toMatch(/Zeiten.*Dienstag: 9 bis 11 Uhr.*Donnerstag: 14 bis 16 Uhr/s);
    expect(page).toMatch(/1 neues Angebot bleibt Entwurf\s*\*\*\*/);
    expect(page).toMatch(/Bei 1 Angabe sagt die Liste etwas anderes als Sie\s*Babykurs.*9 Euro.*4 Euro/s);
    expect(page).toMatch(/1 Angebot bleibt gleich\s*Turnen/);
    expect(page).toMatch(/1 Angebot fehlt jetzt in der Liste.*Prüfen Sie.*Malen/s);
  });

  test("the command line tells the same in JSON, and stores nothing", async () => {
    const answer = await importFile("kreis.csv", next, { "dry-run": true });
    expect(answer).toMatchObject({
      created: 3,
      updated: 2,
      unchanged: 1,
      missing: 1,
      drafts: 1,
      conflicts: 1,
      preview: {
        created: ["Singen", "Kochen", "***"],
        changed: [
          {
            title: "Elterncafé",
            fields: [
              { field: "costText", old: "1 Euro", now: "3 Euro" },
              { field: "openingHoursText", old: "Di 9-11 Uhr", now: "Do 14-16 Uhr" },
              { field: "schedules", old: [{ startTime: "09:00" }], now: [{ startTime: "14:00" }] },
            ],
          },
        ],
        unchanged: ["Turnen"],
        missing: ["Malen"],
        drafts: ["***"],
        conflicts: [{ title: "Babykurs", field: "costText", ours: "9 Euro", theirs: "4 Euro" }],
      },
    });
    expect(answer["preview"]).toMatchObject({
      samples: [
        {
          title: "Elterncafé",
          place: "Lindenhof 1, 05310 Lindenbrück",
          hours: "Do 14-16 Uhr",
          contact: ["069 90009141"],
        },
        { title: "Babykurs" },
        { title: "Singen" },
        { title: "Kochen" },
        { title: "***" },
      ],
    });
    expect((await installation.owner.query("select 1 from offer")).rows).toHaveLength(4);
  });
});

describe("numbers without an area code", () => {
  const list = new File(
    ["id;Titel;Ort;Telefon\n1;Treff;Flensburg;4711-0\n2;Café;Flensburg;85 2034\n"],
    "ort.csv",
  );
  const confirmation = `${start}/uebernehmen`;

  test("get the one the office names on the preview, after another preview, and it is remembered", async () => {
    const first = await previewOf(list);
    expect(first).toContain("Vorwahl für Nummern ohne Vorwahl");
    const send = async (page: string, more: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of fieldsOf(page, confirmation))
        if (name !== "datei") form.append(name, value);
      form.delete("entwurf");
      for (const [name, value] of Object.entries(more)) form.set(name, value);
      form.append("datei", list);
      return site.upload(confirmation, form, asStaff);
    };
    const wrong = await send(first, { vorwahl: "461" });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining("keine Vorwahl")]);
    const second = await (await send(first, { vorwahl: "0461" })).text();
    expect(second).toContain("0461 4711-0");
    expect(second.replaceAll(/<[^>]+>/g, "")).toMatch(/Vorwahl ergänzt 2-mal/);
    const done = await send(second, {});
    expect(done.status).toBe(303);
    const { rows } = await installation.owner.query(
      "select phones -> 0 ->> 'e164' as phone from offer where title in ('Treff', 'Café') order by title",
    );
    expect(rows).toEqual([{ phone: "+49461852034" }, { phone: "+4946147110" }]);
    expect(await previewOf(list)).toContain("0461 4711-0");
  });
});
