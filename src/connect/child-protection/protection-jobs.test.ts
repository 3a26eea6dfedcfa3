import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  advises,
  aDecidedOne,
  asker,
  openProtectionHouse,
  type ProtectionHouse,
} from "../../../tests/builders/child-protection.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import { readConfig } from "../../platform/config.ts";
import { runRetention } from "../../platform/retention/run-retention.ts";
import { protectionRows } from "./closed-consultations.retention.ts";
import { isProtectionMail, writeProtectionMail } from "./protection-news.mail.tsx";
import { remindProtection } from "./remind-protection.job.ts";

/** What happens by itself: neutral reminders, and the end after three years. */
let at: ProtectionHouse;
beforeAll(async () => {
  at = await openProtectionHouse();
});
afterAll(() => at.house.close());
beforeEach(() => at.house.owner.query("update clock set ahead = '0'"));

const later = (interval: string) => at.house.owner.query("update clock set ahead = $1::interval", [interval]);
const toldFor = async (id: string): Promise<string[]> => {
  const { rows } = await at.house.owner.query(
    "select dedupe from outbox where kind = 'protection-due' and dedupe like $1 order by dedupe",
    [`%${id}%`],
  );
  return rows.map(({ dedupe }) => (dedupe as string).split(":").slice(3).join(":"));
};
const asked = async (): Promise<string> => {
  const by = asker(at);
  const id = await by.start();
  await by.sheetTo(id, at.adviser);
  return id;
};

describe("reminders", () => {
  test("the adviser hears once on the day and once when it is over, and then the asker too; no third time", async () => {
    const id = await asked();
    await remindProtection(at.house);
    expect(await toldFor(id)).toEqual([]);
    const { rows } = await at.house.owner.query(
      "select (due_at - tragnetz_now() - interval '5 hours')::text as day, (due_at - tragnetz_now() + interval '1 minute')::text as over from child_protection_advice where consultation_id = $1",
      [id],
    );
    await later(rows[0].day);
    await remindProtection(at.house);
    await remindProtection(at.house);
    expect(await toldFor(id)).toEqual([`0:${at.adviser.membershipId}`]);
    await later(rows[0].over);
    await remindProtection(at.house);
    const late = [`1:${at.adviser.membershipId}`, `1:${at.midwife.membershipId}`].toSorted();
    expect(await toldFor(id)).toEqual([`0:${at.adviser.membershipId}`, ...late]);
    await later("60 days");
    await remindProtection(at.house);
    expect(await toldFor(id)).toHaveLength(3);
  });

  test("who has answered hears nothing", async () => {
    const id = await asked();
    await mustDo(advises(at, at.adviser, id));
    await later("30 days");
    await remindProtection(at.house);
    expect(await toldFor(id)).toEqual([]);
  });

  test("an unconfirmed hand-over reminds everybody of that office, and the asker when it is late", async () => {
    const id = await aDecidedOne(at);
    await mustDo(asker(at).handTo(id, at.asd.organisationId));
    await later("30 days");
    await remindProtection(at.house);
    await remindProtection(at.house);
    const told = await toldFor(id);
    for (const who of ["asd", "asdColleague", "midwife"] as const)
      expect(told).toContain(`1:${at[who].membershipId}`);
    expect(told.join()).not.toContain(at.otherAsd.membershipId);
  });

  test("the mail says nothing of what it is about, not even in its address", async () => {
    await asked();
    const { rows } = await at.house.owner.query("select distinct kind from outbox");
    expect(rows.every(({ kind }) => isProtectionMail(kind as string))).toBe(true);
    const config = readConfig({ TRAGNETZ_DEMO: "0" }, { cwd: "/", defaultDataDir: "/" });
    const mail = await at.house.database.read("worker", { network: at.network }, (tx) =>
      writeProtectionMail(tx, at.adviser.membershipId, config),
    );
    expect(mail?.to).toBe(`${at.adviser.accountId}@example.org`);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/kind|schutz|familie|gefahr|8a|KKG|beratung/i);
    expect(mail?.text).toMatch(/\/lindental\/intern\s*$/);
  });
});

describe("deletion", () => {
  const run = () => runRetention(at.house, [{ of: protectionRows, keep: { months: 36 } }], { dryRun: false });
  const traces = async (id: string): Promise<string[]> => {
    const { rows: tables } = await at.house.owner.query(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await at.house.owner.query(
        `select count(*)::int as n from ${name} t where to_jsonb(t)::text like '%' || $1 || '%'`,
        [id],
      );
      if (rows[0].n > 0) found.push(name as string);
    }
    return found.toSorted();
  };

  test("three years after the last step nothing names it any more, before that everything stays", async () => {
    const id = await aDecidedOne(at);
    await mustDo(asker(at).handTo(id, at.asd.organisationId));
    await later("1094 days");
    await run();
    expect(await traces(id)).toContain("child_protection_text");
    await later("1097 days");
    const [tally] = await run();
    expect(tally?.deleted).toBeGreaterThan(0);
    // Answers to forms and letters have shorter plans of their own; they hold the bare id.
    expect(await traces(id)).toEqual(["operation", "outbox"]);
  });
});
