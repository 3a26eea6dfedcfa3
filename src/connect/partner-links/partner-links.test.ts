import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aWrittenWish, type FamilySite, openFamilySite, readable } from "../../../tests/builders/families.ts";
import { officeDay, processInstant } from "../../platform/clock.ts";
import { perform } from "../../platform/perform.ts";
import { createBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { askPartner } from "./ask-partner.ts";
import { namesTheFamily } from "./partner-question.ts";

/** "Die Praxis hat kein Konto und soll trotzdem antworten können." */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());
beforeEach(() => at.house.owner.query("update clock set ahead = '0'"));

const rows = async (sql: string, values: unknown[] = []) => (await at.house.owner.query(sql, values)).rows;
const aWish = async (more: Readonly<Record<string, string>> = {}) => {
  await aWrittenWish(at.site, more);
  return (await rows("select id from concern order by created_at desc, version limit 1"))[0].id as string;
};
type Asked = { readonly secret: string; readonly reason: string | null };
async function asks(concernId: string, more: Readonly<Record<string, string>> = {}): Promise<Asked> {
  const token = createBearerSecret();
  const done = await perform(
    at.house,
    askPartner,
    { actor: at.intake.duty, networkId: at.network },
    {
      concernId,
      partner: "Praxis am Markt",
      email: "praxis@example.org",
      sentence: "Haben Sie bald einen Termin?",
      link: { token, address: "http://localhost/anfrage", network: "Lindental" },
      ...more,
    },
  );
  const reason = done.kind === "done" ? (done.value.ok ? null : done.value.reason) : done.kind;
  return { secret: writeBearerSecret(token), reason };
}
const opened = async (secret: string) => at.site.get(`/anfrage?t=${secret}`);
async function answers(secret: string, answer: string, on = "") {
  const html = await (await opened(secret)).text();
  const hidden = Object.fromEntries(
    [...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
  return at.site.post("/anfrage", { ...hidden, _link: secret, answer, on });
}

test("the practice reads what leads to nobody, answers once, and the concern stays with the team", async () => {
  const id = await aWish();
  const before = (await rows("select state, node_id, owner_id from concern where id = $1", [id]))[0];
  const { secret, reason } = await asks(id);
  expect(reason).toBeNull();
  const shown = await opened(secret);
  expect(shown.status).toBe(200);
  expect(shown.headers.get("cache-control")).toContain("no-store");
  const text = await readable(shown);
  for (const words of ["Haben Sie bald einen Termin?", "Türkisch", "Oberlinden", "Familienteam"])
    expect(text).toContain(words);
  for (const secretWord of ["Kanarie", "Ayla", id]) expect(text).not.toContain(secretWord);
  expect(await readable(await answers(secret, "yes"))).toContain("Ihre Antwort ist angekommen");
  expect((await rows("select state, node_id, owner_id from concern where id = $1", [id]))[0]).toEqual(before);
  expect(
    await rows(
      "select kind, reason, actor_kind from concern_log where concern_id = $1 order by seq desc limit 1",
      [id],
    ),
  ).toEqual([{ kind: "partnerAnswered", reason: "yes", actor_kind: "anyone" }]);
  const told = await rows("select kind from outbox where concern_id = $1", [id]);
  expect(told.map(({ kind }) => kind as string)).toEqual(
    expect.arrayContaining(["partner-asked", "partner-answered"]),
  );
  const again = await opened(secret);
  expect([again.status, await readable(again)]).toEqual([410, expect.stringContaining("schon geantwortet")]);
  expect((await at.site.post("/anfrage", { _link: secret, answer: "no", on: "" })).status).not.toBe(200);
  expect((await rows("select answer from partner_question where concern_id = $1", [id]))[0]).toEqual({
    answer: "yes",
  });
});

test("asking one practice after the other holds the family off no longer than one question does", async () => {
  const id = await aWish();
  const due = async () => (await rows("select due_kind, due_at from concern where id = $1", [id]))[0];
  expect((await due()).due_kind).toBe("triage");
  await asks(id);
  const promised = await due();
  expect(promised.due_kind).toBe("answer");
  await at.house.owner.query("update clock set ahead = '1 day'");
  expect((await asks(id, { partner: "Praxis am Bach" })).reason).toBeNull();
  expect(await due()).toEqual(promised);
});

test("after the question the team reads that an answer is awaited, not that it has to say yes or no", async () => {
  const id = await aWish();
  await asks(id);
  const team = await at.siteOf(at.intake);
  const staff = { cookie: "s=staff" };
  for (const path of [`/intern/anliegen/${id}`, "/intern/mein-tag"]) {
    const page = await readable(await team.get(path, staff));
    expect(page, path).toContain("Antwort der gefragten Stelle prüfen");
    expect(page, path).not.toContain("Ja oder Nein sagen");
  }
});

test("the family reads that an answer is awaited, and after the answer that its team goes on", async () => {
  const { code } = await aWrittenWish(at.site);
  const id = (await rows("select id from concern order by created_at desc, version limit 1"))[0].id as string;
  const { secret } = await asks(id);
  const history = async () => {
    const page = await readable(await at.site.post("/stand", { code }));
    return page.slice(page.indexOf("Was bisher war"));
  };
  expect(await history()).toContain("Die gefragte Stelle antwortet.");
  await answers(secret, "no");
  expect(await history()).not.toContain("Die gefragte Stelle antwortet.");
  expect(await history()).toContain("Das Familienteam kümmert sich.");
});

test("opening the link changes nothing, however often a mail scanner does it", async () => {
  const id = await aWish();
  const { secret } = await asks(id);
  for (let times = 0; times < 3; times += 1) await opened(secret);
  expect((await rows("select answer from partner_question where concern_id = $1", [id]))[0]).toEqual({
    answer: null,
  });
});

test("a date: today to two months ahead; anything else is asked again and the link lives on", async () => {
  const id = await aWish();
  const { secret } = await asks(id);
  const today = officeDay(processInstant());
  for (const [on, words] of [
    ["", "Bitte nennen Sie den Tag"],
    ["morgen", "Bitte nennen Sie den Tag so"],
    [today.subtract({ days: 1 }).toString(), "in den nächsten zwei Monaten"],
    [today.add({ days: 90 }).toString(), "in den nächsten zwei Monaten"],
  ] as const) {
    const refused = await answers(secret, "date", on);
    expect([refused.status, await readable(refused)]).toEqual([422, expect.stringContaining(words)]);
  }
  const on = today.add({ days: 10 }).toString();
  expect((await answers(secret, "date", on)).status).toBe(200);
  expect(
    (await rows("select answer, answer_on::text as on from partner_question where concern_id = $1", [id]))[0],
  ).toEqual({
    answer: "date",
    on,
  });
});

test("a link runs out after a week, and one that was taken back, changed or invented opens nothing", async () => {
  const { secret } = await asks(await aWish());
  await at.house.owner.query("update clock set ahead = '7 days 1 minute'");
  expect([
    (await opened(secret)).status,
    (await at.site.post("/anfrage", { _link: secret, answer: "yes", on: "" })).status,
  ]).toEqual([410, 410]);
  await at.house.owner.query("update clock set ahead = '0'");
  for (const wrong of ["", "abc", writeBearerSecret(createBearerSecret()), `${secret.slice(0, -2)}xx`])
    expect((await opened(wrong)).status, wrong).toBe(404);
});

describe("who asks", () => {
  test("needs the family's permission to ask anybody", async () => {
    const id = await aWish();
    await at.house.owner.query(
      "update consent set withdrawn_at = now() where concern_id = $1 and purpose = 'askNode'",
      [id],
    );
    expect((await asks(id)).reason).toBe("no-consent");
  });

  test("is responsible for the concern: others do not find it", async () => {
    const token = createBearerSecret();
    const link = { token, address: "x", network: "x" };
    const done = await perform(
      at.house,
      askPartner,
      { actor: at.midwives.duty, networkId: at.network },
      { concernId: await aWish(), partner: "P", email: "p@example.org", sentence: "", link },
    );
    expect(done.kind).toBe("notFound");
  });

  test("does not name the family, by the words of its own wish", async () => {
    const id = await aWish();
    expect((await asks(id, { sentence: "Hat Ayla einen Platz bei Ihnen?" })).reason).toBe("names-the-family");
  });
});

test.each([
  ["Bitte rufen Sie 0171 2345678 an", true],
  ["Mail an a@b.example", true],
  ["Frau KANARIE braucht Hilfe", true],
  ["Haben Sie am 12.12. um 14:30 Zeit, 2 Plätze?", false],
  ["Das Kind ist 8 Monate alt", false],
])("a sentence that leads to somebody is seen: %s", (sentence, names) => {
  expect(namesTheFamily(sentence, { name: "Ayla-Kanarie", channelValue: "+4917012345678" })).toBe(names);
});

test("the store alone cannot tell what was asked, and a link that was withdrawn or answered goes with the concern", async () => {
  const stored = await rows("select q::text as text from partner_question q");
  expect(stored.length).toBeGreaterThan(2);
  for (const { text } of stored) expect(text).not.toContain(Buffer.from("Termin").toString("hex"));
});
