import { afterAll, beforeAll, expect, test } from "vitest";
import {
  codeIn,
  type FamilySite,
  hiddenOf,
  openFamilySite,
  readable,
} from "../../../tests/builders/families.ts";
import { referralFields } from "../../../tests/builders/referrals.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { perform } from "../../platform/perform.ts";
import { acceptConcern } from "../concerns/accept-concern.ts";
import { closeConcern } from "../concerns/close-concern.ts";
import { reopenConcern } from "../concerns/reopen-concern.ts";

/** "Die Familie kam über eine Praxis. Jetzt braucht sie uns wieder." */
let at: FamilySite;
beforeAll(async () => {
  loadTranslations("texts");
  at = await openFamilySite();
});
afterAll(() => at.close());

const row = async (text: string, values: unknown[] = []) =>
  (await at.house.owner.query(text, values)).rows[0];
const call = () => ({ actor: at.intake.duty, networkId: at.network });

/** A referral that was taken up and has ended, with the family's code. */
async function anEndedReferral() {
  const code = codeIn(await readable(await at.site.post("/ueberweisen", referralFields())));
  const { id } = await row("select id from concern order by created_at desc, id desc limit 1");
  await perform(at.house, acceptConcern, call(), { concernId: id });
  await perform(at.house, closeConcern, call(), {
    concernId: id,
    reason: "informationOnly",
    closingWords: "Alles Gute für Sie.",
  });
  return { id: id as string, code };
}
const nextOf = (id: string) => row("select kind, state from concern where follows_id = $1", [id]);

test("what the practice wrote about the family is no word to the family", async () => {
  await at.site.post("/ueberweisen", referralFields());
  const { id } = await row("select id from concern order by created_at desc, id desc limit 1");
  await perform(at.house, acceptConcern, call(), { concernId: id });
  const ending = { concernId: id, reason: "informationOnly" };
  expect(await perform(at.house, closeConcern, call(), ending)).toMatchObject({
    value: { ok: false, reason: "nobody-told" },
  });
});

test("the team takes it in again, on the consent that was given in the practice", async () => {
  const { id } = await anEndedReferral();
  const done = await perform(at.house, reopenConcern, call(), { concernId: id });
  expect(done).toMatchObject({ value: { ok: true } });
  expect(await nextOf(id)).toEqual({ kind: "referral", state: "received" });
});

test("the family writes again under its code", async () => {
  const { id, code } = await anEndedReferral();
  const ended = await readable(await at.site.post("/stand", { code }));
  await at.site.post("/stand", { ...hiddenOf(ended, "again"), answer: "Es geht wieder los." });
  expect(await nextOf(id)).toEqual({ kind: "referral", state: "received" });
});

test("after the end the family reads in its language how it ended, and that it may say otherwise", async () => {
  const { code } = await anEndedReferral();
  const german = await readable(await at.site.post("/stand", { code }));
  expect(german).toContain("So ging es aus: Wir haben Ihnen Auskunft gegeben. Stimmt das nicht?");
  expect(await readable(await at.site.post("/ar/stand", { code }))).toContain("أعطيناكم معلومات");
});

test("once the family has taken its consent back, nobody goes on", async () => {
  const { id, code } = await anEndedReferral();
  await at.house.owner.query(
    "update consent set withdrawn_at = tragnetz_now() where concern_id = $1 and purpose = 'referralTransfer'",
    [id],
  );
  const done = await perform(at.house, reopenConcern, call(), { concernId: id });
  expect(done).toMatchObject({ value: { reason: "no-consent" } });
  expect(hiddenOf(await readable(await at.site.post("/stand", { code })), "again")).toEqual({});
});
