import { afterAll, beforeAll, expect, test } from "vitest";
import { type FamilySite, openFamilySite, readable } from "../../../tests/builders/families.ts";
import { referralFields } from "../../../tests/builders/referrals.ts";
import { ask, perform } from "../../platform/perform.ts";
import { renewConcernKeys } from "../keys/renew-concern-keys.ts";
import { acceptConcern } from "./accept-concern.ts";
import { offerConcern } from "./offer-concern.ts";
import { showConcern } from "./show-concern.ts";
import { dataClasses, mayTravel, travellingFields } from "./travelling-fields.ts";

/** A field outside the consent is neither wrapped nor shown nor mailed nor exported to the node that is asked. */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());

const row = async (text: string, values: unknown[] = []) =>
  (await at.house.owner.query(text, values)).rows[0];
const asIntake = () => ({ actor: at.intake.duty, networkId: at.network });
const asMidwives = () => ({ actor: at.midwives.duty, networkId: at.network });
async function asked(more: Parameters<typeof referralFields>[0] = {}) {
  await at.site.post("/ueberweisen", referralFields(more));
  const { id } = await row("select id from concern order by created_at desc, id desc limit 1");
  await perform(at.house, offerConcern, asIntake(), { concernId: id, nodeId: at.midwives.id });
  return id as string;
}
async function seenBy(call: ReturnType<typeof asIntake>, concernId: string) {
  const shown = await ask(at.house, showConcern, call, { concernId });
  if (shown.kind !== "done") throw new Error("not shown");
  return shown.value;
}
const narrow = {
  reach: "0170 5550999",
  place: "Ebersbach",
  "along-place": undefined,
  "along-childAge": undefined,
  "along-topic": undefined,
  "along-wish": undefined,
};

test("with the whole consent the node reads what the wish is about, and never who referred", async () => {
  const id = await asked();
  const { words, thread, concern } = await seenBy(asMidwives(), id);
  expect(words).toEqual({ name: "Zeisig-Leyla", topic: "12", childAge: "baby" });
  expect(thread[0]?.text).toContain("Zeisigwort");
  expect(concern.place).toBe("Oberlinden");
});

test("what the family keeps with its team is under a key that the node never gets, before and after its yes", async () => {
  const id = await asked(narrow);
  const wraps = async () =>
    (
      await at.house.owner.query(
        "select class, epoch from concern_wrap where concern_id = $1 and holder_id = $2 order by 1, 2",
        [id, at.midwives.id],
      )
    ).rows;
  expect((await wraps()).filter(({ epoch }) => epoch === 0)).toEqual([]);
  await perform(at.house, acceptConcern, asMidwives(), { concernId: id });
  expect((await wraps()).filter(({ epoch }) => epoch === 0)).toEqual([]);
  const { words, thread, concern } = await seenBy(asMidwives(), id);
  expect(Object.keys(words).sort()).toEqual(["channelValue", "name", "safeContact"]);
  expect(thread[0]?.text).toBeNull();
  expect(concern.place).toBeNull();
  const { rows: under } = await at.house.owner.query(
    "select field, epoch from concern_field where concern_id = $1 and class = 'contact' order by field",
    [id],
  );
  expect(under).toEqual([
    { field: "childAge", epoch: 0 },
    { field: "name", epoch: 1 },
    { field: "place", epoch: 0 },
    { field: "referrer", epoch: 0 },
    { field: "topic", epoch: 0 },
  ]);
  const page = await readable(
    await (await at.siteOf(at.midwives)).get(`/intern/anliegen/${id}`, { cookie: "s=staff" }),
  );
  expect(page).not.toMatch(/Zeisigwort|Ebersbach|Zaunkönig/);
});

test("new keys after somebody lost access leave what stays where it stays", async () => {
  const id = await asked(narrow);
  await at.house.owner.query("update concern set rekey_due = true where id = $1", [id]);
  const renewed = await perform(at.house, renewConcernKeys, asIntake(), { concernId: id });
  expect(renewed).toMatchObject({ kind: "done", value: { ok: true } });
  const { rows } = await at.house.owner.query(
    "select field, epoch from concern_field where concern_id = $1 and class = 'contact' order by field",
    [id],
  );
  expect(rows.map(({ field, epoch }) => `${field} ${epoch}`)).toEqual([
    "childAge 0",
    "name 2",
    "place 0",
    "referrer 0",
    "topic 0",
  ]);
  expect((await seenBy(asMidwives(), id)).words).toEqual({ name: "Zeisig-Leyla" });
  expect((await seenBy(asIntake(), id)).words).toMatchObject({ place: "Ebersbach", topic: "12" });
});

test("the intake team reads all of it", async () => {
  const id = await asked(narrow);
  const { words, thread } = await seenBy(asIntake(), id);
  expect(words).toMatchObject({ topic: "12", childAge: "baby", place: "Ebersbach" });
  expect(words.referrer).toContain("Zaunkönig");
  expect(thread[0]?.text).toContain("Zeisigwort");
});

test("no mail of a referral names anything of it", async () => {
  await asked(narrow);
  const { openLetter } = await import("../../platform/send-outbox.job.ts");
  const { writeConcernMail } = await import("./concern-news.mail.tsx");
  const { readConfig } = await import("../../platform/config.ts");
  const config = readConfig({ TRAGNETZ_DEMO: "0" }, { cwd: "/", defaultDataDir: "/" });
  const { rows } = await at.house.owner.query(
    "select id, dedupe, network_id, kind, concern_id, sealed_message, tries from outbox",
  );
  const mails = await at.house.database.read("worker", { network: at.network }, async (tx) => {
    const written: unknown[] = [];
    for (const one of rows) {
      const letter = {
        id: one.id,
        dedupe: one.dedupe,
        networkId: one.network_id,
        kind: one.kind,
        concernId: one.concern_id,
        sealedMessage: one.sealed_message,
        tries: one.tries,
      };
      const write = (_tx: unknown, recipient: Parameters<typeof writeConcernMail>[1]) =>
        writeConcernMail(tx, recipient, at.house.keys, config);
      written.push(await openLetter(tx, letter, at.house.keys, config, write));
    }
    return written;
  });
  expect(mails.length).toBeGreaterThan(0);
  expect(JSON.stringify(mails)).not.toMatch(/Zeisig|Ebersbach|5550999|Zaunkönig/);
});

test("an export takes the same way: only what the consent names", () => {
  const words = {
    name: "A",
    topic: "12",
    childAge: "baby",
    channelValue: "1",
    safeContact: "{}",
    place: "X",
    referrer: "P",
  };
  expect(travellingFields(words, ["name", "channel"])).toEqual({
    name: "A",
    channelValue: "1",
    safeContact: "{}",
  });
  expect(travellingFields(words, [])).toEqual({});
  expect(Object.keys(travellingFields(words, ["contact", "channel", "care"]))).not.toContain("referrer");
  expect(mayTravel("referrer", dataClasses)).toBe(false);
});
