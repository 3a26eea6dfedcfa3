import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { aConcern, type HeldConcerns, openHeldConcerns } from "../../../tests/builders/held-concerns.ts";
import { moveClock, nowOf } from "../../../tests/builders/people.ts";
import { readConfig } from "../config.ts";
import { ownerAccess } from "../installation.ts";
import { noteDeletion, readDeletions } from "../intake-journal/deletion-list.ts";
import { createKey } from "../vault/symmetric-key.ts";
import { auditPublicKey } from "../vault/signing.ts";
import { headsSince } from "./audit-heads.sql.ts";
import { readHeads } from "./head-files.ts";
import { signAuditHeads } from "./sign-audit-heads.job.ts";
import { verifyAudit } from "./verify-audit.ts";

/** Who rules over the database can write a chain anew that fits in itself; what was signed outside of it stands. */
let at: HeldConcerns;
let folder: string;
let chain: string;
let publicKey: string;
beforeAll(async () => {
  at = await openHeldConcerns();
  publicKey = auditPublicKey(at.house.keys.auditSeed).toString("hex");
});
afterAll(() => at.house.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "heads-"));
  chain = (await aConcern(at)).id;
});
afterEach(async () => {
  await query("delete from audit where chain = $1", [chain]);
  await rm(folder, { recursive: true });
});

const query = async (text: string, values: readonly unknown[] = []) => {
  await at.house.owner.query("set session_replication_role = replica");
  await at.house.owner.query(text, [...values]);
  await at.house.owner.query("set session_replication_role = origin");
};
/** A row of this chain as the store itself writes it. */
const write = (outcome: string) =>
  at.house.owner.query(
    "insert into audit (chain, seq, network_id, actor_kind, act, subject_kind, subject_id, outcome, prev, hash) values ($1, 0, $2, 'system', 'show-concern', 'concern', $1, $3, '', '')",
    [chain, at.network, outcome],
  );
const sign = (keys = at.house.keys) => {
  const config = { ...readConfig({}, { cwd: "/", defaultDataDir: "/" }), journalDir: folder };
  return signAuditHeads({ ...at.house, keys }, config);
};
async function faults(...trusted: readonly string[]) {
  const { rows } = await at.house.owner.query("select current_database() as name");
  const asOwner = ownerAccess([{ ...inject("databaseServer"), database: rows[0].name }]);
  const lines = await readHeads(folder);
  const deleted = new Set([...(await readDeletions(folder)).values()].flatMap((ids) => [...ids]));
  const given = { lines, deleted, trusted: new Set([publicKey, ...trusted]), now: await nowOf(at.house) };
  const found = await asOwner((step) => step((tx) => verifyAudit(tx, given)));
  return found.map(({ what, chain: of, seq }) => [what, of, seq].filter((one) => one !== undefined));
}
const lastSeq = async (): Promise<number> =>
  (await at.house.owner.query("select max(seq) as seq from audit where chain = $1", [chain])).rows[0].seq;

test("a store as it was written agrees with every head that was signed, however often", async () => {
  await sign();
  await write("read");
  await sign();
  expect(await readHeads(folder)).toHaveLength(2);
  expect(await faults()).toEqual([]);
});

test("a row that was changed with its hash left as it was is named", async () => {
  await write("read");
  await sign();
  await query("update audit set outcome = 'refused' where chain = $1 and seq = 1", [chain]);
  expect(await faults()).toEqual([["changed", chain, 1]]);
});

test("a chain that was written anew and fits in itself is found by what was signed", async () => {
  await write("read");
  await sign();
  const seq = await lastSeq();
  await query("delete from audit where chain = $1 and seq = $2", [chain, seq]);
  await write("refused");
  await sign();
  expect(await faults()).toEqual([["changed", chain, seq]]);
});

test("an end that was cut off and a whole chain that went are named, one that a deletion took is not", async () => {
  await write("read");
  await sign();
  const seq = await lastSeq();
  await query("delete from audit where chain = $1 and seq = $2", [chain, seq]);
  expect(await faults()).toEqual([["cut", chain, seq]]);
  await query("delete from audit where chain = $1", [chain]);
  expect(await faults()).toEqual([["gone", chain, seq]]);
  await noteDeletion(folder, { kind: "concern", ids: [chain] }, "0123abcd", await nowOf(at.house));
  expect(await faults()).toEqual([]);
});

test("lines that were changed or taken out are seen; those of an earlier key count when it is named", async () => {
  const earlier = { ...at.house.keys, auditSeed: createKey() };
  await sign(earlier);
  for (const word of ["read", "done"]) {
    await write(word);
    await sign();
  }
  expect(await faults()).toEqual([["unknownKey"]]);
  expect(await faults(auditPublicKey(earlier.auditSeed).toString("hex"))).toEqual([]);
  const [name = ""] = await readdir(folder);
  const text = await readFile(join(folder, name), "utf8");
  const [first = "", second = "", third = ""] = text.split("\n").filter(Boolean);
  await writeFile(join(folder, name), [first, third].join("\n"));
  expect(await faults()).toEqual([["unknownKey"], ["lineMissing"]]);
  const forged = second.replace(/"at":"(....)/, '"at":"2001');
  await writeFile(join(folder, name), [first, forged, third].join("\n"));
  expect(await faults()).toEqual([["unknownKey"], ["forged"], ["lineMissing"]]);
});

test("the first line of a day holds every chain, the next ones those that grew, and old days go", async () => {
  const other = (await aConcern(at)).id;
  await sign();
  const [first] = await readHeads(folder);
  expect(first?.heads.map((head) => head.chain)).toEqual(expect.arrayContaining([chain, other]));
  const since = await nowOf(at.house);
  await write("read");
  const grown = await at.house.database.read("worker", {}, (tx) => headsSince(tx, since));
  expect(grown.map((head) => head.chain)).toEqual([chain]);
  await moveClock(at.house, "100 days");
  await sign();
  const lines = await readHeads(folder);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.heads.map((head) => head.chain)).toEqual(expect.arrayContaining([chain, other]));
});
