import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import {
  aWrittenWish,
  codeIn,
  type FamilySite,
  hiddenOf,
  openFamilySite,
  readable,
  wishFields,
} from "../../../tests/builders/families.ts";
import { openWebSite, type WebSite } from "../../../tests/builders/web-site.ts";
import { perform } from "../../platform/perform.ts";
import { connectRoutes } from "../routes.tsx";
import { readDeletions } from "../../platform/intake-journal/deletion-list.ts";
import { type IntakeJournal, openIntakeJournal } from "../../platform/intake-journal/open-journal.ts";
import { replayJournal } from "../../platform/intake-journal/replay-journal.ts";
import { dropOldSegments } from "../../platform/intake-journal/segments.ts";
import { processInstant } from "../../platform/clock.ts";
import { ownerAccess } from "../../platform/installation.ts";

import { acceptConcern } from "./accept-concern.ts";
import { closeConcern } from "./close-concern.ts";
import { reopenConcern } from "./reopen-concern.ts";

/** "Wir haben Ihre Nachricht." must stay true when the database of that day is lost. */
let at: FamilySite;
let folder: string;
let journal: IntakeJournal;
let site: WebSite;

const routes = () => connectRoutes({ topics: () => [], offerTitle: () => Promise.resolve(null) }, String);
beforeAll(async () => {
  at = await openFamilySite();
});
afterAll(() => at.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "journal-"));
  journal = openIntakeJournal(folder, at.house.keys);
  site = await openWebSite({ ...at.house, journal }, routes(), null);
  return async () => {
    await site.close();
    await journal.close();
    await rm(folder, { recursive: true, force: true });
  };
});

const count = async (table: string): Promise<number> =>
  (await at.house.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n;

/** The database as it was before anybody wrote. */
async function loseTheDay(): Promise<void> {
  await at.house.owner.query("begin");
  await at.house.owner.query("set local session_replication_role = replica");
  for (const table of [
    "message",
    "concern_field",
    "concern_wrap",
    "consent",
    "dialogue_ticket",
    "concern_count",
  ])
    await at.house.owner.query(`delete from ${table}`);
  for (const table of ["concern_locator", "outbox", "concern_log", "concern", "audit", "operation"])
    await at.house.owner.query(`delete from ${table}`);
  await at.house.owner.query("commit");
}
async function replay(isGone: (ids: ReadonlySet<string>) => boolean = () => false) {
  const { rows } = await at.house.owner.query("select current_database() as name");
  const asOwner = ownerAccess([{ ...inject("databaseServer"), database: rows[0].name }]);
  return replayJournal({
    folder,
    keys: at.house.keys,
    asOwner,
    isGone: (record) =>
      isGone(new Set(record.rows.map(({ values }) => String("id" in values ? values.id : "")))),
  });
}
const segments = async () => (await readdir(folder)).filter((name) => name.endsWith(".journal"));

test("a wish that got its receipt is whole again after the database of that day is lost, and twice is once", async () => {
  const first = await aWrittenWish(site);
  const second = await aWrittenWish(site);
  const before = await at.house.owner.query("select id, due_at, place, language from concern order by id");
  const chain = await at.house.owner.query("select encode(hash, 'hex') from concern_log order by concern_id");
  const mails = await count("outbox");
  await loseTheDay();
  expect(await count("concern")).toBe(0);
  expect(await replay()).toMatchObject({ replayed: 2, known: 0, refused: [] });
  expect(await replay()).toMatchObject({ replayed: 0, known: 2, refused: [] });
  const after = await at.house.owner.query("select id, due_at, place, language from concern order by id");
  expect(after.rows).toEqual(before.rows);
  const relinked = await at.house.owner.query(
    "select encode(hash, 'hex') from concern_log order by concern_id",
  );
  expect(relinked.rows).toEqual(chain.rows);
  expect(await count("outbox")).toBe(mails);
  expect(await count("audit")).toBe(2);
  for (const { code } of [first, second])
    expect(await readable(await site.post("/stand", { code }))).toContain("Kanarienwort schreit jeden Abend");
});

test("the form that is sent again after the replay shows that it is known, and makes no second wish", async () => {
  const { fields } = await aWrittenWish(site);
  await loseTheDay();
  await replay();
  const again = await site.post("/melden", fields);
  expect(codeIn(await readable(again))).not.toBe("");
  expect(await count("concern")).toBe(1);
});

test("many who write at once share a write, and all are kept", async () => {
  const started = await count("concern");
  const answers = await Promise.all(Array.from({ length: 30 }, () => site.post("/melden", wishFields())));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 200));
  expect(await count("concern")).toBe(started + 30);
  await loseTheDay();
  expect(await replay()).toMatchObject({ replayed: 30, refused: [] });
  expect(await segments()).toHaveLength(1);
});

test("when the journal cannot be written nothing is promised and nothing is stored", async () => {
  await rm(folder, { recursive: true });
  await writeFile(folder, "a file where a folder should be");
  const [concerns, mails] = [await count("concern"), await count("outbox")];
  const answer = await site.post("/melden", wishFields());
  expect(answer.status).toBeGreaterThanOrEqual(500);
  expect(codeIn(await readable(answer))).toBe("");
  expect([await count("concern"), await count("outbox")]).toEqual([concerns, mails]);
  await rm(folder);
  expect((await site.post("/melden", wishFields())).status).toBe(200);
});

test("what a crash left half written at the end hides nothing that stands before it", async () => {
  await aWrittenWish(site);
  await journal.close();
  const [name = ""] = await segments();
  const whole = await readFile(join(folder, name));
  await appendFile(join(folder, name), whole.subarray(0, whole.length - 7));
  await aWrittenWish(site);
  await loseTheDay();
  expect(await replay()).toMatchObject({ replayed: 2, refused: [] });
});

test("nothing a family wrote can be read in the journal, nor by others on the machine", async () => {
  await aWrittenWish(site);
  const [name = ""] = await segments();
  const bytes = (await readFile(join(folder, name))).toString("latin1");
  for (const word of ["Kanarie", "Ayla", "Oberlinden", "concern", "publicForm"])
    expect(bytes).not.toContain(word);
  expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
});

test("a family that has deleted everything stays away, and the list says only that", async () => {
  const { code } = await aWrittenWish(site);
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  const step = async (fields: Readonly<Record<string, string>>) =>
    readable(await site.post("/stand", fields));
  await step(hiddenOf(await step(hiddenOf(await step({ code }), "ask-delete")), "delete"));
  const gone = (await readDeletions(folder)).get("concern") ?? new Set();
  expect([...gone]).toEqual([rows[0].id]);
  await loseTheDay();
  expect(await replay((ids) => [...gone].some((id) => ids.has(id)))).toMatchObject({ replayed: 0 });
});

/** Written, answered and ended; the day before is in the backup. */
async function anEndedWish() {
  const { code } = await aWrittenWish(site);
  const { rows } = await at.house.owner.query("select id from concern order by created_at desc limit 1");
  const call = { actor: at.intake.duty, networkId: at.network };
  const desk = { ...at.house, journal };
  const concernId = rows[0].id as string;
  await perform(desk, acceptConcern, call, { concernId });
  await perform(desk, closeConcern, call, {
    concernId,
    reason: "informationOnly",
    closingWords: "Alles Gute für Sie.",
  });
  const reopen = () => perform(desk, reopenConcern, call, { concernId });
  return { code, id: concernId, reopen };
}
const statusOf = async (code: string) => readable(await site.post("/stand", { code }));
const goesOn = async (id: string) =>
  (await at.house.owner.query("select id, state from concern where follows_id = $1", [id])).rows;

test("a family that wrote again after the end finds its words and the same code after a restore", async () => {
  const { code, id } = await anEndedWish();
  const again = hiddenOf(await statusOf(code), "again");
  await site.post("/stand", { ...again, answer: "Kanarienruf, es geht wieder los" });
  const before = await goesOn(id);
  expect(before).toHaveLength(1);
  await loseTheDay();
  expect(await replay()).toMatchObject({ refused: [] });
  expect(await goesOn(id)).toEqual(before);
  const page = await statusOf(code);
  expect(page).toContain("Kanarienruf, es geht wieder los");
  expect(page).toContain("Kanarienwort schreit jeden Abend");
});

test("a concern that the team took in again is there after a restore, and the family's code opens it", async () => {
  const { code, id, reopen } = await anEndedWish();
  await reopen();
  const before = await goesOn(id);
  await loseTheDay();
  expect(await replay()).toMatchObject({ refused: [] });
  expect(await replay()).toMatchObject({ replayed: 0 });
  expect(await goesOn(id)).toEqual(before);
  expect(await statusOf(code)).toContain("Wir sind weiter für Sie da.");
});

test("who deletes everything after it went on is not brought back by the earlier wish", async () => {
  const { code, id, reopen } = await anEndedWish();
  await reopen();
  const [next] = await goesOn(id);
  const step = async (fields: Readonly<Record<string, string>>) =>
    readable(await site.post("/stand", fields));
  await step(hiddenOf(await step(hiddenOf(await step({ code }), "ask-delete")), "delete"));
  const gone = (await readDeletions(folder)).get("concern") ?? new Set();
  expect([...gone].toSorted()).toEqual([id, next?.id].toSorted());
});

test("after seven days a segment is deleted, and not before", async () => {
  await aWrittenWish(site);
  const now = processInstant();
  expect(await dropOldSegments(folder, now.add({ hours: 24 * 7 - 1 }))).toBe(0);
  expect(await dropOldSegments(folder, now.add({ hours: 24 * 7 + 2 }))).toBe(1);
  expect(await segments()).toEqual([]);
});
