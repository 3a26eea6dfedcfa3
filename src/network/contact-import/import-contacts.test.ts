import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { firstPerson, foundNetwork } from "../../../tests/builders/people.ts";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { fieldsOf, asStaff } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { contactImportRoutes } from "./contact-steps.ts";
import { importContactsCommand } from "./import-contacts.command.ts";

let at: TestInstallation;
let folder: string;

beforeAll(async () => {
  at = await openTestInstallation();
  folder = mkdtempSync(join(tmpdir(), "contacts-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await at.close();
});

const head = "Einrichtung;Name;Funktion;E-Mail;Telefon;AK";
const anna = "Kita Sonne;Anna Probe;Leitung;a.probe@sonne.example;05223 1234;AK Schutz";
const paul = "Kita Sonne;Paul Muster;;paul.muster@gmx.de;0151 23456789;";
const house = "Beratung am Bach e.V.;;;info@bach.example;05223 99;";
const text = (...lines: readonly string[]) => [head, ...lines].join("\n");

function readIn(network: string, content: string, more: Record<string, string | true> = {}) {
  const path = join(folder, `${network}.csv`);
  writeFileSync(path, content);
  return runCommand(at, importContactsCommand, [path], { network, ...more });
}
const persons = async (id: string) =>
  (
    await at.owner.query(
      `select p.name, p.function, p.email, p.phone, p.publish_agreed_at, o.name as organisation from contact_person p
         left join organisation o on o.id = p.organisation_id where p.network_id = $1 order by p.name`,
      [id],
    )
  ).rows;

describe("the command", () => {
  it("brings people, their bodies and their seats; a second time nothing changes", async () => {
    const { id } = await addNetwork(at, "first");
    await at.owner.query(
      "insert into circle (network_id, id, kind, name, created_at) values ($1, gen_random_uuid(), 'workingGroup', 'AK Schutz', now())",
      [id],
    );
    expect(await readIn("first", text(anna, paul, house), { "dry-run": true })).toMatchObject({
      created: 2,
      dryRun: true,
    });
    expect(await persons(id)).toEqual([]);
    expect(await readIn("first", text(anna, paul, house))).toMatchObject({
      rows: 3,
      created: 2,
      organisationsCreated: 2,
      warningCounts: { "looks-private": 2, "no-person": 1 },
    });
    expect(await persons(id)).toMatchObject([
      {
        name: "Anna Probe",
        organisation: "Kita Sonne",
        email: "a.probe@sonne.example",
        publish_agreed_at: null,
      },
      { name: "Paul Muster", organisation: "Kita Sonne", email: null, phone: null },
    ]);
    const seats = await at.owner.query("select count(*)::int as n from circle_member where network_id = $1", [
      id,
    ]);
    expect(seats.rows[0].n).toBe(1);
    expect(await readIn("first", text(anna, paul, house))).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
      organisationsCreated: 0,
    });
  });

  it("finds a body by its short name and by its name without legal form, and its people by their names", async () => {
    const { id } = await addNetwork(at, "known");
    await at.owner.query(
      "insert into organisation (network_id, id, name, short_name) values ($1, gen_random_uuid(), 'Beratung am Bach', 'BAB')",
      [id],
    );
    await readIn("known", text("BAB;Frau Probe;;;05223 1;", "Beratung am Bach e. V.;Paul Muster;;;;"));
    expect(await persons(id)).toMatchObject([
      { organisation: "Beratung am Bach" },
      { organisation: "Beratung am Bach" },
    ]);
    expect(
      await readIn("known", text("Beratung am Bach;Anna Probe;Leitung;anna.probe@bach.example;;")),
    ).toMatchObject({
      created: 0,
      updated: 1,
    });
  });

  it("keeps what stands here where the list says something else, unless the list is newer", async () => {
    const { id } = await addNetwork(at, "newer");
    await readIn("newer", text(anna));
    const other = anna.replace("1234", "5678");
    expect(await readIn("newer", text(other))).toMatchObject({ updated: 0, conflicts: 1 });
    expect(await readIn("newer", text(other), { "list-is-newer": true })).toMatchObject({
      updated: 1,
      conflicts: 0,
    });
    expect((await persons(id))[0].phone).toBe("05223 5678");
  });

  it("brings nobody back who has left, and leaves unknown bodies out where that is chosen", async () => {
    const { id } = await addNetwork(at, "left");
    await readIn("left", text(anna));
    await at.owner.query("update contact_person set active = false where network_id = $1", [id]);
    expect(await readIn("left", text(anna))).toMatchObject({
      created: 0,
      warningCounts: { "left-register": 1 },
    });
    expect(
      await readIn("left", text(paul.replace("Kita Sonne", "Haus Mond")), { "known-organisations": true }),
    ).toMatchObject({ created: 1, organisationsCreated: 0, warningCounts: { "organisation-skipped": 1 } });
  });

  it("takes 2,000 rows in ten seconds at most", async () => {
    await addNetwork(at, "large");
    const name = (no: number) => [...String(no)].map((digit) => "abcdefghij".charAt(Number(digit))).join("");
    const lines = Array.from(
      { length: 2000 },
      (_, no) => `Kita ${no % 300};Person${name(no)} Probe;;p${name(no)}@kita.example;05223 ${1000 + no};`,
    );
    const done = await readIn("large", text(...lines));
    expect(done).toMatchObject({ created: 2000, organisationsCreated: 300 });
    expect(Number(done["ms"])).toBeLessThan(10_000);
  }, 60_000);

  it("refuses a file that is no list, and an unknown network", async () => {
    await addNetwork(at, "none");
    await expect(readIn("none", "%PDF-1.7")).rejects.toMatchObject({ code: "format-unknown" });
    await expect(readIn("nowhere", text(anna))).rejects.toMatchObject({ code: "network-unknown" });
  });
});

describe("the page", () => {
  let site: WebSite;
  let networkId: string;
  const path = "/lindental/intern/netzwerk/personen/einlesen";

  beforeAll(async () => {
    const network = await foundNetwork(at, "lindental");
    networkId = network;
    const coordinator = await firstPerson(at, network, { name: "Kora Koord", roles: ["networkCoordinator"] });
    site = await openWebSite(at, contactImportRoutes, coordinator.staff);
  });
  afterAll(() => site.close());

  async function send(
    page: string,
    action: string,
    content: string | null,
    changes: Record<string, string> = {},
  ) {
    const form = new FormData();
    for (const [name, value] of fieldsOf(page, action)) if (name !== "datei") form.append(name, value);
    for (const [name, value] of Object.entries(changes)) form.set(name, value);
    if (content !== null) form.set("datei", new File([content], "kontakte.csv"));
    const answer = await site.upload(action, form, asStaff);
    return { status: answer.status, to: answer.headers.get("location") ?? "", page: await answer.text() };
  }
  const first = async () => (await site.get(path, asStaff)).text();

  it("shows first, keeps nothing, takes over what was shown, and says what came of it", async () => {
    const shown = await send(await first(), path, text(anna, paul, house));
    expect(shown.status).toBe(200);
    for (const word of ["Vorschau: kontakte.csv", "Anna Probe", "Sieht privat aus", "paul.muster@gmx.de"])
      expect(shown.page).toContain(word);
    expect(await persons(networkId)).toEqual([]);
    const key = /name="privat" value="([^"]+)"/.exec(shown.page)?.[1] ?? "";
    const done = await send(shown.page, `${path}/uebernehmen`, text(anna, paul, house), {
      privat: key,
      do: "uebernehmen",
    });
    expect(done.status).toBe(303);
    const report = await (await site.get(done.to, asStaff)).text();
    expect(report).toContain("2 Personen sind neu.");
    expect(await persons(networkId)).toMatchObject([
      { name: "Anna Probe" },
      { name: "Paul Muster", email: "paul.muster@gmx.de" },
    ]);
  });

  it("another file is not taken over unseen, and a changed column is shown first", async () => {
    const shown = await send(await first(), path, text(anna));
    const other = await send(shown.page, `${path}/uebernehmen`, text(paul), { do: "uebernehmen" });
    expect([other.status, other.page.includes("nicht die Datei, die Sie sich angesehen haben")]).toEqual([
      422,
      true,
    ]);
    const moved = await send(shown.page, `${path}/uebernehmen`, text(anna), { do: "uebernehmen", feld2: "" });
    expect([moved.status, moved.page.includes("Die Zuordnung ist geändert")]).toEqual([200, true]);
  });

  it("says in a sentence what is wrong with a file and keeps what was chosen", async () => {
    const none = await send(await first(), path, null, { vorrang: "list" });
    expect([none.status, none.page.includes("Bitte wählen Sie eine Datei aus.")]).toEqual([422, true]);
    expect(none.page).toMatch(/<option value="list" selected/);
    const pdf = await send(await first(), path, "%PDF-1.7");
    expect([pdf.status, pdf.page.includes("Das ist eine PDF-Datei")]).toEqual([422, true]);
  });
});
