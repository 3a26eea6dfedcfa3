import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { setClock } from "../../../tests/builders/colleagues.ts";
import { type MailServer, openMailServer } from "../../../tests/builders/mail-server.ts";
import { firstPerson, foundNetwork } from "../../../tests/builders/people.ts";
import { fieldsOf, sendForm } from "../../../tests/builders/sent-forms.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { newId, type NetworkId } from "../../core/ids.ts";
import { sendOutbox } from "../../platform/send-outbox.job.ts";
import { meetingRoutes } from "../meetings/meeting-routes.ts";
import { ranked, type SlotCount } from "./poll.ts";
import { pollRoutes } from "./poll-routes.ts";

let at: TestInstallation;
let site: WebSite;
let post: MailServer;
let networkId: NetworkId;
let home = "";
let id = "";
const action = "/lindental/terminwahl";

beforeAll(async () => {
  at = await openTestInstallation();
  post = await openMailServer();
  networkId = await foundNetwork(at, "lindental");
  const { staff } = await firstPerson(at, networkId, { name: "Person 0", roles: ["networkCoordinator"] });
  site = await openWebSite(at, [...meetingRoutes, ...pollRoutes], staff);
});
afterAll(async () => {
  await site.close();
  await post.close();
  await at.close();
});

/** A meeting without a date, with two people on its list, one of them without an address. */
beforeEach(async () => {
  await setClock(at, "2026-10-01T09:00:00+02:00");
  const series = newId();
  id = newId();
  home = `/lindental/intern/treffen/${id}`;
  const { owner } = at;
  await owner.query(
    "insert into meeting_series (network_id, id, name, kind, created_at) values ($1, $2, 'Reihe', 'working', now())",
    [networkId, series],
  );
  await owner.query(
    "insert into meeting (network_id, id, series_id, title, state, place, created_at, changed_at) values ($1, $2, $3, 'Arbeitsgruppe', 'planned', 'Rathaus', now(), now())",
    [networkId, id, series],
  );
  for (const [name, email] of [
    ["Person 1", "person1@stelle.example"],
    ["Person 2", "person2@stelle.example"],
    ["Person 3", null],
  ]) {
    const person = newId();
    await owner.query(
      "insert into contact_person (network_id, id, name, email, created_at, changed_at) values ($1, $2, $3, $4, now(), now())",
      [networkId, person, name, email],
    );
    await owner.query(
      "insert into meeting_guest (network_id, meeting_id, id, contact_person_id) values ($1, $2, gen_random_uuid(), $3)",
      [networkId, id, person],
    );
  }
  await mails();
});

async function mails() {
  await at.owner.query("update outbox set next_at = '2026-01-01' where sent_at is null");
  await sendOutbox(at, post.config, () => Promise.resolve(null));
  return post.taken().toSorted((one, other) => one.to.localeCompare(other.to));
}
const slots = {
  day1: "2026-11-10",
  from1: "9",
  to1: "13",
  day2: "2026-11-11",
  from2: "9:30",
  to2: "13",
};
const propose = (changes: Record<string, string> = {}) =>
  sendForm(
    site,
    { from: `${home}/terminwahl`, action: `${home}/terminwahl` },
    { ...slots, closesOn: "2026-10-20", ...changes },
  );
/** The links of the letters, by the names of those who got them. */
async function asked(): Promise<string[]> {
  expect((await propose()).status).toBe(303);
  return (await mails()).map(({ text }) => /\/lindental\/terminwahl\?t=[\w-]+/.exec(text)?.[0] ?? "");
}
const read = async (address: string) => {
  const answer = await site.get(address);
  return { status: answer.status, html: await answer.text() };
};
async function say(link: string, answer: string, note = "") {
  const { html } = await read(link);
  const names = [...new Set([...html.matchAll(/name="(slot-[\w-]+)"/g)].map(([, name = ""]) => name))];
  const chosen = Object.fromEntries(names.map((name) => [name, answer]));
  return sendForm(site, { from: link, action, seen: html }, { ...chosen, note });
}

describe("proposing dates", () => {
  test.each([
    [{ day1: "", from1: "", to1: "", day2: "", from2: "", to2: "" }, "mindestens 2 Termine"],
    [{ day2: "", from2: "", to2: "" }, "keine Auswahl"],
    [{ day2: "2026-11-10", from2: "9" }, "Vorschlag 2 steht schon darüber"],
    [{ to2: "8" }, "Vorschlag 2: Das Ende liegt vor dem Beginn."],
    [{ day1: "2026-09-10" }, "Vorschlag 1: Dieser Zeitpunkt ist schon vorbei."],
    [{ closesOn: "" }, "bis wann geantwortet werden soll"],
    [{ closesOn: "2026-09-20" }, "Dieser Tag ist schon vorbei"],
    [{ closesOn: "2026-11-30" }, "nach dem ersten Vorschlag"],
  ])("%o gets a sentence, and nothing typed is lost", async (changes, sentence) => {
    const refused = await propose(changes);
    expect([refused.status, refused.page.includes(sentence)]).toEqual([422, true]);
    for (const typed of Object.values({ ...slots, ...changes }).filter((value) => value !== ""))
      expect(refused.page).toContain(`value="${typed}"`);
    expect(await mails()).toEqual([]);
  });

  test("is not done twice for one meeting", async () => {
    const { page } = await sendForm(site, { from: `${home}/terminwahl`, action: `${home}/terminwahl` });
    await asked();
    const again = await sendForm(
      site,
      { from: `${home}/terminwahl`, action: `${home}/terminwahl`, seen: page },
      { ...slots, closesOn: "2026-10-20" },
    );
    expect(again.status).toBe(422);
    expect(await mails()).toEqual([]);
  });
});

describe("answering by link", () => {
  test("shows counts and one name, never an address, and the last answer counts", async () => {
    const [first = "", second = ""] = await asked();
    const opened = await read(first);
    expect(opened.status).toBe(200);
    expect(opened.html).not.toMatch(/@stelle|Person 2/);
    expect((await say(first, "yes", "Gern vormittags")).page).toContain("Ihre Antwort ist angekommen");
    await say(first, "no");
    await say(second, "ifNeedBe");
    const { html } = await read(second);
    expect(html).toContain("Bisher: 0 passt, 1 zur Not, 1 passt nicht");
    expect(html).not.toContain("Gern vormittags");
    expect(html).toContain("Sie haben schon geantwortet");
  });

  test("an answer that leaves a date out is asked for, with the others kept", async () => {
    const [link = ""] = await asked();
    const { html } = await read(link);
    const [, one = ""] = /name="(slot-[\w-]+)"/.exec(html) ?? [];
    const fields = fieldsOf(html, action);
    fields.set(one, "yes");
    const answer = await site.post(action, Object.fromEntries(fields));
    const again = await answer.text();
    expect([answer.status, again.includes("Bitte wählen Sie für diesen Termin eine Antwort.")]).toEqual([
      422,
      true,
    ]);
    expect(again).toMatch(
      new RegExp(`name="${one}" value="yes" checked|checked[^>]*name="${one}"[^>]*value="yes"`),
    );
  });

  test("after the end, with the date fixed, for a cancelled meeting and unknown: each its own sentence", async () => {
    const [link = ""] = await asked();
    await setClock(at, "2026-10-21T09:00:00+02:00");
    const closed = await read(link);
    expect([closed.status, closed.html.includes("Die Abstimmung ist beendet")]).toEqual([410, true]);
    await setClock(at, "2026-10-01T09:00:00+02:00");
    await sendForm(site, { from: `${home}/terminwahl`, action: `${home}/terminwahl/festlegen` });
    expect((await mails()).map(({ to }) => to)).toEqual(["person1@stelle.example", "person2@stelle.example"]);
    expect((await read(link)).html).toContain("Der Termin steht fest");
    const twice = await sendForm(
      site,
      { from: `${home}/terminwahl`, action: `${home}/terminwahl/festlegen` },
      { slot: newId() },
    );
    expect(twice.status).toBe(403);
    await sendForm(site, { from: `${home}/absagen`, action: `${home}/absagen` }, { reason: "Zu wenige" });
    expect((await read(link)).html).toContain("Das Treffen ist abgesagt");
    expect((await read("/lindental/terminwahl?t=falsch")).status).toBe(404);
    await mails();
  });
});

test("the best date is the one most people can come to, then the one that suits more of them, then the earlier one", () => {
  const slot = (name: string, yes: number, ifNeedBe: number, day: string): SlotCount => {
    const startsAt = Temporal.Instant.from(`${day}T09:00:00Z`);
    return { id: name, startsAt, endsAt: startsAt.add({ hours: 2 }), chosen: false, yes, ifNeedBe, no: 0 };
  };
  const order = ranked([
    slot("fewer", 4, 0, "2026-11-01"),
    slot("later", 3, 2, "2026-11-09"),
    slot("earlier", 3, 2, "2026-11-02"),
    slot("suits", 4, 1, "2026-11-20"),
  ]);
  expect(order.map(({ id: name }) => name)).toEqual(["suits", "earlier", "later", "fewer"]);
});
