import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  aWrittenWish,
  type FamilySite,
  hiddenOf,
  openFamilySite,
  readable,
} from "../../../tests/builders/families.ts";
import { perform } from "../../platform/perform.ts";
import { closeConcern } from "./close-concern.ts";
import { runRetention } from "../../platform/retention/run-retention.ts";
import { concernRows } from "./ended-concerns.retention.ts";

/** "Ist alles beendet? Dann löschen wir alles nach 90 Tagen." */
let at: FamilySite;
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());
beforeEach(() => at.house.owner.query("update clock set ahead = '0'"));

const intake = () => ({ actor: at.intake.duty, networkId: at.network });
const tasks = concernRows.map((of) => ({ of, keep: of.name === "concern" ? { days: 90 } : {} }));
const clearEnded = async (dryRun = false) =>
  (await runRetention(at.house, tasks, { dryRun })).find(({ name }) => name === "concern");
const later = (interval: string) => at.house.owner.query("update clock set ahead = $1::interval", [interval]);
async function aWish(): Promise<{ readonly code: string; readonly id: string }> {
  const { code } = await aWrittenWish(at.site);
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  return { code, id: rows[0].id as string };
}

/** In which tables a row of any kind still names this concern. */
async function tracesOf(id: string): Promise<string[]> {
  const { rows: tables } = await at.house.owner.query(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await at.house.owner.query(
      `select count(*)::int as n from ${name} t where to_jsonb(t)::text like '%' || $1 || '%'`,
      [id],
    );
    if (rows[0].n > 0) found.push(name);
  }
  return found.toSorted();
}

test("until its day is over an ended concern is kept, then no table names it any more", async () => {
  const { id } = await aWish();
  await perform(at.house, closeConcern, intake(), {
    concernId: id,
    reason: "informationOnly",
    closingWords: "Alles Gute für Sie.",
  });
  for (const day of ["1 day", "60 days", "90 days"]) {
    await later(day);
    await clearEnded();
    expect(await tracesOf(id), day).toContain("concern");
  }
  await later("92 days");
  expect(await clearEnded(true)).toMatchObject({ due: 1, deleted: 0 });
  expect(await clearEnded()).toMatchObject({ due: 1, deleted: 1 });
  // The answer to the sent form is kept for thirty days by a plan of its own; it holds the bare id.
  expect(await tracesOf(id)).toEqual(["operation"]);
});

test("what a family has deleted itself goes on the day that its last page named", async () => {
  const { code, id } = await aWish();
  const post = async (fields: Readonly<Record<string, string>>) =>
    readable(await at.site.post("/stand", fields));
  const question = await post(hiddenOf(await post({ code }), "ask-delete"));
  await post(hiddenOf(question, "delete"));
  await later("92 days");
  await clearEnded();
  expect(await tracesOf(id)).toEqual(["operation"]);
});

test("an open concern stays, however old; that something was deleted is written down, and the counts stay", async () => {
  const open = await aWish();
  const ended = await aWish();
  await perform(at.house, closeConcern, intake(), {
    concernId: ended.id,
    reason: "declinedByFamily",
    closingWords: "Alles Gute für Sie.",
  });
  const counted = async () =>
    (await at.house.owner.query("select count(*)::int as n from concern_count")).rows[0].n as number;
  const before = await counted();
  await later("400 days");
  await clearEnded();
  expect(await tracesOf(open.id)).toContain("concern");
  expect(await counted()).toBe(before);
  const { rows } = await at.house.owner.query(
    "select class, deleted from deletion_log where class = 'concern' order by at desc limit 1",
  );
  expect(rows).toEqual([{ class: "concern", deleted: 1 }]);
});
