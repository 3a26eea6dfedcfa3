import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { aMeetingWith, nextMeeting, type WorkshopPlace } from "../../../tests/builders/workshops.ts";
import { newId } from "../../core/ids.ts";
import { perform } from "../../platform/perform.ts";
import { setUpWorkshop } from "./set-up-workshop.ts";
import { writeStationSecret } from "./station-link.ts";
import type { TableNote } from "./table-note.ts";
import { countOpenNotes, listNotes } from "./table-notes.sql.ts";
import { workshopRoutes } from "./workshop-routes.ts";
import { listPeople, listStations, metBefore, readSeating } from "./workshops.sql.ts";

let house: TestInstallation;
let place: WorkshopPlace;
let site: WebSite;
let stationId: string;
let secret: string;
const staff = { cookie: "s=staff" };

beforeAll(async () => {
  house = await openTestInstallation();
  place = await aMeetingWith(house, 20, "lindental");
  site = await openWebSite(house, workshopRoutes, place.office.duty);
  await perform(
    house,
    setUpWorkshop,
    { actor: place.office.duty, networkId: place.office.duty.networkId },
    {
      meetingId: place.meetingId,
      format: "carousel",
      tables: "5",
      rounds: "4",
      minutes: "25",
      pause: "5",
      starts: "10:15",
      mix: ["sector"],
      tableWord: "Tisch",
    },
  );
  stationId = (await read((tx) => listStations(tx, place.meetingId)))[0]?.id ?? "";
  secret = writeStationSecret(house.keys, stationId);
});
afterAll(async () => {
  await site.close();
  await house.close();
});

const read: <T>(work: Parameters<typeof house.database.read<T>>[2]) => Promise<T> = (work) =>
  house.database.read("app", { network: place.networkId }, work);
const notes = (): Promise<readonly TableNote[]> => read((tx) => listNotes(tx, place.meetingId));
const link = () => `/lindental/tischnotiz?t=${secret}`;
const path = (below: string) => `/lindental/intern/treffen/${place.meetingId}${below}`;
const tokenOf = (page: string) => /name="_t" value="([^"]+)"/.exec(page)?.[1] ?? "";

const empty = { possibilities: "", limits: "", expectations: "", trigger: "", task: "", round: "1" };
async function write(fields: Record<string, string>, opKey = newId(), by = secret) {
  const _t = tokenOf(await (await site.get(link())).text());
  return site.post("/lindental/tischnotiz", { _t, _op: opKey, _link: by, ...empty, ...fields });
}
async function send(below: string, fields: Record<string, string>) {
  const _t = tokenOf(await (await site.get(path("/ernte"), staff)).text());
  return site.post(path(below), { _t, _op: newId(), ...fields }, staff);
}

describe("a table writes down what was said, with a phone and without an account", () => {
  it("each filled field is a line, kept at once; the same sending twice is kept once", async () => {
    const opKey = newId();
    const fields = {
      limits: "Wir kommen nicht am Wochenende.",
      partner: "Geburtsklinik",
      trigger: "vor der Entlassung",
      handover: "gemeinsames Gespräch",
      task: "Ablauf auf eine Seite schreiben",
      who: "Person 03",
      until: "2027-01-15",
    };
    expect((await write(fields, opKey)).status).toBe(303);
    expect((await write(fields, opKey)).status).toBe(303);
    const kept = await notes();
    expect(kept.map(({ kind }) => kind).toSorted()).toEqual(["actionItem", "interfaces", "limits"]);
    expect(kept.find(({ kind }) => kind === "interfaces")).toMatchObject({
      text: "vor der Entlassung",
      partner: "Geburtsklinik",
      handover: "gemeinsames Gespräch",
    });
    expect(await (await site.get(link())).text()).toContain("Wir kommen nicht am Wochenende.");
  });

  it("takes no 10,000 signs, keeps what was typed, and shows markup as it was written", async () => {
    const long = await write({ limits: "x".repeat(10_000), expectations: "Bitte zurückrufen." });
    expect(long.status).toBe(422);
    const text = await long.text();
    expect(text).toContain("Das ist zu lang.");
    expect(text).toContain("x".repeat(10_000));
    expect(text).toContain("Bitte zurückrufen.");
    await write({ possibilities: `<script>alert("1")</script> & mehr` });
    const page = await (await site.get(link())).text();
    expect(page).toContain("&lt;script>alert(");
    expect(page).not.toContain("<script>alert");
  });

  it("says what is missing: an empty form, a day without a task, a round that does not exist", async () => {
    expect(await (await write({})).text()).toContain("Bitte schreiben Sie in mindestens ein Feld.");
    expect(await (await write({ who: "Person 03" })).text()).toContain("Bitte schreiben Sie, was zu tun ist");
    expect(await (await write({ limits: "Grenze", round: "9" })).text()).toContain(
      "Bitte wählen Sie eine Runde.",
    );
    expect((await write({ limits: "Grenze", until: "morgen", task: "etwas" })).status).toBe(422);
  });

  it("opens nothing with a made-up link, and nothing of another network's table", async () => {
    const made = writeStationSecret(house.keys, newId());
    const last = secret.endsWith("A") ? "E" : "A";
    for (const t of ["", "abc", made, `${secret.slice(0, -1)}${last}`])
      expect((await site.get(`/lindental/tischnotiz?t=${t}`)).status).toBe(404);
    expect((await write({ limits: "Grenze" }, newId(), made)).status).toBe(404);
    await aMeetingWith(house, 2, "nebenan");
    expect((await site.get(link())).status).toBe(200);
    expect((await site.get(link().replace("lindental", "nebenan"))).status).toBe(404);
  });

  it("takes nothing more a week after the meeting or when it is called off", async () => {
    const before = (await notes()).length;
    await house.owner.query("update clock set ahead = timestamptz '2026-12-16 13:01+01' - now()");
    expect((await site.get(link())).status).toBe(410);
    await house.owner.query("update clock set ahead = '0'");
    await house.owner.query("update meeting set state = 'cancelled' where id = $1", [place.meetingId]);
    expect((await write({ limits: "zu spät" })).status).toBe(410);
    await house.owner.query("update meeting set state = 'planned' where id = $1", [place.meetingId]);
    expect((await notes()).length).toBe(before);
  });
});

describe("the harvest", () => {
  const profileId = newId();
  const lineOf = async (kind: string) =>
    (await notes()).find((note) => note.kind === kind && note.harvest === "open")?.id ?? "";

  it("takes what stood on paper as well", async () => {
    const wrong = await send("/ernte/notiz", {
      ...empty,
      stationId: "",
      expectations: "Rückruf in einem Tag",
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Bitte wählen Sie einen Tisch.");
    await send("/ernte/notiz", { ...empty, stationId, expectations: "Rückruf in einem Tag" });
    expect((await notes()).find(({ kind }) => kind === "expectations")).toMatchObject({
      writtenHow: "paper",
    });
  });

  it("puts a line into the profile that the table was about, with one tap", async () => {
    await house.owner.query(
      `insert into service_profile (network_id, id, organisation_id, name, created_at, changed_at)
       select network_id, $1, id, 'Familienhebammen', now(), now() from organisation where network_id = $2 limit 1`,
      [profileId, place.networkId],
    );
    await house.owner.query("update station set profile_id = $1 where id = $2", [profileId, stationId]);
    expect(await (await site.get(path("/ernte"), staff)).text()).toContain("Ins Profil „Familienhebammen“");
    await send("/ernte/profil", { noteId: await lineOf("limits"), profileId });
    await send("/ernte/profil", { noteId: await lineOf("interfaces"), profileId });
    const { rows } = await house.owner.query(
      "select field, text, proposed_on is not null as proposed from service_profile_line where profile_id = $1",
      [profileId],
    );
    expect(rows).toEqual([{ field: "limits", text: "Wir kommen nicht am Wochenende.", proposed: true }]);
    const faces = await house.owner.query(
      "select occasion, handover from service_profile_interface where profile_id = $1",
      [profileId],
    );
    expect(faces.rows).toEqual([
      { occasion: "Geburtsklinik: vor der Entlassung", handover: "gemeinsames Gespräch" },
    ]);
  });

  it("makes a task with somebody and a day, and only one of it", async () => {
    const noteId = await lineOf("actionItem");
    const ownerId = (await read((tx) => listPeople(tx, place.meetingId)))[2]?.contactPersonId ?? "";
    const form = { noteId, title: "Ablauf auf eine Seite schreiben", ownerId, dueOn: "2027-01-15" };
    const wrong = await send("/ernte/aufgabe", { ...form, ownerId: "" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("Bitte wählen Sie, wer die Aufgabe macht.");
    expect((await send("/ernte/aufgabe", form)).status).toBe(303);
    expect((await send("/ernte/aufgabe", form)).status).toBe(422);
    const { rows } = await house.owner.query("select title from action_item where meeting_id = $1", [
      place.meetingId,
    ]);
    expect(rows).toEqual([{ title: "Ablauf auf eine Seite schreiben" }]);
  });

  it("leaves a line out only with a reason, and counts what is still open", async () => {
    const open = () => read((tx) => countOpenNotes(tx, place.meetingId));
    const before = await open();
    const noteId = await lineOf("possibilities");
    expect(await (await send("/ernte/weglassen", { noteId, why: "" })).text()).toContain(
      "Bitte schreiben Sie einen Grund",
    );
    expect(await open()).toBe(before);
    await send("/ernte/weglassen", { noteId, why: "Das war ein Test." });
    expect(await open()).toBe(before - 1);
    expect(await (await site.get(path("/ernte"), staff)).text()).toContain("weggelassen: Das war ein Test.");
  });
});

describe("repeated next year", () => {
  it("takes the tables over, and knows who sat together", async () => {
    await send("/tische/rechnen", {});
    const last = await read((tx) => readSeating(tx, place.meetingId));
    const meetingId = await nextMeeting(house, place, "2027-12-08 09:00+01");
    const to = `/lindental/intern/treffen/${meetingId}/tische`;
    const first = await (await site.get(to, staff)).text();
    expect(first).toContain("Dieselben Tische wie bei „Jährlicher Fachaustausch“.");
    const again = await site.post(`${to}/wiederholen`, { _t: tokenOf(first), _op: newId() }, staff);
    expect(again.status).toBe(303);
    const sheet = await read((tx) => readSeating(tx, meetingId));
    expect(sheet?.stations.map(({ topic, profileId }) => ({ topic, profileId }))).toEqual(
      last?.stations.map(({ topic, profileId }) => ({ topic, profileId })),
    );
    expect(sheet?.workshop).toMatchObject({ followsId: place.meetingId, version: 0, format: "carousel" });
    expect(String(sheet?.workshop.startsAt)).toBe("2027-12-08T09:15:00Z");
    expect(await read((tx) => metBefore(tx, meetingId, place.meetingId))).toHaveLength(30);
  });
});
