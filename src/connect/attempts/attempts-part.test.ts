import { afterAll, beforeAll, expect, test } from "vitest";
import { aWrittenWish, type FamilySite, openFamilySite, readable } from "../../../tests/builders/families.ts";
import type { WebSite } from "../../../tests/builders/web-site.ts";
import { perform } from "../../platform/perform.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { answerFamily } from "../concerns/answer-family.ts";
import { offerConcern } from "../concerns/offer-concern.ts";

/** The part on attempts of a concern's page: written down standing, on the road. */
let at: FamilySite;
let midwife: WebSite;
let team: WebSite;
const cookie = { cookie: "s=staff" };
beforeAll(async () => {
  at = await openFamilySite();
  midwife = await at.siteOf(at.midwives);
  team = await at.siteOf(at.intake);
});
afterAll(() => at.close());

const as = (node: "intake" | "midwives") => ({ actor: at[node].duty, networkId: at.network });
async function taken(): Promise<string> {
  await aWrittenWish(at.site, { channel: "call", phone: "0171 39200 77" });
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  const concernId = rows[0].id as string;
  await perform(at.house, offerConcern, as("intake"), { concernId, nodeId: at.midwives.id });
  await perform(at.house, acceptConcern, as("midwives"), { concernId });
  return concernId;
}
const shown = async (site: WebSite, id: string) => readable(await site.get(`/intern/anliegen/${id}`, cookie));
async function send(site: WebSite, id: string, verb: string, fields: Readonly<Record<string, string>>) {
  const token = /name="_t" value="([^"]+)"/.exec(await shown(site, id))?.[1] ?? "";
  return site.post(`/intern/anliegen/${id}/${verb}`, { _t: token, ...fields }, cookie);
}

test("an attempt is entered in four fields; the page says what is missing and does not offer „nicht erreicht“ yet", async () => {
  const id = await taken();
  const before = await shown(midwife, id);
  expect(before).toContain("Noch kein Versuch eingetragen.");
  expect(before).not.toContain('name="reason" value="notReached"');
  expect(before, "the family gave a number").toContain('<option value="call" selected');
  const now = new Date(Date.now()).toLocaleTimeString("de-DE", {
    timeZone: "Europe/Berlin",
    hour: "2-digit",
    minute: "2-digit",
  });
  const sent = await send(midwife, id, "versuch", {
    channel: "call",
    outcome: "noAnswer",
    day: "today",
    time: now,
    rulesKnown: "1",
  });
  expect(sent.status).toBe(303);
  const page = await shown(midwife, id);
  for (const words of [
    "Anruf: niemand erreicht",
    "noch 2 Versuche",
    "über: Nachricht hier",
    "an einem anderen Tag",
    "zu einer anderen Tageszeit",
    "der Blick einer zweiten Person",
    "Nächster Schritt: Weiter versuchen",
  ])
    expect(page, words).toContain(words);
  // The intake team reads it and cannot enter one: it is not there for the family now.
  const elsewhere = await shown(team, id);
  expect(elsewhere).toContain("Anruf: niemand erreicht");
  expect(elsewhere).not.toContain("Versuch eintragen");
});

test.each([
  [
    { channel: "call", outcome: "", day: "today", time: "00:00" },
    422,
    "outcome",
    "Bitte wählen Sie ein Ergebnis.",
  ],
  [
    { channel: "mail", outcome: "sent", day: "today", time: "00:00" },
    409,
    "channel",
    "Diesen Weg hat die Familie nicht genannt",
  ],
  [
    { channel: "call", outcome: "noAnswer", day: "today", time: "25:00" },
    422,
    "time",
    "Bitte geben Sie eine Uhrzeit ein.",
  ],
])("what is wrong is told at its field and what was typed stays: %o", async (fields, status, id, words) => {
  const answer = await send(midwife, await taken(), "versuch", { rulesKnown: "1", ...fields });
  const html = await readable(answer);
  expect(answer.status).toBe(status);
  expect(html).toContain(words);
  expect(html).toContain(`<a href="#${id}">`);
  expect(html).toMatch(new RegExp(`value="${fields.channel}" selected`));
});

test("who writes in the messages while the family is still to be reached need not enter it a second time", async () => {
  const id = await taken();
  const nextBy = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await perform(at.house, answerFamily, as("midwives"), { concernId: id, text: "Guten Tag", nextBy });
  expect(await shown(midwife, id)).toContain("Nachricht hier: geschickt");
  await perform(at.house, answerFamily, as("midwives"), { concernId: id, text: "Noch etwas", nextBy });
  const { rows } = await at.house.owner.query("select 1 from contact_attempt where concern_id = $1", [id]);
  expect(rows, "a talk that goes on is no attempt").toHaveLength(1);
});
