import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NetworkId } from "../../core/ids.ts";
import { aNetwork, aNode, makeIntake, type Node } from "../../../tests/builders/professionals.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import type { Family } from "../../platform/actor.ts";
import { ask, perform } from "../../platform/perform.ts";
import { createBearerSecret } from "../../platform/vault/bearer-secret.ts";
import { createFormSecret, operationKeyOf } from "../../platform/vault/form-secret.ts";
import { openReturnCode, readReturnCode, returnCodeFor } from "../../platform/vault/return-code.ts";
import { allowAsking } from "../dialogue/allow-asking.ts";
import { enterDialogue } from "../dialogue/enter-dialogue.ts";
import { openDialogue } from "../dialogue/open-dialogue.ts";
import { reportNobodyAnswered } from "../dialogue/report-nobody-answered.ts";
import { requestOtherPerson } from "../dialogue/request-other-person.ts";
import { withdrawAsking } from "../dialogue/withdraw-asking.ts";
import { showStatus } from "../dialogue/show-status.ts";
import { withdrawConcern } from "../dialogue/withdraw-concern.ts";
import { writeToTeam } from "../dialogue/write-to-team.ts";
import { acceptConcern } from "./accept-concern.ts";
import { answerFamily } from "./answer-family.ts";
import { closeConcern } from "./close-concern.ts";
import { declineConcern } from "./decline-concern.ts";
import { escalateOverdue } from "./escalate-overdue.job.ts";
import { handBackConcern } from "./hand-back-concern.ts";
import { listMyDay } from "./list-my-day.ts";
import { listWorkflow } from "./list-workflow.ts";
import { offerConcern } from "./offer-concern.ts";
import { sendContactWish } from "./send-contact-wish.ts";
import { showConcern } from "./show-concern.ts";
import { emptyWish, type TypedWish, wishInput } from "./wish-form.ts";

let house: TestInstallation;
let network: NetworkId;
let intake: Node;
let midwives: Node;
let stranger: Node;

beforeAll(async () => {
  house = await openTestInstallation();
  network = await aNetwork(house.owner, "lindental");
  intake = await aNode(house.owner, network, "Familienteam", ["intakeCoordinator"]);
  midwives = await aNode(house.owner, network, "Hebammen", ["familyHealthVisitor"]);
  stranger = await aNode(house.owner, network, "Beratung", ["familyHealthVisitor"]);
  await makeIntake(house.owner, network, intake);
});
afterAll(() => house.close());

const aWish = (more: Partial<TypedWish> = {}): TypedWish => ({
  ...emptyWish("tr", "Oberlinden", "", "12"),
  name: "Zeynep-Kanarie",
  channel: "call",
  phone: "0171 39200 77",
  wish: "Kanarienwort schreit jeden Abend",
  contactMe: true,
  askNode: true,
  ...more,
});

async function send(secret = createFormSecret(), typed = aWish()) {
  const code = returnCodeFor(house.keys.pepper, secret);
  const door = await openReturnCode(house.keys.pepper, readReturnCode(code) ?? "");
  const done = await perform(
    house,
    sendContactWish,
    { actor: { kind: "anyone" }, networkId: network, opKey: operationKeyOf(secret) },
    { door, wish: wishInput(typed), consentLanguage: "tr" },
  );
  if (done.kind !== "done" || !done.value.ok) throw new Error(`not received: ${JSON.stringify(done)}`);
  return { code, concernId: done.value.value.concernId, replayed: done.replayed, receipt: done.value.value };
}

async function dialogue(code: string): Promise<Family> {
  const ticket = createBearerSecret();
  const door = await openReturnCode(house.keys.pepper, readReturnCode(code) ?? "");
  await perform(house, openDialogue, { actor: { kind: "anyone" }, networkId: network }, { ...door, ticket });
  const entered = await ask(
    house,
    enterDialogue,
    { actor: { kind: "anyone" }, networkId: network },
    { ticket },
  );
  if (entered.kind !== "done") throw new Error("the code does not open");
  return entered.value;
}

const as = (node: Node) => ({ actor: node.duty, networkId: network });
const open = (node: Node, concernId: string) => ask(house, showConcern, as(node), { concernId });
const status = async (family: Family) => {
  const shown = await ask(house, showStatus, { actor: family, networkId: network }, {});
  if (shown.kind !== "done") throw new Error("no status");
  return shown.value;
};
const ahead = (interval: string) => house.owner.query("update clock set ahead = $1::interval", [interval]);

describe("a family writes", () => {
  test("the intake team reads the wish, the asked node the wish and not the number, everybody else nothing", async () => {
    const { concernId } = await send();
    const day = await ask(house, listMyDay, as(intake), {});
    expect(day.kind === "done" && day.value.mine.find((line) => line.id === concernId)?.name).toBe(
      "Zeynep-Kanarie",
    );
    expect((await open(midwives, concernId)).kind).toBe("notFound");
    const offered = await perform(house, offerConcern, as(intake), { concernId, nodeId: midwives.id });
    expect(offered.kind === "done" && offered.value.ok).toBe(true);
    const seen = await open(midwives, concernId);
    if (seen.kind !== "done") throw new Error("the asked node sees nothing");
    expect(seen.value.words.name).toBe("Zeynep-Kanarie");
    expect(seen.value.words.channelValue).toBeUndefined();
    expect(seen.value.thread[0]?.text).toContain("Kanarienwort");
    expect((await open(stranger, concernId)).kind).toBe("notFound");
  });

  test("after her yes the midwife sees the number, writes, and the family reads it with its code", async () => {
    const { concernId, code } = await send();
    await perform(house, offerConcern, as(intake), { concernId, nodeId: midwives.id });
    await perform(house, acceptConcern, as(midwives), { concernId });
    const seen = await open(midwives, concernId);
    expect(seen.kind === "done" && seen.value.words.channelValue).toBe("0171 39200 77");
    const nextBy = (
      await house.owner.query("select (tragnetz_now() at time zone 'Europe/Berlin')::date + 7 as day")
    ).rows[0].day;
    const answered = await perform(house, answerFamily, as(midwives), {
      concernId,
      text: "Ich komme am Montag.",
      nextBy,
    });
    expect(answered.kind === "done" && answered.value.ok).toBe(true);
    const family = await dialogue(code);
    const shown = await status(family);
    expect(shown.thread.map((line) => line.text)).toEqual([
      "Kanarienwort schreit jeden Abend",
      "Ich komme am Montag.",
    ]);
    expect(shown.thread[1]?.by).toBe("Fachkraft von Hebammen");
    expect(shown.readings.length).toBeGreaterThan(0);
    expect(shown.people.some((person) => person.organisation === "Hebammen")).toBe(true);
  });

  test("what the midwife writes after her yes stays closed to the intake team", async () => {
    const { concernId } = await send();
    await perform(house, offerConcern, as(intake), { concernId, nodeId: midwives.id });
    await perform(house, acceptConcern, as(midwives), { concernId });
    const nextBy = (
      await house.owner.query("select (tragnetz_now() at time zone 'Europe/Berlin')::date + 3 as day")
    ).rows[0].day;
    await perform(house, answerFamily, as(midwives), { concernId, text: "Nur für die Familie.", nextBy });
    const seen = await open(intake, concernId);
    expect(seen.kind === "done" && seen.value.thread.map((line) => line.text)).toEqual([
      "Kanarienwort schreit jeden Abend",
      null,
    ]);
  });

  test("the same form sent twice is one wish and one code", async () => {
    const secret = createFormSecret();
    const first = await send(secret);
    const second = await send(secret);
    expect(second).toMatchObject({ code: first.code, concernId: first.concernId, replayed: true });
    const { rows } = await house.owner.query("select count(*)::int as n from concern where id = $1", [
      first.concernId,
    ]);
    expect(rows[0].n).toBe(1);
  });

  test("fifty sendings of one form at the same time are one wish", async () => {
    const secret = createFormSecret();
    const before = (await house.owner.query("select count(*)::int as n from concern")).rows[0].n;
    await Promise.all(Array.from({ length: 50 }, () => send(secret)));
    expect((await house.owner.query("select count(*)::int as n from concern")).rows[0].n).toBe(before + 1);
  });

  test("without the second consent nobody can be asked, and the family can allow it later", async () => {
    const { concernId, code } = await send(createFormSecret(), aWish({ askNode: false }));
    const refused = await perform(house, offerConcern, as(intake), { concernId, nodeId: midwives.id });
    expect(refused).toMatchObject({ kind: "done", value: { ok: false, reason: "no-consent" } });
    await perform(
      house,
      allowAsking,
      { actor: await dialogue(code), networkId: network },
      { yes: true, language: "tr" },
    );
    expect(await perform(house, offerConcern, as(intake), { concernId, nodeId: midwives.id })).toMatchObject({
      value: { ok: true },
    });
  });

  test("missing consent, name or number is said field by field and stores nothing", async () => {
    const before = (await house.owner.query("select count(*)::int as n from concern")).rows[0].n;
    const wish = wishInput(aWish({ name: "", phone: "", contactMe: false }));
    const done = await perform(
      house,
      sendContactWish,
      { actor: { kind: "anyone" }, networkId: network },
      { door: { locator: Buffer.alloc(32), unlockKey: Buffer.alloc(32) }, wish, consentLanguage: "de" },
    );
    expect(done.kind === "invalid" && done.issues.map((issue) => issue.message).sort()).toEqual([
      "consent-missing",
      "name-missing",
      "phone-missing",
    ]);
    expect((await house.owner.query("select count(*)::int as n from concern")).rows[0].n).toBe(before);
  });
});

describe("nobody falls through the net", () => {
  test("a no goes back to the intake team at once, and the node that said no sees nothing any more", async () => {
    const { concernId } = await send();
    await perform(house, offerConcern, as(intake), { concernId, nodeId: midwives.id });
    await perform(house, declineConcern, as(midwives), { concernId, reason: "noCapacity" });
    expect((await open(midwives, concernId)).kind).toBe("notFound");
    const { rows } = await house.owner.query("select state, node_id, due_kind from concern where id = $1", [
      concernId,
    ]);
    expect(rows[0]).toEqual({ state: "received", node_id: intake.id, due_kind: "triage" });
    const { rows: wraps } = await house.owner.query(
      "select count(*)::int as n from concern_wrap where concern_id = $1 and holder_id = $2",
      [concernId, midwives.id],
    );
    expect(wraps[0].n).toBe(0);
  });

  test("an accepted concern can be handed back and offered to somebody else", async () => {
    const { concernId } = await send();
    await perform(house, offerConcern, as(intake), { concernId, nodeId: midwives.id });
    await perform(house, acceptConcern, as(midwives), { concernId });
    expect(
      await perform(house, handBackConcern, as(midwives), { concernId, reason: "otherArea" }),
    ).toMatchObject({ value: { ok: true } });
    expect(await perform(house, offerConcern, as(intake), { concernId, nodeId: stranger.id })).toMatchObject({
      value: { ok: true },
    });
    expect(await perform(house, acceptConcern, as(stranger), { concernId })).toMatchObject({
      value: { ok: true },
    });
    expect((await open(stranger, concernId)).kind).toBe("done");
  });

  test("two who accept at the same moment: one wins, the other is told", async () => {
    const { concernId } = await send();
    await perform(house, offerConcern, as(intake), { concernId, nodeId: midwives.id });
    const both = await Promise.all([
      perform(house, acceptConcern, as(midwives), { concernId }),
      perform(house, acceptConcern, as(midwives), { concernId }),
    ]);
    expect(both.map((done) => done.kind === "done" && done.value.ok).sort()).toEqual([false, true]);
  });

  test("an unanswered question comes back by the clock, and the sweep leaves every concern with owner, step and date", async () => {
    const { concernId } = await send();
    await perform(house, offerConcern, as(intake), { concernId, nodeId: midwives.id });
    await ahead("20 days");
    await escalateOverdue(house);
    const { rows } = await house.owner.query(
      "select state, node_id, due_at > tragnetz_now() as later, rekey_due, escalations from concern where id = $1",
      [concernId],
    );
    expect(rows[0]).toEqual({
      state: "received",
      node_id: intake.id,
      later: true,
      rekey_due: true,
      escalations: 1,
    });
    const { rows: lost } = await house.owner.query(
      "select count(*)::int as n from concern where state <> 'closed' and (due_at is null or due_at <= tragnetz_now())",
    );
    expect(lost[0].n).toBe(0);
    await ahead("0");
  });

  test("the family says that nobody answered: the intake team has it, and the family can still write", async () => {
    const { concernId, code } = await send();
    await perform(house, offerConcern, as(intake), { concernId, nodeId: midwives.id });
    await perform(house, acceptConcern, as(midwives), { concernId });
    const family = await dialogue(code);
    await perform(house, reportNobodyAnswered, { actor: family, networkId: network }, {});
    expect((await open(midwives, concernId)).kind).toBe("notFound");
    expect(
      await perform(house, writeToTeam, { actor: family, networkId: network }, { text: "Hallo?" }),
    ).toMatchObject({ value: { ok: true } });
    const seen = await open(intake, concernId);
    expect(seen.kind === "done" && seen.value.thread.at(-1)?.text).toBe("Hallo?");
  });

  test("deleting everything leaves no word, no key and no door", async () => {
    const { concernId, code } = await send();
    const family = await dialogue(code);
    await perform(house, withdrawConcern, { actor: family, networkId: network }, {});
    for (const table of ["message", "concern_field", "concern_wrap", "concern_locator", "dialogue_ticket"]) {
      expect(
        (
          await house.owner.query(`select count(*)::int as n from ${table} where concern_id = $1`, [
            concernId,
          ])
        ).rows[0].n,
        table,
      ).toBe(0);
    }
    await expect(dialogue(code)).rejects.toThrow("does not open");
    expect(
      (await house.owner.query("select closing_reason from concern where id = $1", [concernId])).rows[0]
        .closing_reason,
    ).toBe("withdrawn");
  });

  test("nothing closes without an enumerated outcome", async () => {
    const { concernId } = await send();
    expect((await perform(house, closeConcern, as(intake), { concernId, reason: "" })).kind).toBe("invalid");
    expect(
      await perform(house, closeConcern, as(intake), {
        concernId,
        reason: "informationOnly",
        closingWords: "Alles Gute für Sie.",
      }),
    ).toMatchObject({ value: { ok: true } });
    await expect(
      house.owner.query("update concern set state = 'received' where id = $1", [concernId]),
    ).rejects.toThrow("closed is final");
  });

  test("what has ended stays ended, whatever the family still taps on an old page", async () => {
    const { concernId, code } = await send();
    const family = await dialogue(code);
    await perform(house, closeConcern, as(intake), {
      concernId,
      reason: "informationOnly",
      closingWords: "Alles Gute für Sie.",
    });
    for (const act of [reportNobodyAnswered, requestOtherPerson, withdrawAsking])
      expect(await perform(house, act, { actor: family, networkId: network }, {}), act.name).toMatchObject({
        value: { ok: false, reason: "already-closed" },
      });
  });
});

describe("who sees what", () => {
  test("the coordinator sees the workflow and can open no concern", async () => {
    const { concernId } = await send();
    const coordinator = { ...intake.duty, roles: ["networkCoordinator" as const], nodeId: null };
    const flow = await ask(house, listWorkflow, { actor: coordinator, networkId: network }, {});
    expect(flow.kind === "done" && flow.value.lines.some((line) => line.id === concernId)).toBe(true);
    expect(JSON.stringify(flow)).not.toContain("Kanarie");
    expect(
      (await ask(house, showConcern, { actor: coordinator, networkId: network }, { concernId })).kind,
    ).toBe("notFound");
  });

  test("a dump of the database holds none of the family's words", async () => {
    await send();
    const { rows: tables } = await house.owner.query(
      "select table_name from information_schema.tables where table_schema = 'public'",
    );
    for (const { table_name: name } of tables) {
      const { rows } = await house.owner.query(
        `select coalesce(string_agg(t::text, ' '), '') as text from ${name} t`,
      );
      for (const planted of ["Kanarie", "Kanarienwort", "39200 77"])
        expect(rows[0].text.includes(planted), `${planted} in ${name}`).toBe(false);
      for (const planted of ["Zeynep-Kanarie", "Kanarienwort", "0171 39200 77"])
        expect(
          rows[0].text.includes(Buffer.from(planted).toString("hex")),
          `${planted} as bytes in ${name}`,
        ).toBe(false);
    }
  });

  test("every change has its entry, gap-free and chained", async () => {
    const { rows } = await house.owner.query(
      `select c.id from concern c where c.version <> (select count(*) from concern_log l where l.concern_id = c.id)`,
    );
    expect(rows).toEqual([]);
    const { rows: broken } =
      await house.owner.query(`select l.concern_id from concern_log l left join concern_log p on p.concern_id = l.concern_id and p.seq = l.seq - 1
      where l.prev <> coalesce(p.hash, '\\x00'::bytea)`);
    expect(broken).toEqual([]);
  });
});
