import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setClock } from "../../../tests/builders/colleagues.ts";
import { type MailServer, openMailServer } from "../../../tests/builders/mail-server.ts";
import { firstPerson, foundNetwork } from "../../../tests/builders/people.ts";
import { opened, sendForm } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import type { NetworkId } from "../../core/ids.ts";
import { sendOutbox } from "../../platform/send-outbox.job.ts";
import { attendanceRoutes } from "../attendance/attendance-routes.ts";
import { pollRoutes } from "../polls/poll-routes.ts";
import { meetingRoutes } from "./meeting-routes.ts";
import { remindGuestsByItself } from "./remind-guests-by-itself.job.ts";
import { meetingGuests } from "./meeting-guests.retention.ts";

let at: TestInstallation;
let site: WebSite;
let post: MailServer;
let networkId: NetworkId;
const base = "/lindental/intern/treffen";
let home = "";

beforeAll(async () => {
  at = await openTestInstallation();
  post = await openMailServer();
  networkId = await foundNetwork(at, "lindental");
  const { staff } = await firstPerson(at, networkId, { name: "Person 0", roles: ["networkCoordinator"] });
  site = await openWebSite(at, [...meetingRoutes, ...pollRoutes, ...attendanceRoutes], staff);
  await at.owner.query("update network set phone = '069 90009-120' where id = $1", [networkId]);
  await setClock(at, "2026-10-01T09:00:00+02:00");
  for (const [name, email] of [
    ["Person 1", "person1@stelle.example"],
    ["Person 2", "person2@stelle.example"],
    ["Person 3", null],
  ])
    await at.owner.query(
      "insert into contact_person (network_id, id, name, email, created_at, changed_at) values ($1, gen_random_uuid(), $2, $3, now(), now())",
      [networkId, name, email],
    );
  await mails();
});
afterAll(async () => {
  await site.close();
  await post.close();
  await at.close();
});

/** Everything that waits: the clock of these tests goes back, and what was written "later" would stay behind. */
async function mails() {
  await at.owner.query("update outbox set next_at = '2026-01-01' where sent_at is null");
  await sendOutbox(at, post.config, () => Promise.resolve(null));
  return post.taken();
}
const linkIn = (text: string, path: string): string =>
  new RegExp(`/lindental${path}\\?t=[\\w-]+`).exec(text)?.[0] ?? "";
const read = async (address: string) => {
  const answer = await site.get(address);
  return { status: answer.status, html: await answer.text() };
};
const meeting = { title: "Runder Tisch", day: "2026-11-11", from: "9", to: "13", place: "Rathaus" };

/** A meeting with everybody invited; gives its page and the links of the letters. */
async function invited(changes: Record<string, string> = {}): Promise<string[]> {
  const name = `Runder Tisch ${crypto.randomUUID()}`;
  await sendForm(
    site,
    { from: `${base}/reihe/neu`, action: `${base}/reihe/neu` },
    { name, kind: "roundTable" },
  );
  const { rows } = await at.owner.query("select id from meeting_series where name = $1", [name]);
  const plan = `${base}/neu?reihe=${rows[0].id}`;
  const planned = await sendForm(
    site,
    { from: plan, action: plan },
    { ...meeting, answerBy: "2026-11-04", ...changes },
  );
  home = planned.to.replace(/\/gaeste.*/, "");
  await sendForm(site, { from: `${home}/gaeste`, action: `${home}/gaeste` }, { all: "1" });
  await sendForm(site, { from: `${home}/gaeste`, action: `${home}/einladen` });
  const letters = (await mails()).toSorted((one, other) => one.to.localeCompare(other.to));
  return letters.map(({ text }) => linkIn(text, "/treffen"));
}
const answerBy = (link: string, changes: Record<string, string | readonly string[]>) =>
  sendForm(site, { from: link, action: "/lindental/treffen" }, changes);

describe("planning", () => {
  test("what is missing or cannot be is said in a sentence, and what was typed stays", async () => {
    await sendForm(
      site,
      { from: `${base}/reihe/neu`, action: `${base}/reihe/neu` },
      { name: "Fachaustausch", kind: "working" },
    );
    const { rows } = await at.owner.query("select id from meeting_series where name = 'Fachaustausch'");
    const plan = `${base}/neu?reihe=${rows[0].id}`;
    for (const [changes, sentence] of [
      [{ to: "8" }, "Das Ende liegt vor dem Beginn."],
      [{ from: "0:15", to: "23:15" }, "länger als 12 Stunden"],
      [{ day: "2025-11-11" }, "schon vorbei"],
      [{ answerBy: "2026-12-24" }, "liegt nach dem Treffen"],
      [{ title: "" }, "Bitte geben Sie einen Titel ein"],
      [{ onlineUrl: "javascript:alert(1)" }, "Adresse mit https"],
    ] as const) {
      const refused = await sendForm(site, { from: plan, action: plan }, { ...meeting, ...changes });
      expect([refused.status, refused.page.includes(sentence)], sentence).toEqual([422, true]);
      expect(refused.page).toContain('value="Rathaus"');
    }
    const bad = await sendForm(
      site,
      { from: `${base}/reihe/neu`, action: `${base}/reihe/neu` },
      { name: "x", rhythmMonths: "oft" },
    );
    expect([bad.status, bad.page.includes("von 1 bis 36")]).toEqual([422, true]);
  });

  test("an invitation goes out once, and who has no address is listed and answered for by hand", async () => {
    const links = await invited();
    expect(links).toHaveLength(2);
    const { page } = await opened(site, `${home}/gaeste`);
    expect(page).toContain("Ohne E-Mail: per Brief oder Telefon einladen");
    const again = await sendForm(site, { from: `${home}/gaeste`, action: `${home}/gaeste` }, { all: "1" });
    expect(again.status).toBe(303);
    const { rows } = await at.owner.query(
      "select g.id from meeting_guest g join contact_person p on p.id = g.contact_person_id where p.name = 'Person 3'",
    );
    await sendForm(
      site,
      { from: `${home}/gaeste`, action: `${home}/gaeste/${rows[0].id}/antwort` },
      { answer: "yes" },
    );
    expect((await opened(site, home)).page).toMatch(/<dt>kommen<\/dt><dd>1<\/dd>/);
    expect(await mails()).toEqual([]);
  });

  test("two meetings at once for the same person are pointed out", async () => {
    await invited({ title: "Arbeitsgruppe", from: "12", to: "14" });
    expect((await opened(site, home)).page).toContain("Zwei Treffen zur gleichen Zeit");
    await sendForm(
      site,
      { from: `${home}/absagen`, action: `${home}/absagen` },
      { reason: "Doppelt gelegt" },
    );
    await mails();
  });
});

describe("the link of an invitation", () => {
  test("opening it changes nothing, and it shows nobody's address and nobody's needs", async () => {
    const [link = ""] = await invited();
    const before = await at.owner.query("select count(answer)::int as n from meeting_guest");
    const shown = await read(link);
    expect([shown.status, shown.html.includes("Diese Einladung ist für Person")]).toEqual([200, true]);
    expect(shown.html).not.toContain("@stelle.example");
    expect((await at.owner.query("select count(answer)::int as n from meeting_guest")).rows).toEqual(
      before.rows,
    );
    const said = await answerBy(link, { answer: "yes", needs: ["interpreter"], needsNote: "Farsi" });
    expect([said.status, said.page.includes("Wir freuen uns auf Sie")]).toEqual([200, true]);
    const later = await read(link);
    expect(later.html).not.toContain("Farsi");
    expect(later.html).toContain("Ihre Antwort bisher: Ich komme.");
    expect((await opened(site, home)).page).toContain("Dolmetschen: 1 (Farsi)");
    const none = await answerBy(link, { answer: "" });
    expect([none.status, none.page.includes("Bitte wählen Sie, ob Sie kommen.")]).toEqual([422, true]);
  });

  test("after the deadline the answer counts, is marked late, and the page says so", async () => {
    const [link = ""] = await invited();
    await setClock(at, "2026-11-05T09:00:00+01:00");
    expect((await read(link)).html).toContain("wir vermerken sie als verspätet");
    expect((await answerBy(link, { answer: "no" })).page).toContain("Ihre Antwort kam nach der Frist.");
    expect((await opened(site, `${home}/gaeste`)).page).toContain("kommt nicht, nach der Frist");
    await setClock(at, "2026-10-01T09:00:00+02:00");
  });

  test("moved, called off, over, unknown: each gets a sentence of its own", async () => {
    const [link = ""] = await invited();
    await answerBy(link, { answer: "yes" });
    const form = { from: `${home}/aendern`, action: `${home}/aendern` };
    expect((await sendForm(site, form, { day: "2026-11-18" })).to).toContain("neu=mitgeteilt");
    const moved = await read(link);
    expect(moved.html).toContain(
      "Das Treffen wurde verschoben. Ihre Antwort „Ich komme“ galt für den alten Termin.",
    );
    expect(moved.html).toContain("18. November 2026");
    expect((await opened(site, `${home}/gaeste`)).page).toContain("kommt (vor der Verschiebung)");
    await setClock(at, "2026-11-18T10:00:00+01:00");
    expect([(await read(link)).status, (await read(link)).html.includes("Das Treffen war schon")]).toEqual([
      410,
      true,
    ]);
    await setClock(at, "2026-10-01T09:00:00+02:00");
    await sendForm(
      site,
      { from: `${home}/absagen`, action: `${home}/absagen` },
      { reason: "Der Saal ist gesperrt." },
    );
    const off = await read(link);
    expect([
      off.status,
      off.html.includes("Das Treffen ist abgesagt"),
      off.html.includes("gesperrt"),
    ]).toEqual([410, true, true]);
    expect((await read("/lindental/treffen?t=abc")).status).toBe(404);
    await mails();
  });

  test("its calendar file asks nobody for an answer", async () => {
    const [link = ""] = await invited();
    const file = await read(link.replace("?t=", "/termin.ics?t="));
    expect(file.html).toContain("METHOD:PUBLISH");
    expect(file.html).not.toMatch(/ATTENDEE|ORGANIZER/);
  });
});

describe("what happens by itself", () => {
  test("who has not answered is reminded three working days before the deadline, once", async () => {
    await at.owner.query("update meeting set state = 'cancelled' where state = 'planned'");
    const links = await invited();
    expect((await answerBy(links[0] ?? "", { answer: "yes" })).page).toContain("Wir freuen uns auf Sie");
    await setClock(at, "2026-10-30T09:00:00+01:00");
    await remindGuestsByItself(at, post.config);
    await remindGuestsByItself(at, post.config);
    expect((await mails()).map(({ to, subject }) => [to, subject.slice(0, 11)])).toEqual([
      ["person2@stelle.example", "Kommen Sie?"],
    ]);
    await setClock(at, "2026-11-09T09:00:00+01:00");
    await remindGuestsByItself(at, post.config);
    await remindGuestsByItself(at, post.config);
    expect((await mails()).map(({ subject }) => subject.slice(0, 5))).toEqual(["Bald:"]);
  });

  test("needs are emptied 30 days after the meeting, and the guests go after their period", async () => {
    await at.owner.query("update meeting_guest set needs = '{hearing}', needs_note = 'Induktionsschleife'");
    const at31 = at.database.read("retention", { network: networkId }, (tx, now) =>
      meetingGuests.due(tx, {
        now: now.add({ hours: 24 * 100 }),
        before: now.subtract({ hours: 24 * 1000 }),
      }),
    );
    const all = await at.owner.query("select count(*)::int as n from meeting_guest");
    expect(await at31).toBe(all.rows[0].n);
    await at.database.write("retention", { network: networkId }, (tx, now) =>
      meetingGuests.clear(tx, {
        now: now.add({ hours: 24 * 100 }),
        before: now.subtract({ hours: 24 * 1000 }),
      }),
    );
    const left = await at.owner.query(
      "select count(*)::int as n, count(*) filter (where needs <> '{}' or needs_note is not null)::int as needy from meeting_guest",
    );
    expect(left.rows).toEqual([{ n: all.rows[0].n, needy: 0 }]);
    await at.database.write("retention", { network: networkId }, (tx, now) =>
      meetingGuests.clear(tx, { now, before: now.add({ hours: 24 * 1000 }) }),
    );
    expect(
      (await at.owner.query("select 1 from meeting_guest union select 1 from meeting_link")).rows,
    ).toEqual([]);
  });
});
