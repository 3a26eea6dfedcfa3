import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { addOffers } from "../../../tests/builders/offers.ts";
import { firstPerson, nextPerson } from "../../../tests/builders/people.ts";
import { opened, sendForm } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId } from "../../core/ids.ts";
import { openFind } from "../public.ts";
import { findRoutes } from "../routes.tsx";

let installation: TestInstallation;
let network: string;
let editor: WebSite;
let id: string;
let sheet: string;
const tuesdays = { rhythm: "weekly", days: ["TU"], from: "10:00", to: "11:30", startsOn: "2026-12-01" };

beforeAll(async () => {
  installation = await openTestInstallation();
  network = (await addNetwork(installation, "lindental", { first: true })).id;
  await addOffers(installation, network as never, [{ title: "Elterncafé", organisation: "Lindenhof" }]);
  const rita = { name: "Rita Beispiel", roles: ["networkCoordinator"] as const };
  const { staff } = await firstPerson(installation, network as never, rita);
  const { rows } = await installation.owner.query("select id, organisation_id from offer");
  id = rows[0].id;
  sheet = `/intern/angebote/${id}`;
  const jana = { name: "Jana Muster", roles: ["offerEditor"] as const };
  const inTeam = { organisationId: rows[0].organisation_id, nodeId: null };
  const { staff: kern } = await nextPerson(installation, staff, { ...jana, ...inTeam });
  editor = await openWebSite(installation, findRoutes(openFind("data")), kern);
});
afterAll(async () => {
  await editor.close();
  await installation.close();
});

const rows = async (text: string) => (await installation.owner.query(text)).rows;
const times = () =>
  rows("select id, rule, start_time::text as at, minutes, closed_on_holidays as closed, note from schedule");
const dates = () => rows("select kind, on_date::text as day, note from schedule_exception order by on_date");
const latest = async () => (await rows("select no, what from offer_version order by no desc limit 1"))[0];
const history = async () =>
  (await opened(editor, `${sheet}/verlauf`)).page.replaceAll(/[\u2066-\u2069]/g, "");
const backTo = async (no: number) => {
  const { page } = await opened(editor, `${sheet}/verlauf`);
  const form = `action="${sheet}/verlauf"`;
  // Every state has a form of its own on this page; the number says which one is meant.
  const seen = page.slice(page.indexOf(form));
  return sendForm(editor, { from: "", action: `${sheet}/verlauf`, seen }, { no: String(no) });
};
const addTime = (changes: Record<string, string | readonly string[]>) =>
  sendForm(editor, { from: `${sheet}/zeiten`, action: `${sheet}/zeiten` }, changes);

describe("times in the history of an offer", () => {
  test("stated, changed and removed times are states of it, said in words", async () => {
    await addTime({ ...tuesdays, note: "mit Tee" });
    const [stated] = await times();
    const one = `/intern/zeiten/${stated?.id}`;
    await sendForm(editor, { from: one, action: one }, { days: ["TH"], validTo: "2027-03-25" });
    const page = await history();
    expect(page).toContain("Jana Muster</bdi>: geändert: Zeiten");
    expect(page).toMatch(/<del>.*Dienstag: 10 bis 11:30 Uhr · An Feiertagen geschlossen · mit Tee/);
    expect(page).toMatch(/<ins>.*Donnerstag: 10 bis 11:30 Uhr.* · bis 25\. März 2027 · mit Tee/);
    await sendForm(editor, { from: one, action: `${one}/entfernen` });
    expect(await times()).toEqual([]);
    expect(await latest()).toMatchObject({ no: 4, what: ["schedules"] });
  });

  test("going back brings the same times back, under the id that calendars know", async () => {
    const kept = (
      await rows("select snapshot -> 'schedules' -> 0 ->> 'id' as id from offer_version where no = 2")
    )[0];
    expect((await backTo(2)).to).toContain("neu=restored");
    expect(await times()).toEqual([
      {
        id: kept?.id,
        rule: "FREQ=WEEKLY;BYDAY=TU",
        at: "10:00:00",
        minutes: 90,
        closed: true,
        note: "mit Tee",
      },
    ]);
    expect(await latest()).toMatchObject({ no: 5, what: ["schedules", "restored"] });
    await backTo(1);
    expect(await times()).toEqual([]);
    expect((await backTo(1)).to).toContain("neu=unchanged");
  });

  test("a date that is called off stays called off, and one of removed times comes back with them", async () => {
    await backTo(2);
    const [{ id: schedule }] = await times();
    const off = async (day: string, note: string) => {
      await installation.owner.query(
        `insert into schedule_exception (network_id, id, schedule_id, on_date, kind, note)
         values ($1, $2, $3, $4, 'cancelled', $5)`,
        [network, newId(), schedule, day, note],
      );
    };
    await off("2026-12-08", "Wasserschaden");
    const one = `/intern/zeiten/${schedule}`;
    await sendForm(editor, { from: one, action: one }, { from: "09:00", to: "10:00" });
    const at = (await latest())?.no;
    await off("2026-12-15", "Krank");
    await backTo(at - 1);
    const both = [
      { kind: "cancelled", day: "2026-12-08", note: "Wasserschaden" },
      { kind: "cancelled", day: "2026-12-15", note: "Krank" },
    ];
    expect(await dates()).toEqual(both);
    await sendForm(editor, { from: one, action: `${one}/entfernen` });
    expect(await dates()).toEqual([]);
    await backTo((await latest())?.no - 1);
    expect(await dates()).toEqual(both);
  });

  test("new times disturb nobody who has the form of the offer open", async () => {
    const seen = (await opened(editor, sheet)).page;
    await addTime({ ...tuesdays, days: ["FR"] });
    const saved = await sendForm(editor, { from: sheet, action: sheet, seen }, { whoComes: "Eine Hebamme" });
    expect([saved.status, saved.to]).toEqual([303, `${sheet}?neu=saved`]);
  });
});

describe("further places in the history of an offer", () => {
  const places = async () =>
    (
      await rows(`select f.name, f.street, f.accessibility_text as ramp from offer_location n
        join location f on f.id = n.location_id order by n.position`)
    ).map(({ name, street, ramp }) => [name, street, ramp]);

  test("come back with the state that had them, and the comparison names them", async () => {
    const [one, other] = [newId(), newId()];
    await installation.owner.query(
      `insert into location (network_id, id, name, street, postal_code, place, accessibility_text)
       values ($1, $2, 'Bücherei', 'Markt 1', '05310', 'Lindenbrück', 'Rampe'), ($1, $3, 'Rathaus', null, null, null, null)`,
      [network, one, other],
    );
    await installation.owner.query(
      "insert into offer_location (network_id, id, offer_id, location_id, position) values ($1, $2, $4, $5, 1), ($1, $3, $4, $6, 2)",
      [network, newId(), newId(), id, one, other],
    );
    await sendForm(editor, { from: sheet, action: sheet }, { whoLearns: "Niemand" });
    const had = (await latest())?.no;
    await installation.owner.query("delete from offer_location where location_id = $1", [other]);
    await installation.owner.query(
      "update location set street = 'Markt 2', accessibility_text = null where id = $1",
      [one],
    );
    await sendForm(editor, { from: sheet, action: sheet }, { whoLearns: "Nur wir" });
    expect(await history()).toMatch(/Weitere Orte.*Bücherei, Markt 1, 05310 Lindenbrück/s);
    await backTo(had);
    expect(await places()).toEqual([
      ["Bücherei", "Markt 1", "Rampe"],
      ["Rathaus", null, null],
    ]);
    expect(await latest()).toMatchObject({ what: ["whoLearns", "places", "restored"] });
  });
});
