import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aColleague, setClock } from "../../../tests/builders/colleagues.ts";
import { aWrittenWish, type FamilySite, openFamilySite } from "../../../tests/builders/families.ts";
import { type MailServer, openMailServer } from "../../../tests/builders/mail-server.ts";
import { aNetwork, aNode, makeIntake } from "../../../tests/builders/professionals.ts";
import type { Staff } from "../../platform/actor.ts";
import { openPost, writeOutbox } from "../../platform/outbox.ts";
import { perform } from "../../platform/perform.ts";
import { sendOutbox } from "../../platform/send-outbox.job.ts";
import { chooseNotices, enterAbsence } from "../../../tests/builders/absences.ts";
import { escalateOverdue } from "../concerns/escalate-overdue.job.ts";
import { offerConcern } from "../concerns/offer-concern.ts";
import { writeNotice } from "./notice.mail.tsx";
import { writeDailyMails } from "./write-daily-mails.job.ts";

/** One quiet mail a day, over a real mail server, in Baden-Württemberg. No team is asked about places here. */
let at: FamilySite;
let post: MailServer;
beforeAll(async () => {
  post = await openMailServer();
});
afterAll(() => post.close());
beforeEach(async () => {
  at = await openFamilySite();
  post.fail(false);
  post.taken();
  await setClock(at.house, "2026-12-04T14:00:00+01:00");
  await saidToday();
});
afterEach(() => at.close());

/** Every team has just said what it has, so nobody is asked. */
const saidToday = () =>
  at.house.owner.query(
    `insert into node_capacity (network_id, id, node_id, value, said_at, said_how)
     select network_id, gen_random_uuid(), id, 'free', tragnetz_now() + interval '90 days', 'page' from node`,
  );
const send = () => sendOutbox(at.house, post.config, writeNotice);
/** What the jobs do until this moment: they run before it and at it. */
async function until(moment: string) {
  await setClock(at.house, moment);
  await send();
  await writeDailyMails(at.house);
  await send();
  return post.taken();
}
const mailOf = (staff: Staff) => `${staff.accountId}@example.org`;
const lines = (text: string) => text.split("\n").filter((line) => line.startsWith("- "));
const open = async (kind: string) =>
  (await at.house.owner.query("select 1 from outbox where kind = $1 and sent_at is null", [kind])).rowCount;
const as = (staff: Staff) => ({ actor: staff, networkId: at.network });
async function aWish(): Promise<string> {
  await aWrittenWish(at.site);
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc, id limit 1");
  return rows[0].id as string;
}

describe("the mail of a day", () => {
  test("tells on Monday at half past seven of two wishes from Friday: counts only, and once", async () => {
    await aWish();
    await aWish();
    expect(await until("2026-12-04T14:10:00+01:00")).toEqual([]);
    expect(await until("2026-12-05T12:00:00+01:00")).toEqual([]);
    expect(await until("2026-12-07T07:29:00+01:00")).toEqual([]);
    const mails = await until("2026-12-07T07:30:00+01:00");
    expect(mails.map(({ to }) => to)).toEqual([mailOf(at.intake.duty)]);
    expect(lines(mails[0]?.text ?? "")).toEqual(["- 2 neue Anliegen", "- 2 Fristen heute"]);
    expect(`${mails[0]?.subject}${mails[0]?.text}`).not.toMatch(/Kanarie|Oberlinden|schreit/);
    expect(mails[0]?.text).toContain("/intern/mein-tag");
    expect(await until("2026-12-07T12:00:00+01:00")).toEqual([]);
    expect(await open("concern-arrived")).toBe(0);
  });

  test("comes by the clock on the wall on both sides of the change of clocks", async () => {
    await setClock(at.house, "2026-10-23T15:00:00+02:00");
    await aWish();
    await send();
    expect(await until("2026-10-26T06:29:00Z")).toEqual([]);
    expect(await until("2026-10-26T06:31:00Z")).toHaveLength(1);
    await setClock(at.house, "2027-03-26T15:00:00+01:00");
    await saidToday();
    await aWish();
    await send();
    // Easter Monday follows the change of clocks in 2027, so the mail waits for Tuesday.
    expect(await until("2027-03-29T08:00:00+02:00")).toEqual([]);
    expect(await until("2027-03-30T05:29:00Z")).toEqual([]);
    expect(await until("2027-03-30T05:31:00Z")).toHaveLength(1);
  });

  test("skips the holidays of the Land, and who works in two Länder gets each network's mail on its own day", async () => {
    const north = await aNetwork(at.house.owner, "norden", "NI");
    const team = await aNode(at.house.owner, north, "Nordteam", ["intakeCoordinator"]);
    await makeIntake(at.house.owner, north, team);
    await at.house.owner.query("update membership set account_id = $1 where id = $2", [
      at.intake.duty.accountId,
      team.duty.membershipId,
    ]);
    await saidToday();
    await setClock(at.house, "2027-01-05T15:00:00+01:00");
    await aWish();
    const letters = openPost();
    letters.notify({ kind: "node", id: team.id }, { dedupe: "north", kind: "concern-arrived" });
    await at.house.database.write("app", { network: north }, (tx) =>
      writeOutbox(tx, north, letters.letters, at.house.keys),
    );
    await send();
    // Epiphany: a holiday in Baden-Württemberg and a working day in Lower Saxony.
    const epiphany = await until("2027-01-06T08:00:00+01:00");
    expect(epiphany.map(({ to, text }) => [to, /norden/.test(text)])).toEqual([
      [mailOf(at.intake.duty), true],
    ]);
    const thursday = await until("2027-01-07T08:00:00+01:00");
    expect(thursday.map(({ to, text }) => [to, /norden/.test(text)])).toEqual([
      [mailOf(at.intake.duty), false],
    ]);
  });
});

describe("no notice is lost", () => {
  test("what could not be written yesterday is told today", async () => {
    await aWish();
    await send();
    const mails = await until("2026-12-08T09:00:00+01:00");
    expect(mails).toHaveLength(1);
    expect(lines(mails[0]?.text ?? "")).toContain("- 1 neues Anliegen");
  });

  test("what could not be sent counts in the next mail, and only one arrives", async () => {
    await aWish();
    await send();
    post.fail(true);
    await until("2026-12-07T07:30:00+01:00");
    expect(await open("concern-arrived")).toBe(1);
    expect(await open("daily-mail")).toBe(1);
    await setClock(at.house, "2026-12-08T07:30:00+01:00");
    await writeDailyMails(at.house);
    post.fail(false);
    await setClock(at.house, "2026-12-08T20:00:00+01:00");
    await send();
    const mails = post.taken();
    expect(mails).toHaveLength(1);
    expect(lines(mails[0]?.text ?? "")).toContain("- 1 neues Anliegen");
    expect(await open("concern-arrived")).toBe(0);
  });

  test("what was held back for a mail that left a moment earlier looks for the next one", async () => {
    await aWish();
    await until("2026-12-07T07:30:00+01:00");
    await aWish();
    await at.house.owner.query(
      "update outbox set told_by = $1 where kind = 'concern-arrived' and sent_at is null",
      [`daily:${at.intake.duty.membershipId}:2026-12-07`],
    );
    expect(await until("2026-12-07T07:31:00+01:00")).toEqual([]);
    const mails = await until("2026-12-08T07:30:00+01:00");
    expect(lines(mails[0]?.text ?? "")).toContain("- 1 neues Anliegen");
  });

  test("two processes at the same moment write one mail", async () => {
    await aWish();
    await send();
    await setClock(at.house, "2026-12-07T07:30:00+01:00");
    await Promise.all([writeDailyMails(at.house), writeDailyMails(at.house)]);
    await Promise.all([send(), send()]);
    expect(post.taken()).toHaveLength(1);
  });

  test("notices of who is away are told to her substitute", async () => {
    const colleague = await aColleague(at.house, at.intake, "Vera Vertretung");
    await aWish();
    await send();
    await perform(at.house, enterAbsence, as(at.intake.duty), {
      awayPerson: at.intake.duty.membershipId,
      awayFrom: "2026-12-07",
      awayTo: "2026-12-07",
      awayKind: "ill",
      awaySubstitute: colleague.membershipId,
    });
    await until("2026-12-07T07:25:00+01:00");
    const mails = await until("2026-12-07T07:31:00+01:00");
    expect(mails.map(({ to }) => to)).toEqual([mailOf(colleague)]);
  });
});

describe("what cannot wait", () => {
  test("comes at once: a promise that was broken", async () => {
    const concernId = await aWish();
    await perform(at.house, offerConcern, as(at.intake.duty), { concernId, nodeId: at.midwives.id });
    await send();
    await setClock(at.house, "2026-12-20T12:00:00+01:00");
    await escalateOverdue(at.house);
    await send();
    const told = post.taken();
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ subject }) => subject === "Tragnetz: Es gibt etwas zu tun")).toBe(true);
    expect(told.map(({ to }) => to)).toContain(mailOf(at.midwives.duty));
  });

  test("comes at once: a promise that ends today and was made after the mail of the day", async () => {
    await setClock(at.house, "2026-12-07T10:00:00+01:00");
    const concernId = await aWish();
    await at.house.owner.query("update outbox set sent_at = now() where sent_at is null");
    await setClock(at.house, "2026-12-08T09:00:00+01:00");
    await escalateOverdue(at.house);
    await send();
    const { rows } = await at.house.owner.query(
      "select sent_at is not null as sent from outbox where kind = 'concern-due' and concern_id = $1",
      [concernId],
    );
    expect(rows).toEqual([{ sent: true }]);
  });

  test("who chose each notice at once gets it at once, and no mail of the day", async () => {
    await perform(at.house, chooseNotices, as(at.intake.duty), { notices: "immediate" });
    await aWish();
    await send();
    expect(post.taken().map(({ subject }) => subject)).toEqual(["Tragnetz: Es gibt etwas zu tun"]);
    const later = await until("2026-12-07T07:30:00+01:00");
    expect(later.filter(({ subject }) => subject === "Tragnetz: Ihr Tag")).toEqual([]);
  });

  test("who changes to each notice at once gets at once what had waited", async () => {
    await aWish();
    await send();
    await perform(at.house, chooseNotices, as(at.intake.duty), { notices: "immediate" });
    expect(await until("2026-12-04T14:20:00+01:00")).toHaveLength(1);
  });
});
