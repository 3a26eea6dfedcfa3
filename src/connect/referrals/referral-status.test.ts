import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type FamilySite,
  codeIn,
  hiddenOf,
  openFamilySite,
  readable,
} from "../../../tests/builders/families.ts";
import { referralFields, statusCodeIn } from "../../../tests/builders/referrals.ts";
import { runRetention } from "../../platform/retention/run-retention.ts";
import { perform } from "../../platform/perform.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { answerFamily } from "../concerns/answer-family.ts";
import { offerConcern } from "../concerns/offer-concern.ts";
import { dayOf } from "../concerns/deadline.ts";
import { nowOf } from "../../../tests/builders/people.ts";
import { referralRows } from "./ended-referrals.retention.ts";
import { tellReferrers } from "./tell-referrers.job.ts";

/** What whoever refers may know afterwards, and that the word follows the concern by itself. */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());

const row = async (text: string, values: unknown[] = []) =>
  (await at.house.owner.query(text, values)).rows[0];
const word = async (id: string) => row("select status, outcome from referral where concern_id = $1", [id]);
async function aReferral(more: Parameters<typeof referralFields>[0] = {}) {
  const html = await readable(await at.site.post("/ueberweisen", referralFields(more)));
  const { id } = await row("select id from concern order by created_at desc, id desc limit 1");
  return { id: id as string, family: codeIn(html), status: statusCodeIn(html) };
}
const intake = () => ({ actor: at.intake.duty, networkId: at.network });
const midwives = () => ({ actor: at.midwives.duty, networkId: at.network });
/** Ends a concern as the office does, past the rules of the single outcomes, which are proved elsewhere. */
async function end(id: string, reason: string, more = ""): Promise<void> {
  const { owner } = at.house;
  await owner.query("begin");
  await owner.query(
    `update concern set state = 'closed', closing_reason = '${reason}', closed_at = tragnetz_now(), due_at = null, due_kind = null, version = version + 1 ${more} where id = $1`,
    [id],
  );
  await owner.query(
    "insert into concern_log (network_id, concern_id, seq, op_key, kind, node_id, actor_kind, state, at, prev, hash) select network_id, id, version, gen_random_uuid(), 'close', node_id, 'staff', 'closed', tragnetz_now(), '', '' from concern where id = $1",
    [id],
  );
  await owner.query("commit");
}
const look = async (code: string) => readable(await at.site.post("/ueberweisen/stand", { code }));

test("arrived, in contact, ended with one word: nobody has to think of it", async () => {
  const { id, status } = await aReferral();
  expect(await word(id)).toEqual({ status: "arrived", outcome: null });
  expect(await look(status)).toContain("angekommen");
  await perform(at.house, offerConcern, intake(), { concernId: id, nodeId: at.midwives.id });
  await perform(at.house, acceptConcern, midwives(), { concernId: id });
  expect(await word(id)).toEqual({ status: "arrived", outcome: null });
  const nextBy = dayOf(await nowOf(at.house))
    .add({ days: 7 })
    .toString();
  await perform(at.house, answerFamily, midwives(), { concernId: id, text: "Wir sind da.", nextBy });
  expect(await word(id)).toEqual({ status: "inContact", outcome: null });
  await end(id, "takenUp", ", taken_up_on = current_date");
  expect(await word(id)).toEqual({ status: "ended", outcome: "takenUp" });
  const html = await look(status);
  expect(html).toContain("Hilfe hat begonnen");
  expect(html).not.toMatch(/Zeisig|Z-17|Hebammen/);
});

test("without the family's yes no word goes back, not even that it ended", async () => {
  const { id, status } = await aReferral({ feedback: undefined });
  expect(await word(id)).toEqual({ status: "none", outcome: null });
  await end(id, "informationOnly");
  expect(await word(id)).toEqual({ status: "none", outcome: null });
  expect(await look(status)).toContain("Keine Rückmeldung vereinbart");
  expect((await row("select ended_on from referral where concern_id = $1", [id])).ended_on).toBeNull();
});

test("a yes that is taken back takes the word back, also after the end", async () => {
  const { id } = await aReferral();
  await end(id, "informationOnly");
  expect(await word(id)).toEqual({ status: "ended", outcome: "declinedWithAlternative" });
  await at.house.owner.query(
    "update consent set withdrawn_at = tragnetz_now() + interval '1 day' where concern_id = $1 and purpose = 'feedbackToReferrer'",
    [id],
  );
  expect(await word(id)).toEqual({ status: "none", outcome: null });
});

test("a family that deletes everything is a plain end, and its words are gone", async () => {
  const { id, family, status } = await aReferral();
  const post = async (fields: Readonly<Record<string, string>>) =>
    readable(await at.site.post("/stand", fields));
  await post(hiddenOf(await post(hiddenOf(await post({ code: family }), "ask-delete")), "delete"));
  expect(await word(id)).toEqual({ status: "ended", outcome: null });
  const html = await look(status);
  expect(html).toContain("beendet");
  expect(html).not.toMatch(/Hilfe hat begonnen|nicht erreicht|andere Hilfe/);
  const left = await row("select count(*)::int as n from concern_field where concern_id = $1", [id]);
  expect(left.n).toBe(0);
});

test("no login of the product can write the word itself", async () => {
  const { id } = await aReferral();
  for (const login of ["app", "family", "worker"] as const) {
    const forged = at.house.database.write(login, { network: at.network }, (tx) =>
      sql`update referral set status = 'ended' where concern_id = ${id}`.execute(tx),
    );
    await expect(forged, login).rejects.toThrow(/permission denied/);
  }
});

test("an outside practice gets one neutral mail for each new word, and none while nothing changed", async () => {
  await aReferral({ noticeMail: "praxis@zaunkoenig.example" });
  await tellReferrers(at.house);
  const mails = async () =>
    (await row("select count(*)::int as n from outbox where kind = 'referral-news'")).n as number;
  const before = await mails();
  const { id } = await aReferral({ noticeMail: "praxis@zaunkoenig.example" });
  await tellReferrers(at.house);
  expect(await mails()).toBe(before);
  await end(id, "informationOnly");
  await tellReferrers(at.house);
  await tellReferrers(at.house);
  expect(await mails()).toBe(before + 1);
});

/** The hidden fields of the form that goes to this step. */
const fieldsFor = (shown: string, step: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...(shown.split(`/${step}"`)[1] ?? "")
        .split("</form>", 1)
        .join()
        .matchAll(/name="([^"]+)" value="([^"]*)"/g),
    ].map(([, name = "", value = ""]) => [name, value]),
  );

test("cancelling is a request: the responsible team confirms it, the referrer alone ends nothing", async () => {
  const { id, status, family } = await aReferral();
  const asked = await readable(await at.site.post("/ueberweisen/stand", { code: status, _go: "cancel" }));
  expect(asked).toContain("Um Absage gebeten am");
  expect((await row("select state from concern where id = $1", [id])).state).toBe("received");
  await tellReferrers(at.house);
  expect(
    (
      await row(
        "select count(*)::int as n from outbox where kind = 'cancellation-asked' and concern_id = $1",
        [id],
      )
    ).n,
  ).toBe(1);
  await tellReferrers(at.house);
  const said = "select count(*)::int as n from concern_log where concern_id = $1 and kind = 'cancelAsked'";
  expect((await row(said, [id])).n, "the log names the request, once").toBe(1);
  expect(await readable(await at.site.post("/stand", { code: family }))).toContain(
    "Die Person, die uns von Ihnen erzählt hat, will das beenden.",
  );
  const team = await at.siteOf(at.intake);
  const staff = { cookie: "s=staff" };
  const shown = await readable(await team.get(`/intern/anliegen/${id}`, staff));
  expect(shown).toContain("bat die überweisende Stelle um Absage");
  expect(shown).toContain("Praxis Dr. Zaunkönig");
  const fields = fieldsFor(shown, "absage");
  const untold = await team.post(`/intern/anliegen/${id}/absage`, fields, staff);
  expect(untold.status, "the family did not ask for this end, so it hears of it").toBe(409);
  expect(await readable(untold)).toMatch(/href="#cancelWords">Der Familie hat noch niemand geantwortet/);
  expect((await row("select state from concern where id = $1", [id])).state).toBe("received");
  const again = fieldsFor(await readable(await team.get(`/intern/anliegen/${id}`, staff)), "absage");
  const words = { ...again, cancelWords: "Wir melden uns nicht mehr. Alles Gute für Sie." };
  expect((await team.post(`/intern/anliegen/${id}/absage`, words, staff)).status).toBe(303);
  expect(await readable(await at.site.post("/stand", { code: family }))).toContain(
    "Wir melden uns nicht mehr. Alles Gute für Sie.",
  );
  expect(await row("select state, closing_reason from concern where id = $1", [id])).toEqual({
    state: "closed",
    closing_reason: "declinedByFamily",
  });
  expect(await look(status)).toContain("Absage bestätigt am");
});

test("a professional sees her own mark and the word, her organisation alone, and never the concern", async () => {
  const clinic = await at.siteOf(at.midwives);
  const staff = { cookie: "s=staff" };
  const form = await readable(await clinic.get("/intern/ueberweisen", staff));
  expect(form).not.toContain('name="practice"');
  const hidden = Object.fromEntries(
    [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
  const sent = await clinic.post(
    "/intern/ueberweisen",
    { ...referralFields({ practice: undefined, reference: "HEB-4" }), ...hidden },
    staff,
  );
  expect([sent.status, statusCodeIn(await readable(sent))]).toEqual([200, ""]);
  const { id } = await row("select id from concern order by created_at desc, id desc limit 1");
  const list = await readable(await clinic.get("/intern/ueberweisungen", staff));
  expect(list).toContain("HEB-4");
  expect(list.match(/zum Beispiel nach einer Verwechslung/g), "said once, not on each card").toHaveLength(1);
  expect(list, "a way back").toContain('href="/intern/mein-tag"');
  expect(list).toContain("angekommen");
  expect(list).not.toMatch(/Zeisig|5550123/);
  expect((await clinic.get(`/intern/anliegen/${id}`, staff)).status).toBe(404);
  const others = await readable(await (await at.siteOf(at.intake)).get("/intern/ueberweisungen", staff));
  expect(others).not.toContain("HEB-4");
  const foreign = await (await at.siteOf(at.intake)).post(
    "/intern/ueberweisungen",
    { ...hidden, id: (await row("select id from referral where concern_id = $1", [id])).id },
    staff,
  );
  expect(foreign.status).toBe(303);
  expect(
    (await row("select cancel_requested_at from referral where concern_id = $1", [id])).cancel_requested_at,
  ).toBeNull();
});

test("half a year after the end the row goes; the concern has gone before and took nothing along", async () => {
  const { id } = await aReferral();
  await end(id, "informationOnly", ", delete_after = current_date");
  const { id: referral } = await row("select id from referral where concern_id = $1", [id]);
  const tasks = [{ of: referralRows, keep: { months: 6 } }];
  const left = async () => (await row("select count(*)::int as n from referral where id = $1", [referral])).n;
  await at.house.owner.query("update clock set ahead = '170 days'");
  await runRetention(at.house, tasks, { dryRun: false });
  expect(await left()).toBe(1);
  await at.house.owner.query("update clock set ahead = '190 days'");
  await runRetention(at.house, tasks, { dryRun: false });
  await at.house.owner.query("update clock set ahead = '0'");
  expect(await left()).toBe(0);
});
