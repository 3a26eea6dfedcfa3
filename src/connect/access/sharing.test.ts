import { afterAll, beforeAll, expect, test } from "vitest";
import {
  aConcern,
  accepted,
  as,
  colleague,
  differences,
  type HeldConcern,
  type HeldConcerns,
  openHeldConcerns,
  shownTo,
} from "../../../tests/builders/held-concerns.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import { newId } from "../../core/ids.ts";
import { ask, perform } from "../../platform/perform.ts";
import type { Staff } from "../../platform/actor.ts";
import { answerFamily } from "../concerns/answer-family.ts";
import { closeConcern } from "../concerns/close-concern.ts";
import { handBackConcern } from "../concerns/hand-back-concern.ts";
import { returnConcernsOfNode } from "../concerns/leaving.sql.ts";
import { listMyDay } from "../concerns/list-my-day.ts";
import { endConsents } from "../consents/end-consents.job.ts";
import { withdrawConsent } from "../consents/withdraw-consent.ts";
import { showStatus } from "../dialogue/show-status.ts";
import { renewConcernKeys } from "../keys/renew-concern-keys.ts";
import { openPost } from "../../platform/outbox.ts";
import { endSharing } from "./end-sharing.ts";
import { listReadings } from "./list-readings.ts";
import { readAlong } from "./read-along.ts";
import { shareWithNode } from "./share-with-node.ts";

/** With the family's consent another team reads along: the named parts of one concern, and only while it is allowed. */
let at: HeldConcerns;
beforeAll(async () => {
  at = await openHeldConcerns();
});
afterAll(() => at.house.close());

const typed = {
  parts: ["contact"],
  shareHow: "oral",
  shareOralReason: "phone",
  shareLanguage: "de",
  shareInterpreter: false,
  shareMonths: "6",
  shareSure: true,
};
const share = (concern: HeldConcern, changed: object = {}, staff = at.midwives.duty) =>
  perform(at.house, shareWithNode, as(staff), {
    concernId: concern.id,
    readerNodeId: at.advice.id,
    ...typed,
    ...changed,
  });
const readBy = async (staff: Staff, concern: HeldConcern) => {
  const read = await ask(at.house, readAlong, as(staff), { concernId: concern.id });
  return read.kind === "done" ? read.value : null;
};
const consentIdOf = async ({ id }: HeldConcern): Promise<string> =>
  (
    await at.house.owner.query(
      "select id from consent where concern_id = $1 and purpose = 'exchangeWith' order by given_at desc limit 1",
      [id],
    )
  ).rows[0]?.id;
const wrapsOf = async ({ id }: HeldConcern) =>
  (
    await at.house.owner.query(
      "select class from concern_wrap where concern_id = $1 and holder_id = $2 order by class",
      [id, at.advice.id],
    )
  ).rows.map((row) => row.class);
async function shared(changed: object = {}): Promise<HeldConcern> {
  const concern = await aConcern(at);
  await accepted(at, concern, at.midwives);
  await mustDo(share(concern, changed));
  return concern;
}
const answered = (concern: HeldConcern, text: string) =>
  mustDo(
    perform(at.house, answerFamily, as(at.midwives.duty), {
      concernId: concern.id,
      text,
      nextBy: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
    }),
  );

test("the other team reads what is named, sees it in its list, and nobody else does", async () => {
  const concern = await shared();
  const read = await readBy(at.advice.duty, concern);
  expect(read?.words.name).toBe("Probe");
  expect(read?.words.channelValue).toBeUndefined();
  expect(read?.thread.map(({ text }) => text)).toEqual(["Es ist so viel."]);
  const listed = await ask(at.house, listReadings, as(at.advice.duty), {});
  expect(listed.kind === "done" && listed.value.lines.map(({ concernId }) => concernId)).toContain(
    concern.id,
  );
  expect(await readBy(at.intake.duty, concern)).toBeNull();
  const nobody = await ask(at.house, listReadings, as(at.midwives.duty), {});
  expect(nobody.kind === "done" && nobody.value.lines).toEqual([]);
  expect(await differences(at)).toEqual([]);
});

test("what the consent does not name has no key: neither the number nor the thread after the yes", async () => {
  const concern = await shared();
  await answered(concern, "Ich komme am Montag.");
  expect(await wrapsOf(concern)).toEqual(["contact"]);
  const read = await readBy(at.advice.duty, concern);
  expect(read?.thread.map(({ text }) => text)).toEqual(["Es ist so viel."]);
});

test("the thread and the number come along where the family named them, also what is written later", async () => {
  const concern = await shared({ parts: ["contact", "channel", "care"] });
  await answered(concern, "Ich komme am Montag.");
  const read = await readBy(at.advice.duty, concern);
  expect(read?.words.channelValue).toContain("4711");
  expect(read?.thread.map(({ text }) => text)).toEqual(["Es ist so viel.", "Ich komme am Montag."]);
});

test("reading along is reading only: no act of the concern finds it, and it stands in no other list", async () => {
  const concern = await shared({ parts: ["contact", "channel", "care"] });
  const reader = as(at.advice.duty);
  expect(await shownTo(at, at.advice.duty, concern)).toBeNull();
  expect(
    await perform(at.house, answerFamily, reader, { concernId: concern.id, text: "x", nextBy: "2026-12-01" }),
  ).toMatchObject({ kind: "notFound" });
  expect(
    await perform(at.house, closeConcern, reader, {
      concernId: concern.id,
      reason: "informationOnly",
      closingWords: "Alles Gute für Sie.",
    }),
  ).toMatchObject({ kind: "notFound" });
  expect((await share(concern, { readerNodeId: at.intake.id }, at.advice.duty)).kind).toBe("notFound");
  const day = await ask(at.house, listMyDay, reader, {});
  const ids =
    day.kind === "done" ? [...day.value.mine, ...day.value.elsewhere].map(({ id }) => id) : ["not asked"];
  expect(ids).not.toContain(concern.id);
});

test("even with the words of the store in hand, another concern than the named one stays closed", async () => {
  const concern = await shared();
  const other = await aConcern(at);
  expect(await readBy(at.advice.duty, other)).toBeNull();
  const reach = {
    network: at.network,
    organisation: at.advice.organisationId,
    account: at.advice.duty.accountId,
  };
  const seen = (reading: string) =>
    at.house.database.read("app", { ...reach, reading }, async (tx) => ({
      concerns: (await tx.selectFrom("concern").select("id").execute()).map(({ id }) => id),
      fields: (await tx.selectFrom("concernField").select("field").orderBy("field").execute()).map(
        ({ field }) => field,
      ),
    }));
  expect(await seen(concern.id)).toEqual({ concerns: [concern.id], fields: ["childAge", "name"] });
  expect(await seen(other.id)).toEqual({ concerns: [], fields: [] });
});

test("the family takes it back: the next look finds nothing, no key is left, and new keys are made", async () => {
  const concern = await shared({ parts: ["contact", "channel", "care"] });
  const family = { actor: concern.family, networkId: at.network };
  const before = await ask(at.house, showStatus, family, {});
  expect(before.kind === "done" && before.value.readers.map(({ nodeName }) => nodeName)).toEqual([
    "Beratung",
  ]);
  await mustDo(perform(at.house, withdrawConsent, family, { consentId: await consentIdOf(concern) }));
  expect(await readBy(at.advice.duty, concern)).toBeNull();
  expect(await wrapsOf(concern)).toEqual([]);
  await mustDo(perform(at.house, renewConcernKeys, as(at.midwives.duty), { concernId: concern.id }));
  expect(await wrapsOf(concern)).toEqual([]);
  const status = await ask(at.house, showStatus, family, {});
  expect(status.kind === "done" && status.value.readers).toEqual([]);
  expect(await differences(at)).toEqual([]);
});

test("the family reads who of the other team has opened it", async () => {
  const concern = await shared();
  await readBy(at.advice.duty, concern);
  const status = await ask(at.house, showStatus, { actor: concern.family, networkId: at.network }, {});
  const readings = status.kind === "done" ? status.value.readings : [];
  expect(readings.map(({ membershipId }) => membershipId)).toContain(at.advice.duty.membershipId);
  expect(status.kind === "done" && status.value.people.map(({ name }) => name)).toContain(
    at.advice.duty.name,
  );
});

test("new keys reach the reader as well", async () => {
  const concern = await shared({ parts: ["contact", "care"] });
  await at.house.owner.query("update concern set rekey_due = true where id = $1", [concern.id]);
  await mustDo(perform(at.house, renewConcernKeys, as(at.midwives.duty), { concernId: concern.id }));
  await answered(concern, "Neu geschrieben.");
  const read = await readBy(at.advice.duty, concern);
  expect(read?.words.name).toBe("Probe");
  expect(read?.thread.at(-1)?.text).toBe("Neu geschrieben.");
  expect(await wrapsOf(concern)).not.toContain("channel");
  expect(await differences(at)).toEqual([]);
});

test("its day is over: closed at once, and the sweep takes the keys and asks for the notes", async () => {
  const concern = await shared({ shareMonths: "3" });
  await at.house.owner.query("update clock set ahead = '100 days'");
  expect(await readBy(at.advice.duty, concern)).toBeNull();
  await endConsents(at.house);
  expect(await wrapsOf(concern)).toEqual([]);
  const asked = await at.house.owner.query(
    "select cause from deletion_confirmation where concern_id = $1 and node_id = $2",
    [concern.id, at.advice.id],
  );
  expect(asked.rows).toEqual([{ cause: "expired" }]);
  await at.house.owner.query("update clock set ahead = '0'");
});

test("the team ends it, and another team takes over: both times nobody reads along any more", async () => {
  const ended = await shared();
  const consentId = await consentIdOf(ended);
  await mustDo(perform(at.house, endSharing, as(at.midwives.duty), { concernId: ended.id, consentId }));
  expect(await readBy(at.advice.duty, ended)).toBeNull();
  const given = await shared();
  await mustDo(
    perform(at.house, handBackConcern, as(at.midwives.duty), { concernId: given.id, reason: "other" }),
  );
  expect(await readBy(at.advice.duty, given)).toBeNull();
  expect(await wrapsOf(given)).toEqual([]);
  const closed = await shared();
  await answered(closed, "Hier sind die Zeiten.");
  await mustDo(
    perform(at.house, closeConcern, as(at.midwives.duty), {
      concernId: closed.id,
      reason: "informationOnly",
    }),
  );
  expect(await readBy(at.advice.duty, closed)).toBeNull();
  expect(await wrapsOf(closed)).toEqual([]);
});

test("who leaves the reading team reads nothing more, and a team that closes reads nothing at all", async () => {
  const concern = await shared();
  const leaver = await colleague(at, at.advice, ["navigator"]);
  expect((await readBy(leaver, concern))?.words.name).toBe("Probe");
  await at.house.owner.query("update membership set active = false, admitted_at = null where id = $1", [
    leaver.membershipId,
  ]);
  expect(await readBy(leaver, concern)).toBeNull();
  await at.house.database.write(
    "app",
    { network: at.network, organisation: at.intake.organisationId },
    (tx, instant) =>
      returnConcernsOfNode(
        tx,
        { networkId: at.network, nodeId: at.advice.id },
        { now: instant, opKey: newId<"operation">(), post: openPost() },
      ),
  );
  expect(await readBy(at.advice.duty, concern)).toBeNull();
  expect(await wrapsOf(concern)).toEqual([]);
});

test("who is only asked, the intake team in a concern of another, and a second reader are refused", async () => {
  const concern = await shared();
  expect(await share(concern, { readerNodeId: at.midwives.id })).toMatchObject({
    value: { reason: "reads-already" },
  });
  expect(await share(concern)).toMatchObject({ value: { reason: "one-reader" } });
  expect(await share(concern, {}, at.intake.duty)).toMatchObject({ value: { reason: "not-yours" } });
  expect(await share(concern, { parts: [] })).toMatchObject({ kind: "invalid" });
  expect(await share(concern, { shareOralReason: "" })).toMatchObject({ kind: "invalid" });
  expect(await share(concern, { shareSure: false })).toMatchObject({ kind: "invalid" });
});

test("the store refuses a key without a live consent, a part it does not name, and a consent that ends and leaves a key", async () => {
  const concern = await shared();
  const refusedWith = async (...statements: readonly string[]) => {
    const { owner } = at.house;
    try {
      await owner.query("begin");
      for (const statement of statements) await owner.query(statement);
      await owner.query("commit");
      return "committed";
    } catch (fault) {
      await owner.query("rollback");
      return (fault as { constraint?: string }).constraint ?? String(fault);
    }
  };
  const consentId = await consentIdOf(concern);
  const insert = (part: string, consent: string) =>
    `insert into concern_wrap (network_id, concern_id, class, epoch, holder_id, holder_kind, form, wrap, consent_id)
     values ('${at.network}', '${concern.id}', '${part}', 9, '${at.advice.id}', 'node', 'public', '', ${consent})`;
  expect(await refusedWith(insert("contact", "null"))).toBe("only_who_may_holds_a_key");
  expect(await refusedWith(insert("care", `'${consentId}'`))).toBe("only_named_parts");
  await at.house.owner.query("alter table consent disable trigger end_reading");
  expect(await refusedWith(`update consent set withdrawn_at = now() where id = '${consentId}'`)).toBe(
    "reads_along_with_consent",
  );
  await at.house.owner.query("alter table consent enable trigger end_reading");
  expect(await refusedWith(`delete from consent where id = '${consentId}'`)).toBe("reads_along_with_consent");
});
