import { afterAll, beforeAll, expect, test } from "vitest";
import { aWrittenWish, type FamilySite, openFamilySite, readable } from "../../../tests/builders/families.ts";
import type { WebSite } from "../../../tests/builders/web-site.ts";
import { perform } from "../../platform/perform.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { offerConcern } from "../concerns/offer-concern.ts";
import { recordAttempt } from "./record-attempt.ts";

/** Whoever calls a family has read first how it is safe to call (trust.md, item 31). */
let at: FamilySite;
let midwife: WebSite;
beforeAll(async () => {
  at = await openFamilySite();
  midwife = await at.siteOf(at.midwives);
  // A working morning, so that an attempt of today lies after the wish.
  await at.house.owner.query("update clock set ahead = '2026-11-17T10:00:00+01:00'::timestamptz - now()");
});
afterAll(() => at.close());

const as = (node: "intake" | "midwives") => ({ actor: at[node].duty, networkId: at.network });
const known: string[] = [];
async function taken(more: Readonly<Record<string, string>>): Promise<string> {
  await aWrittenWish(at.site, { channel: "call", phone: "0171 39200 77", ...more });
  const { rows } = await at.house.owner.query("select id from concern where id <> all($1::uuid[])", [known]);
  const id = rows[0].id as string;
  known.push(id);
  await perform(at.house, offerConcern, as("intake"), { concernId: id, nodeId: at.midwives.id });
  await perform(at.house, acceptConcern, as("midwives"), { concernId: id });
  return id;
}
const tried = (concernId: string, more: object = {}) =>
  perform(at.house, recordAttempt, as("midwives"), {
    concernId,
    channel: "call",
    outcome: "noAnswer",
    day: "today",
    time: "10:00",
    ...more,
  });
const page = async (id: string) =>
  readable(await midwife.get(`/intern/anliegen/${id}`, { cookie: "s=staff" }));

const allowed = { maySayWho: "1", mayVoicemail: "1" };
for (const [rule, more] of Object.entries({
  "said nothing of it": {},
  "did not allow to say who calls": { mayVoicemail: "1" },
  "did not allow to speak on the voicemail": { maySayWho: "1" },
  "named times": { ...allowed, times: "nach 17 Uhr" },
  "named a code word": { ...allowed, codeWord: "Kanarie" },
  "named somebody else at the phone": { ...allowed, substitute: "meine Schwester" },
  "asked for an interpreter": { ...allowed, interpreter: "1" },
}))
  test(`where the family ${rule}, an attempt without the tick is refused`, async () => {
    const id = await taken(more);
    expect(await tried(id)).toMatchObject({ value: { ok: false, reason: "rules-first" } });
    expect(await tried(id, { rulesKnown: true })).toMatchObject({ value: { ok: true } });
  });

test("no tick in the form is a no: staff read what they must not do, not that nothing was said", async () => {
  const html = await page(await taken({}));
  expect(html).toMatch(/Mailbox<\/dt>\s*<dd[^>]*>nicht besprechen/);
  expect(html).toMatch(/Woher der Anruf kommt<\/dt>\s*<dd[^>]*>nicht sagen/);
});

test("where it allowed everything and asked for nothing, nobody is asked to tick", async () => {
  const id = await taken(allowed);
  expect(await page(id)).not.toContain("rulesKnown");
  expect(await tried(id)).toMatchObject({ value: { ok: true } });
});

test("the rules stand above the number and above the form, and the refusal leads to the tick", async () => {
  const id = await taken({ codeWord: "Kanarienwort", substitute: "meine Schwester", interpreter: "1" });
  const html = await page(id);
  const first = html.indexOf("Sagen Sie es zuerst: Kanarienwort");
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(html.indexOf('href="tel:'));
  const form = html.slice(html.indexOf("/versuch"));
  expect(form.indexOf("Kanarienwort")).toBeLessThan(form.indexOf('id="channel"'));
  expect(form).toContain("meine Schwester");
  expect(form).toContain("wird gebraucht");
  const token = /name="_t" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const answer = await midwife.post(
    `/intern/anliegen/${id}/versuch`,
    { _t: token, channel: "call", outcome: "noAnswer", day: "today", time: "10:00" },
    { cookie: "s=staff" },
  );
  expect(answer.status).toBe(409);
  const refused = await readable(answer);
  expect(refused).toContain('href="#rulesKnown"');
  expect(refused).toContain("Bitte lesen Sie zuerst die Regeln");
});
