import { afterAll, beforeAll, expect, test } from "vitest";
import { codeIn, type FamilySite, openFamilySite, readable } from "../../../tests/builders/families.ts";
import { referralFields } from "../../../tests/builders/referrals.ts";

/** A family calls, or hands over paper: the team writes it down with the consent as it was given. */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());

const staff = { cookie: "s=staff" };
const row = async (text: string, values: unknown[] = []) =>
  (await at.house.owner.query(text, values)).rows[0];
async function take(more: Parameters<typeof referralFields>[0]) {
  const team = await at.siteOf(at.intake);
  const form = await readable(await team.get("/intern/anliegen/neu", staff));
  const tokens = Object.fromEntries(
    [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
  const fields = referralFields({
    practice: undefined,
    feedback: undefined,
    withCode: "1",
    origin: "phone",
    ...more,
  });
  const answer = await team.post("/intern/anliegen/neu", { ...fields, ...tokens }, staff);
  return { status: answer.status, html: await readable(answer), team };
}

test("a wish from the telephone stands with the team like any other, with reason, day and who recorded it", async () => {
  const { status, html, team } = await take({});
  expect(status).toBe(200);
  const concern = await row("select * from concern order by created_at desc limit 1");
  expect(concern).toMatchObject({
    kind: "contactWish",
    origin: "phone",
    state: "received",
    due_kind: "triage",
  });
  expect(
    await row(
      "select given_how, oral_reason, wording_language, recorded_by from consent where concern_id = $1 and purpose = 'contactMe'",
      [concern.id],
    ),
  ).toEqual({
    given_how: "oral",
    oral_reason: "phone",
    wording_language: "ar",
    recorded_by: at.intake.duty.membershipId,
  });
  const log = await row("select actor_kind, membership_id from concern_log where concern_id = $1", [
    concern.id,
  ]);
  expect(log).toEqual({ actor_kind: "staff", membership_id: at.intake.duty.membershipId });
  expect(await row("select count(*)::int as n from referral")).toEqual({ n: 0 });
  const day = await readable(await team.get("/intern/mein-tag", staff));
  expect(day).toContain("Zeisig-Leyla");
  // The telephone rings: what is needed then stands above all that is already there.
  expect(day.indexOf('href="/intern/anliegen/neu"')).toBeLessThan(day.indexOf("Zeisig-Leyla"));
  expect(await readable(await at.site.post("/stand", { code: codeIn(html) }))).toContain("Zeisig-Leyla");
});

test("who is on the phone gets the code read out, and no paper of a referral", async () => {
  const { html } = await take({ how: "oral", oralReason: "phone" });
  expect(html).toContain("Lesen Sie der Familie jetzt den Code vor.");
  expect(html).not.toContain("liest die Überweisung");
  expect(html).not.toContain("diese Karte mit");
  expect(html).not.toContain("Einwilligung zur Weitergabe");
  expect(html).not.toContain("كما طلبتم");
  expect(html).toContain("Ihre Einwilligung");
});

test("the family's card has a picture to scan, in its own language", async () => {
  const { html } = await take({});
  const card = /aria-labelledby="family-card"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
  expect(card).toMatch(/<svg[^>]*role="img"/);
});

test("a family that wants no code gets none, and the page says what that means", async () => {
  const { html } = await take({ withCode: undefined, origin: "paper", how: "written", oralReason: "" });
  expect(codeIn(html)).toBe("");
  expect(html).toContain("Die Familie wollte keinen Code.");
  expect(html).toContain("Ort, Tag, Unterschrift");
});

test("without the family's yes, or without saying how it came, nothing is taken down", async () => {
  const before = await row("select count(*)::int as n from concern");
  const { status, html } = await take({ transfer: undefined, origin: undefined });
  expect(status).toBe(422);
  expect(html).toContain("Ohne die Einwilligung der Familie geben wir nichts weiter.");
  expect(await row("select count(*)::int as n from concern")).toEqual(before);
});

test("who works in no team with families cannot take one down", async () => {
  const { team } = await take({});
  expect((await team.get("/intern/anliegen/neu")).status).not.toBe(200);
});
