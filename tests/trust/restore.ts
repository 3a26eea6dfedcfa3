import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { backupCommand } from "../../src/app/backup/backup.command.ts";
import { restoreCommand } from "../../src/app/backup/restore.command.ts";
import type { NetworkId } from "../../src/core/ids.ts";
import { aNetwork, aNode, makeIntake } from "../builders/professionals.ts";
import { openTally, type ProofResult, secondsSince, type Tally } from "./proofs/proof.ts";
import { type Acknowledged, aWish, manyWishes, opensWithWords, withdraw } from "./restore/acknowledged.ts";
import { answerOf, closeRealHouse, openRealHouse, type RealHouse } from "./restore/houses.ts";
import { makeManyConcerns } from "./restore/many-concerns.ts";

type Restoring = {
  readonly concerns: number;
  /** The restore has to be through in this time, the start of the new server included. */
  readonly minutes: number;
  /** Wishes that come in after the backup and stand in the journal only; one of them is withdrawn again. */
  readonly journaled?: number;
};

/**
 * Trust.md 5.10: the house burns down after the backup. What is left is the backup with its keys, the key file, and the
 * journal on its own volume; from these a new house is filled, and every acknowledged wish must be in it.
 */
export async function proveRestore({ concerns, minutes, journaled = 100 }: Restoring): Promise<ProofResult> {
  const tally = openTally("restore");
  const folder = mkdtempSync(join(tmpdir(), "tragnetz-restore-"));
  // The embedded server runs as another account when we are root.
  chmodSync(folder, 0o755);
  try {
    const file = join(folder, "backup.tragnetz");
    const before = await burnDown(folder, file, { concerns, journaled }, tally);
    await rise(folder, file, { before, journaled, minutes }, tally);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return tally.result();
}

type Rising = { readonly before: Before; readonly journaled: number; readonly minutes: number };

/** Fills a new house from what was left of the old one. */
async function rise(folder: string, file: string, { before, journaled, minutes }: Rising, tally: Tally) {
  const begun = performance.now();
  const house = await openRealHouse(folder, "second");
  try {
    const restored = await answerOf(house, restoreCommand, [file]);
    const seconds = secondsSince(begun);
    tally.note("restore", restored);
    tally.note("restoreSeconds", seconds);
    tally.check(seconds < minutes * 60, `the restore took ${seconds} s`);
    tally.check(restored["journalReplayed"] === journaled, `replayed ${String(restored["journalReplayed"])}`);
    tally.check(restored["journalRefused"] === 0, `refused ${String(restored["journalRefused"])}`);
    await compare(house, before, tally);
  } finally {
    await closeRealHouse(house);
  }
}

type Before = {
  readonly network: NetworkId;
  readonly kept: readonly Acknowledged[];
  readonly withdrawn: readonly Acknowledged[];
  readonly open: number;
};

/** Fills a house, saves it, lets families go on writing, and destroys it. */
async function burnDown(
  folder: string,
  file: string,
  { concerns, journaled }: { readonly concerns: number; readonly journaled: number },
  tally: Tally,
): Promise<Before> {
  const house = await openRealHouse(folder, "first");
  try {
    const network = await aNetwork(house.owner, "lindental");
    const intake = await aNode(house.owner, network, "Familienteam", ["intakeCoordinator"]);
    await makeIntake(house.owner, network, intake);
    const early = await manyWishes(house, network, 3);
    await makeManyConcerns(house.owner, early[0]?.concernId ?? "", concerns);
    tally.note("backup", await answerOf(house, backupCommand, ["--out", file]));
    const late = await manyWishes(house, network, journaled);
    const regretted = await aWish(house, network);
    const withdrawn = [regretted, ...early.slice(2)];
    for (const wish of withdrawn) await withdraw(house, network, wish);
    const open = await openConcerns(house.owner);
    return { network, kept: [...early.slice(0, 2), ...late], withdrawn, open };
  } finally {
    await closeRealHouse(house);
    rmSync(join(folder, "first"), { recursive: true });
  }
}

const openConcerns = async (owner: pg.Client): Promise<number> =>
  (await owner.query("select count(*)::int as n from concern where state <> 'closed'")).rows[0].n;

/** How many codes are typed again; the rest is looked for by its id. */
const codesTyped = 40;

async function compare(house: RealHouse, before: Before, tally: Tally): Promise<void> {
  const open = await openConcerns(house.owner);
  tally.check(open === before.open, `${open} open concerns instead of ${before.open}`);
  const ids = before.kept.map(({ concernId }) => concernId);
  const { rows } = await house.owner.query("select id from concern where id = any($1)", [ids]);
  const there = new Set(rows.map(({ id }) => id as string));
  for (const { concernId } of before.kept)
    tally.check(there.has(concernId), `acknowledged and gone: ${concernId}`);
  for (const wish of before.kept.slice(0, codesTyped))
    tally.check(await opensWithWords(house, before.network, wish), `unreadable: ${wish.concernId}`);
  for (const wish of before.withdrawn) {
    tally.check(!(await opensWithWords(house, before.network, wish)), `came back: ${wish.concernId}`);
    const found = await house.owner.query("select 1 from concern where id = $1", [wish.concernId]);
    tally.check(found.rowCount === 0, `withdrawn and there again: ${wish.concernId}`);
  }
}
