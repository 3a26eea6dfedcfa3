import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeIn, type FamilySite, openFamilySite, readable } from "../../../tests/builders/families.ts";
import { referralFields, statusCodeIn } from "../../../tests/builders/referrals.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { perform } from "../../platform/perform.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { offerConcern } from "../concerns/offer-concern.ts";

/** A practice refers a family: what is stored, what comes back, and what the database refuses. */
let at: FamilySite;
beforeAll(async () => {
  loadTranslations("texts");
  at = await openFamilySite();
});
afterAll(() => at.close());

const one = async (sql: string, values: unknown[] = []) => (await at.house.owner.query(sql, values)).rows[0];
const lastConcern = () => one("select * from concern order by created_at desc, id desc limit 1");
const count = async () => (await one("select count(*)::int as n from concern")).n as number;
async function refer(more: Parameters<typeof referralFields>[0] = {}) {
  const fields = referralFields(more);
  const before = await count();
  const answer = await at.site.post("/ueberweisen", fields);
  const html = await readable(answer);
  return { status: answer.status, html, fields, stored: (await count()) - before };
}
const statusOf = async (concernId: string) =>
  one("select status, outcome, ended_on from referral where concern_id = $1", [concernId]);

describe("the form of a practice", () => {
  test("asks first for the five things it needs; the rest is folded away until something stands in it", async () => {
    const html = await readable(await at.site.get("/ueberweisen"));
    const fold = html.indexOf("Mehr angeben (freiwillig)");
    const before = ["name", "reach", "practice", "how-oral", "transfer"].map((id) =>
      html.indexOf(`id="${id}"`),
    );
    expect(before.every((place) => place > 0 && place < fold)).toBe(true);
    expect(before).toEqual(before.toSorted((one, other) => one - other));
    for (const id of ["place", "language", "topic", "wish", "times", "codeWord", "substitute", "callback"])
      expect(html.indexOf(`id="${id}"`), id).toBeGreaterThan(fold);
    const folded = (page: string) => /<details class="fold"( open)?><summary>Mehr angeben/.exec(page)?.[1];
    expect(folded(html)).toBeUndefined();
    expect(folded((await refer({ name: "" })).html)).toBe(" open");
  });

  test("the sheet to sign is printed before anything is sent, and says only what travels", async () => {
    const { html, status, stored, fields } = await refer({
      _go: "sheet",
      how: "",
      oralReason: "",
      transfer: undefined,
      topic: "",
    });
    expect([status, stored]).toEqual([200, 0]);
    expect(html).toContain("Noch ist nichts gesendet.");
    expect(html).toContain("______________________________");
    expect(html).not.toContain("Auch das Thema");
    const arabic = /<section[^>]*lang="ar"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
    expect(arabic).toContain("،");
    expect(arabic).not.toMatch(/<dd>[^<]*[\u0600-\u06ff], /);
    const hidden = Object.fromEntries(
      [...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
        name,
        value,
      ]),
    );
    const back = await readable(await at.site.post("/ueberweisen", { ...hidden, _go: "back" }));
    expect(back).toContain("Zeisigwort weint jede Nacht");
    const before = await count();
    const sent = await readable(await at.site.post("/ueberweisen", { ...hidden, transfer: "1" }));
    expect(sent).toContain("Angekommen");
    expect((await count()) - before).toBe(1);
    expect(fields["name"]).toBe("Zeisig-Leyla");
  });

  test("the word by which a family knows the caller, and who else may answer, come along", async () => {
    const { stored } = await refer({ codeWord: "Sonnenblume", substitute: "die Schwester" });
    expect(stored).toBe(1);
    const { id } = await lastConcern();
    const team = await at.siteOf(at.intake);
    const page = await readable(await team.get(`/intern/anliegen/${id}`, { cookie: "s=staff" }));
    expect(page).toContain("Sonnenblume");
    expect(page).toContain("die Schwester");
  });

  test("what is missing is told in order, everything typed stays, and nothing is stored", async () => {
    const { status, html, stored } = await refer({
      name: "",
      reach: "",
      how: undefined,
      transfer: undefined,
    });
    expect([status, stored]).toEqual([422, 0]);
    const summary = /<div class="errors[\s\S]*?<\/ul>/.exec(html)?.[0] ?? "";
    expect([...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)).toEqual([
      "name",
      "reach",
      "how-oral",
      "transfer",
    ]);
    expect(html).toContain("Zeisigwort weint jede Nacht");
    expect(html).toContain('value="Praxis Dr. Zaunkönig"');
  });

  test.each([
    [{ oralReason: "" }, "Bitte wählen Sie, warum es keine Unterschrift gibt."],
    [{ practice: " " }, "Bitte tragen Sie ein, wer überweist."],
    [{ topic: "999" }, "Bitte wählen Sie ein Thema aus der Liste."],
    [{ reach: "12" }, "Diese Nummer hat zu wenige Ziffern."],
    [{ reference: "x".repeat(21) }, "Dieser Text ist zu lang."],
  ])("%j is asked for again", async (wrong, words) => {
    const { status, html, stored } = await refer(wrong);
    expect([status, stored]).toEqual([422, 0]);
    expect(html).toContain(words);
  });

  test("no consent is ticked beforehand, and no code stands in an address", async () => {
    const html = await readable(await at.site.get("/ueberweisen"));
    const form = html.slice(html.indexOf('id="consent"'));
    const fold = form.indexOf("<details");
    expect(form.slice(0, fold)).not.toMatch(/ checked/);
    expect([...form.slice(0, fold).matchAll(/name="(along-[a-zA-Z]+)"/g)]).toHaveLength(4);
    expect(form.slice(0, fold)).toContain('<select id="consentLanguage"');
    expect(form.slice(0, fold)).toMatch(/name="withInterpreter"[\s\S]*name="withInterpreter"/);
    for (const name of ["transfer", "askNode", "feedback"])
      expect(html).toMatch(new RegExp(`<input type="checkbox" id="${name}" name="${name}" value="1"/?>`));
    expect(html).not.toMatch(/name="how"[^>]*checked/);
    const sent = await refer();
    const codes = [codeIn(sent.html), statusCodeIn(sent.html)];
    expect(codes.every((code) => /^[0-9A-Z-]{16}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(2);
    for (const [, address] of sent.html.matchAll(/(?:href|action|src)="([^"]*)"/g))
      expect(codes.some((code) => address?.includes(code))).toBe(false);
  });
});

test("what nobody ticked stays with the team: the consent to ask names only name, way and language", async () => {
  await refer({
    "along-place": undefined,
    "along-childAge": undefined,
    "along-topic": undefined,
    "along-wish": undefined,
  });
  const { id } = await lastConcern();
  const asked = await one("select data_classes from consent where concern_id = $1 and purpose = 'askNode'", [
    id,
  ]);
  expect(asked.data_classes).toEqual(["name", "channel", "language"]);
});

test("the empty sheet names health, asks for each class of data, in which language and with whose help", async () => {
  const html = await readable(await at.site.get("/ueberweisen/bogen"));
  expect(html).toContain("etwas über die Gesundheit stehen: auch das darf weiter (Art. 9 DSGVO)");
  for (const box of ["☐ Ort", "☐ Alter des Kindes", "☐ eigene Worte"])
    expect(html.split(box).length - 1, box).toBe(2);
  expect(html).toContain("Erklärt auf: ____________________");
  expect(html).toContain("☐ ohne Hilfe beim Übersetzen   ☐ mit Hilfe beim Übersetzen");
});

test("the empty sheet has a line to sign on and a QR code that holds the address of the form alone", async () => {
  const { encode } = await import("uqr");
  const { darkPath } = await import("../../ui/qr-code.tsx");
  const html = await readable(await at.site.get("/ueberweisen/bogen"));
  expect(html).toContain("Unterschrift der Mutter, des Vaters");
  const address = /href="(http[^"]+)"/.exec(html)?.[1] ?? "http://localhost:3000";
  const drawn = /<path d="(M[^"]+)"\/?>(?:<\/path>)?<\/svg>\s*<\/div>/.exec(html)?.[1] ?? "";
  const code = encode(`${new URL(address).origin}/ueberweisen`, { ecc: "M", boostEcc: false, border: 4 });
  expect(drawn).toBe(darkPath(code.data));
});

describe("a referral", () => {
  test("is stored with three consents that can be proved one by one, and none of its words lies open", async () => {
    const { status, stored } = await refer({ withInterpreter: "yes" });
    expect([status, stored]).toEqual([200, 1]);
    const concern = await lastConcern();
    expect(concern).toMatchObject({
      kind: "referral",
      origin: "professional",
      state: "received",
      language: "ar",
    });
    const { rows } = await at.house.owner.query(
      "select purpose, given_how, oral_reason, with_interpreter, wording_language, data_classes, ends_at - given_at > interval '180 days' as long from consent where concern_id = $1 order by purpose",
      [concern.id],
    );
    const given = {
      given_how: "oral",
      oral_reason: "phone",
      with_interpreter: true,
      wording_language: "ar",
      long: true,
    };
    const all = ["name", "channel", "language", "place", "childAge", "topic", "wish"];
    expect(rows).toEqual([
      { purpose: "askNode", ...given, data_classes: all },
      { purpose: "feedbackToReferrer", ...given, data_classes: [] },
      { purpose: "referralTransfer", ...given, data_classes: all },
    ]);
    for (const table of [
      "concern",
      "concern_field",
      "message",
      "referral",
      "outbox",
      "consent",
      "operation",
    ]) {
      const found = await one(
        `select count(*)::int as n from ${table} t where to_jsonb(t)::text ~ 'Zeisig|5550123|Zaunkönig|Z-17'`,
      );
      expect(found.n, table).toBe(0);
    }
  });

  test("without its consent the database refuses the commit, whatever the program thinks", async () => {
    await refer();
    const { id } = await lastConcern();
    const owner = at.house.owner;
    await owner.query("begin");
    await owner.query(
      "update consent set withdrawn_at = now() where concern_id = $1 and purpose = 'referralTransfer'",
      [id],
    );
    await expect(owner.query("commit")).rejects.toThrow(/referral_with_consent/);
    await expect(owner.query("select 1")).resolves.toBeDefined();
  });

  test("sent twice is one referral with the same codes; a quarter of an hour later the codes are gone", async () => {
    const first = await refer();
    const again = await refer(first.fields);
    expect(again.stored).toBe(0);
    expect([codeIn(again.html), statusCodeIn(again.html)]).toEqual([
      codeIn(first.html),
      statusCodeIn(first.html),
    ]);
    await at.house.owner.query(
      `update operation set outcome = jsonb_set(outcome, '{value,receiptUntil}', to_jsonb('2026-01-01T00:00:00Z'::text)) where act = 'refer-family'`,
    );
    const late = await refer(first.fields);
    expect(late.status).toBe(410);
    expect(late.html).not.toContain(codeIn(first.html));
  });

  test("the family's card and sheet are in its language, the German text stands first", async () => {
    const { html } = await refer();
    const card = html.indexOf('<section class="card sheet stack" lang="ar" dir="rtl"');
    const german = html.indexOf('<section class="card line stack tight" lang="de"');
    const arabic = html.indexOf('<section class="card line stack tight" lang="ar" dir="rtl"');
    expect([card > 0, german > card, arabic > german]).toEqual([true, true, true]);
    expect(html.slice(german, arabic)).toContain("Ohne Unterschrift: Gespräch am Telefon.");
    expect(html.slice(arabic)).toContain("بلا توقيع: حديث في الهاتف.");
  });

  test("whoever explained it says in which language and with whose help; a language that is not ours stands on the sheet as typed", async () => {
    const silent = await refer({ consentLanguage: "", withInterpreter: undefined });
    expect([silent.status, silent.stored]).toEqual([422, 0]);
    expect(silent.html).toContain(
      'href="#consentLanguage">Bitte wählen Sie, in welcher Sprache erklärt wurde.',
    );
    expect(silent.html).toContain('href="#withInterpreter-no">Bitte wählen Sie, ob jemand übersetzt hat.');
    const german = await refer({ consentLanguage: "de" });
    expect(german.html).toMatch(/Erklärt auf .?Deutsch/);
    expect(german.html).not.toMatch(/Erklärt auf .?العربية/);
    const { html } = await refer({
      language: "other",
      languageOther: "Kurmandschi",
      consentLanguage: "other",
    });
    expect(html).toMatch(/Erklärt auf [^.]?Kurmandschi/);
    expect(html).not.toMatch(/Erklärt auf .?other/);
  });

  test("the team reads how the yes was given, and why without a signature", async () => {
    await refer({ withInterpreter: "yes" });
    const { id } = await lastConcern();
    const team = await at.siteOf(at.intake);
    const page = await readable(await team.get(`/intern/anliegen/${id}`, { cookie: "s=staff" }));
    const allowed = page.slice(page.indexOf('id="allowed"'));
    expect(allowed).toContain(", mündlich, Gespräch am Telefon, mit Hilfe beim Übersetzen");
  });

  test("the family's own code opens its thread, the referrer's code opens no thread", async () => {
    const { html } = await refer();
    const status = await readable(await at.site.post("/stand", { code: codeIn(html) }));
    expect(status).toContain("Zeisig-Leyla");
    expect(status).toContain("Zeisigwort weint jede Nacht");
    const foreign = await at.site.post("/stand", { code: statusCodeIn(html) });
    expect(foreign.status).toBe(422);
    const crossed = await at.site.post("/ueberweisen/stand", { code: codeIn(html) });
    expect(crossed.status).toBe(422);
  });

  test("a question to a node that nobody answers comes back to the intake team, and the word says arrived", async () => {
    const { escalateOverdue } = await import("../concerns/escalate-overdue.job.ts");
    await refer();
    const { id } = await lastConcern();
    const call = { actor: at.intake.duty, networkId: at.network };
    await perform(at.house, offerConcern, call, { concernId: id, nodeId: at.midwives.id });
    expect((await one("select state, node_id from concern where id = $1", [id])).node_id).toBe(
      at.midwives.id,
    );
    await at.house.owner.query("update clock set ahead = '20 days'");
    await escalateOverdue(at.house);
    await at.house.owner.query("update clock set ahead = '0'");
    expect(await one("select state, node_id from concern where id = $1", [id])).toEqual({
      state: "received",
      node_id: at.intake.id,
    });
    const wraps = await one(
      "select count(*)::int as n from concern_wrap where concern_id = $1 and holder_id = $2",
      [id, at.midwives.id],
    );
    expect(wraps.n).toBe(0);
    expect(await statusOf(id)).toMatchObject({ status: "arrived" });
    const yes = { actor: at.midwives.duty, networkId: at.network };
    expect((await perform(at.house, acceptConcern, yes, { concernId: id })).kind).toBe("notFound");
  });
});
