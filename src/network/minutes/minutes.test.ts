import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "../../../tests/builders/colleagues.ts";
import { type MailServer, openMailServer, type WholeLetter } from "../../../tests/builders/mail-server.ts";
import { firstPerson, foundNetwork } from "../../../tests/builders/people.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { type NetworkId, newId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import { perform } from "../../platform/perform.ts";
import { sendOutbox } from "../../platform/send-outbox.job.ts";
import { taskRoutes } from "../action-items/task-routes.ts";
import { approveBySilence } from "./approve-silent-minutes.job.ts";
import { listDueMinutes } from "./due-minutes.sql.ts";
import { sayMinutesDue } from "./meeting-work.tsx";
import { minutesRoutes } from "./minutes-routes.ts";
import { saveMinutes } from "./save-minutes.ts";

/** A meeting of March 2026, from its agenda to the minutes that the next one approves. */
let house: TestInstallation;
let post: MailServer;
let web: WebSite;
let outside: WebSite;
let network: NetworkId;
let staff: Staff;
let series = "";
let meeting = "";
let owners: readonly string[] = [];
let token = "";
const own = { cookie: "s=staff" };

beforeAll(async () => {
  house = await openTestInstallation();
  post = await openMailServer();
  network = await foundNetwork(house, "lindental");
  await house.owner.query("update network set first = true where id = $1", [network]);
  staff = (await firstPerson(house, network, { name: "Person 0", roles: ["networkCoordinator"] })).staff;
  web = await openWebSite(house, [...minutesRoutes, ...taskRoutes], staff);
  outside = await openWebSite(house, [...minutesRoutes, ...taskRoutes]);
  const { rows } = await house.owner.query<{ id: string }>(
    `insert into contact_person (network_id, id, name, email, created_at, changed_at)
     select $1, gen_random_uuid(), 'Person ' || n, 'person' || n || '@stelle.example', now(), now() from generate_series(1, 3) n
     returning id`,
    [network],
  );
  owners = rows.map(({ id }) => id);
  token = /name="_t" value="([^"]*)"/.exec(await textOf(await web.get("/intern/aufgaben", own)))?.[1] ?? "";
  await delivered();
});
afterAll(async () => {
  await web.close();
  await outside.close();
  await post.close();
  await house.close();
});
beforeEach(async () => {
  await setClock(house, "2026-03-02T08:00:00+01:00");
  series = String(newId());
  await house.owner.query(
    "insert into meeting_series (network_id, id, name, kind, created_at) values ($1, $2, 'Steuerungsgruppe', 'steering', now())",
    [network, series],
  );
  meeting = await aMeeting("2026-03-03T09:00:00+01:00");
});

async function aMeeting(startsAt: string, hours = 2): Promise<string> {
  const id = String(newId());
  await house.owner.query(
    `insert into meeting (network_id, id, series_id, title, state, starts_at, ends_at, created_at, changed_at)
     values ($1, $2, $3, 'Steuerungsgruppe', 'planned', $4::timestamptz, $4::timestamptz + make_interval(hours => $5), now(), now())`,
    [network, id, series, startsAt, hours],
  );
  await house.owner.query(
    `insert into meeting_guest (network_id, meeting_id, id, contact_person_id, invited_at, came)
     select $1, $2, gen_random_uuid(), p, now(), true from unnest($3::uuid[]) p`,
    [network, id, owners],
  );
  return id;
}

async function delivered(): Promise<WholeLetter[]> {
  for (let sent = 1; sent > 0; )
    sent = Number((await sendOutbox(house, post.config, () => Promise.resolve(null))).split(" ")[0]);
  return post.letters();
}
const linkIn = (letter: WholeLetter | undefined, path: string): string =>
  new RegExp(`${path}\\?t=[\\w-]{43}`).exec(letter?.text ?? "")?.[0] ?? "no link";
const textOf = async (answer: Response) => (await answer.text()).replaceAll("&quot;", '"');
const send = (path: string, fields: Record<string, string>) =>
  web.post(`/intern/treffen/${path}`, { _op: newId(), _t: token, ...fields }, own);
const read = async (path: string) => textOf(await web.get(`/intern/treffen/${path}`, own));
const point = (title: string, minutes: string) =>
  send(`${meeting}/tagesordnung/neu`, { kind: "topic", title, minutes, speakerId: "", note: "" });
const agendaIds = async (of = meeting) =>
  (
    await house.owner.query<{ id: string }>(
      "select id from agenda_item where meeting_id = $1 order by position",
      [of],
    )
  ).rows.map(({ id }) => id);
const aTask = (title: string, dueOn: string, owner = owners[0] ?? "") => ({
  taskTitle: title,
  taskOwner: owner,
  taskDue: dueOn,
});

/** The meeting has begun, something was said, and the minutes are out. */
async function sentMinutes(silentAfterDays = ""): Promise<WholeLetter[]> {
  await point("Lotsen in der Klinik", "30");
  await setClock(house, "2026-03-03T11:30:00+01:00");
  const [item = ""] = await agendaIds();
  const written = { [`record-${item}`]: "Die Klinik ruft an.", [`revision-${item}`]: "0" };
  const task = aTask("Ablauf auf einer Seite", "2026-03-20");
  const saved = await send(`${meeting}/protokoll`, { ...written, ...task, decision: "Alle rufen zurück." });
  expect(saved.status).toBe(303);
  const done = await send(`${meeting}/protokoll/senden`, { silentAfterDays });
  expect(done.headers.get("location")).toContain("neu=minutesSentNow");
  return delivered();
}

describe("the agenda", () => {
  test("tells when each point begins, and says by how much it is too long", async () => {
    await point("Ankommen", "30");
    await point("Zwei Dienste stellen sich vor", "102");
    const page = await read(`${meeting}/tagesordnung`);
    expect(page).toMatch(/9:00 Ankommen/);
    expect(page).toMatch(/9:30 Zwei Dienste/);
    expect(page).toContain("12 Minuten zu lang");
    const [first = "", second = ""] = await agendaIds();
    await send(`${meeting}/tagesordnung/verschieben`, { id: second, to: "up" });
    expect(await agendaIds()).toEqual([second, first]);
    await send(`${meeting}/tagesordnung/streichen`, { id: second });
    expect(await agendaIds()).toEqual([first]);
  });

  test("keeps what was typed and says what is missing", async () => {
    const answer = await point("Ein Thema ohne Zeit", "bald");
    expect(answer.status).toBe(422);
    const page = await textOf(answer);
    expect(page).toContain("wie viele Minuten der Punkt braucht");
    expect(page).toContain("Ein Thema ohne Zeit");
  });

  test("asks for what is open from the last time, and nobody can take that off", async () => {
    await sentMinutes();
    const next = await aMeeting("2026-04-07T09:00:00+02:00");
    await setClock(house, "2026-04-01T09:00:00+02:00");
    const page = await read(`${next}/tagesordnung`);
    expect(page).toContain("Offene Aufgaben vom letzten Mal (1)");
    expect(page).toContain("Ablauf auf einer Seite: Person 1, bis Freitag, 20. März (zu spät, 2. Treffen)");
    expect(page).toContain("Protokoll des letzten Treffens genehmigen");
    await send(`${next}/tagesordnung/offen`, { minutes: "15" });
    const [row = ""] = await agendaIds(next);
    const answer = await send(`${next}/tagesordnung/streichen`, { id: row });
    expect(answer.status).toBe(422);
    expect(await agendaIds(next)).toEqual([row]);
    await send(`${next}/tagesordnung/senden`, {});
    const letter = (await delivered()).find(({ subject }) => subject?.startsWith("Tagesordnung"));
    expect(letter?.text).toContain("Person 1, bis Freitag, 20. März (zu spät, 2. Treffen)");
  });
});

describe("the minutes", () => {
  test("are due within a day, and it is said how long they have been", async () => {
    const due = async (at: string) => {
      await setClock(house, at);
      const found = await house.database.read("app", { network }, listDueMinutes);
      return found.filter(({ meetingId }) => meetingId === meeting).map(sayMinutesDue);
    };
    expect(await due("2026-03-03T12:00:00+01:00")).toEqual([]);
    expect(await due("2026-03-04T12:00:00+01:00")).toEqual(["Das Protokoll ist heute fällig."]);
    expect(await due("2026-03-05T12:00:00+01:00")).toEqual(["Das Protokoll ist seit gestern fällig."]);
    await sentMinutes();
    expect(await due("2026-03-05T12:00:00+01:00")).toEqual([]);
  });

  test("are not sent empty, nor before the meeting has begun", async () => {
    const early = await send(`${meeting}/protokoll/senden`, { silentAfterDays: "" });
    expect(await textOf(early)).toContain("Das Treffen hat noch nicht begonnen");
    await setClock(house, "2026-03-03T10:00:00+01:00");
    const empty = await send(`${meeting}/protokoll/senden`, { silentAfterDays: "" });
    expect(empty.status).toBe(422);
    expect(await textOf(empty)).toContain("noch leer");
  });

  test("take no task without a person or with a day that is over, and lose nothing that was typed", async () => {
    await point("Lotsen", "30");
    const [item = ""] = await agendaIds();
    const words = { [`record-${item}`]: "Sehr viel Text.", [`revision-${item}`]: "0" };
    const nobody = await send(`${meeting}/protokoll`, {
      ...words,
      ...aTask("Liste anlegen", "2026-03-20", ""),
    });
    expect(nobody.status).toBe(422);
    const page = await textOf(nobody);
    expect(page).toContain("Ohne Person wird nichts daraus");
    expect(page).toContain("Sehr viel Text.");
    expect(page).toContain("Liste anlegen");
    const late = await send(`${meeting}/protokoll`, { ...words, ...aTask("Liste anlegen", "2026-02-20") });
    expect(late.status).toBe(422);
    expect(await textOf(late)).toContain("schon vorbei");
    const { rows } = await house.owner.query("select 1 from action_item where series_id = $1", [series]);
    expect(rows).toEqual([]);
  });

  test("show both texts when two people wrote about the same point, and overwrite neither", async () => {
    await point("Lotsen", "30");
    const [item = ""] = await agendaIds();
    const write = (text: string, revision: string) =>
      send(`${meeting}/protokoll`, { [`record-${item}`]: text, [`revision-${item}`]: revision });
    expect((await write("Von der Ersten.", "0")).status).toBe(303);
    const second = await write("Von der Zweiten.", "0");
    expect(second.status).toBe(409);
    const page = await textOf(second);
    expect(page).toContain("Von der Ersten.");
    expect(page).toContain("Von der Zweiten.");
    const stored = async () =>
      (await house.owner.query("select record from agenda_item where id = $1", [item])).rows[0].record;
    expect(await stored()).toBe("Von der Ersten.");
    expect((await write("Von beiden.", "1")).status).toBe(303);
    expect(await stored()).toBe("Von beiden.");
  });

  test("say what became of what was open: done, open until a new day, dropped with a reason", async () => {
    await sentMinutes();
    const next = await aMeeting("2026-04-07T09:00:00+02:00");
    await setClock(house, "2026-04-07T09:30:00+02:00");
    const { rows } = await house.owner.query("select id from action_item where series_id = $1", [series]);
    const id = rows[0].id as string;
    const choose = (outcome: string, more: Record<string, string>) =>
      send(`${next}/protokoll`, {
        [`settled-${id}`]: outcome,
        [`due-${id}`]: "",
        [`why-${id}`]: "",
        ...more,
      });
    expect(await textOf(await choose("stays", {}))).toContain("bis wann es jetzt geht");
    expect(await textOf(await choose("dropped", {}))).toContain("Bitte schreiben Sie den Grund");
    expect((await choose("stays", { [`due-${id}`]: "2026-05-04" })).status).toBe(303);
    expect((await choose("done", { [`why-${id}`]: "liegt im Ordner" })).status).toBe(303);
    const log = await house.owner.query(
      "select what, meeting_id from action_item_log where action_item_id = $1 order by at",
      [id],
    );
    expect(log.rows).toEqual([
      { what: "made", meeting_id: meeting },
      { what: "due", meeting_id: next },
      { what: "done", meeting_id: next },
    ]);
    expect(await read(`${next}/tagesordnung`)).not.toContain("Offene Aufgaben");
  });

  test("go to everybody with a link of her own, and owners hear of their tasks with a calendar", async () => {
    const letters = await sentMinutes();
    const sent = letters.filter(({ subject }) => subject?.startsWith("Protokoll:"));
    expect(sent.map(({ to }) => to?.[0]?.address).toSorted()).toEqual([
      "person1@stelle.example",
      "person2@stelle.example",
      "person3@stelle.example",
    ]);
    expect(new Set(sent.map((letter) => linkIn(letter, "/protokoll"))).size).toBe(3);
    expect(sent[0]?.text).toContain("- Alle rufen zurück.");
    const task = letters.find(({ subject }) => subject?.startsWith("Ihre Aufgabe"));
    const file = task?.attachments.find(({ filename }) => filename === "aufgaben.ics");
    const calendar = new TextDecoder().decode(file?.content as ArrayBuffer);
    expect(calendar).toContain("BEGIN:VTODO");
    expect(calendar).toContain("DUE;VALUE=DATE:20260320");
    expect(calendar).toContain("DTSTART;VALUE=DATE:20260320");
  });

  test("that were sent change by a correction only, and every version stays readable", async () => {
    const letter = (await sentMinutes()).find(({ subject }) => subject?.startsWith("Protokoll:"));
    const [item = ""] = await agendaIds();
    const late = await send(`${meeting}/protokoll`, {
      [`record-${item}`]: "Anders.",
      [`revision-${item}`]: "1",
    });
    expect(late.status).toBe(409);
    expect(await textOf(late)).toContain("Anders.");
    await expect(
      house.database.write("app", { network }, (tx) =>
        tx.updateTable("agendaItem").set({ record: "Anders." }).where("id", "=", item).execute(),
      ),
    ).rejects.toThrow("sent minutes change by a correction only");

    const link = linkIn(letter, "/protokoll");
    expect(await textOf(await outside.get(link))).toContain("Die Klinik ruft an.");
    const secret = link.split("=")[1] ?? "";
    const said = await outside.post("/protokoll", {
      _link: secret,
      text: "Die Praxis ruft an.",
      _op: newId(),
    });
    expect(await textOf(said)).toContain("Die Koordination liest Ihren Hinweis");
    const tooEarly = await send(`${meeting}/protokoll/genehmigen`, { inMeetingId: "" });
    expect(await textOf(tooEarly)).toContain("Jemand hat widersprochen");

    const { rows } = await house.owner.query("select id from minutes_correction where meeting_id = $1", [
      meeting,
    ]);
    const correction = { version: "1", correctionId: rows[0].id as string, why: "Wer anruft" };
    const same = await send(`${meeting}/protokoll/berichtigen`, {
      ...correction,
      [`record-${item}`]: "Die Klinik ruft an.",
    });
    expect(await textOf(same)).toContain("noch nichts geändert");
    const done = await send(`${meeting}/protokoll/berichtigen`, {
      ...correction,
      [`record-${item}`]: "Die Praxis ruft an.",
    });
    expect(done.status).toBe(303);
    const again = (await delivered()).filter(({ subject }) => subject?.startsWith("Protokoll, Fassung 2"));
    expect(again).toHaveLength(3);
    expect(await read(`${meeting}/protokoll`)).toContain("Die Praxis ruft an.");
    expect(await read(`${meeting}/protokoll?fassung=1`)).toContain("Die Klinik ruft an.");
    expect(await textOf(await outside.get(`${link}&fassung=1`))).toContain("Die Klinik ruft an.");
  });

  test("are approved once, by the next meeting", async () => {
    await sentMinutes();
    const next = await aMeeting("2026-04-07T09:00:00+02:00");
    const first = await send(`${meeting}/protokoll/genehmigen`, { inMeetingId: next });
    expect(first.headers.get("location")).toContain("approvedNow");
    const twice = await send(`${meeting}/protokoll/genehmigen`, { inMeetingId: next });
    expect(twice.status).toBe(422);
    expect(await textOf(twice)).toContain("schon genehmigt");
    expect(await read(`${next}/tagesordnung`)).not.toContain("genehmigen");
  });

  test("are approved by silence only where the coordination chose so, and not while an objection waits", async () => {
    await sentMinutes();
    await setClock(house, "2026-09-01T09:00:00+02:00");
    expect(await approveBySilence(house)).toBe("0 approved");
    meeting = await aMeeting("2026-03-03T09:00:00+01:00");
    await setClock(house, "2026-03-02T08:00:00+01:00");
    const letter = (await sentMinutes("14")).find(({ subject }) => subject?.startsWith("Protokoll:"));
    const secret = linkIn(letter, "/protokoll").split("=")[1] ?? "";
    await outside.post("/protokoll", { _link: secret, text: "Das stimmt nicht ganz.", _op: newId() });
    await setClock(house, "2026-03-30T09:00:00+02:00");
    expect(await approveBySilence(house)).toBe("0 approved");
    const { rows } = await house.owner.query("select id from minutes_correction where meeting_id = $1", [
      meeting,
    ]);
    await send(`${meeting}/protokoll/hinweis-ablehnen`, {
      id: rows[0].id as string,
      answer: "So war es gesagt.",
    });
    const answer = (await delivered()).find(({ subject }) => subject?.startsWith("Ihr Hinweis"));
    expect(answer?.text).toContain("So war es gesagt.");
    expect(await approveBySilence(house)).toBe("1 approved");
  });

  test("are nobody's business who was not invited, and a wrong link opens nothing", async () => {
    await sentMinutes();
    const other: Staff = { ...staff, roles: ["navigator"], membershipId: newId<"membership">() };
    const elsewhere = await openWebSite(house, minutesRoutes, other);
    expect((await elsewhere.get(`/intern/treffen/${meeting}/protokoll`, own)).status).toBe(404);
    await elsewhere.close();
    expect((await outside.get(`/protokoll?t=${"A".repeat(43)}`)).status).toBe(404);
    const call = { actor: other, networkId: network };
    expect(
      (
        await perform(house, saveMinutes, call, {
          meetingId: meeting,
          records: [],
          settled: [],
          decision: null,
          task: null,
        })
      ).kind,
    ).toBe("notFound");
  });
});
