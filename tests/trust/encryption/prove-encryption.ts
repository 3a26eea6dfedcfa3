import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backupCommand } from "../../../src/app/backup/backup.command.ts";
import { answerFamily } from "../../../src/connect/concerns/answer-family.ts";
import type { Wrap } from "../../../src/connect/concerns/concern-keys.sql.ts";
import { openAsNode, openConcernFields } from "../../../src/connect/concerns/sealed-concern.ts";
import type { ConcernId } from "../../../src/core/ids.ts";
import { perform } from "../../../src/platform/perform.ts";
import { VaultError } from "../../../src/platform/vault/vault-error.ts";
import { fillWorld, type WorldPeople } from "../model/people-of-world.ts";
import { said } from "../model/command.ts";
import { openTally, type ProofResult, rounded, secondsSince, type Tally } from "../proofs/proof.ts";
import { openProofSite } from "../proofs/proof-site.ts";
import { answerOf, closeRealHouse, openRealHouse, type RealHouse } from "../restore/houses.ts";
import { mark, plantCanaries, writeMore } from "./canaries.ts";
import { nonces, swapRows, tamper } from "./ciphertexts.ts";
import { searchBelow } from "./search-files.ts";

export type EncryptionWish = { readonly wishes: number; readonly nonces: number };

/** trust.md 6, items 11 to 13 and 18: what families write is nowhere but under keys, and a ciphertext fits one place only. */
export async function proveEncryption(wish: EncryptionWish): Promise<ProofResult> {
  const tally = openTally("encryption");
  const begun = performance.now();
  tamper(tally);
  nonces(wish.nonces, tally);
  const folder = mkdtempSync(join(tmpdir(), "tragnetz-encryption-"));
  // The embedded server runs as another account when we are root.
  chmodSync(folder, 0o755);
  try {
    const house = await openRealHouse(folder, "house");
    try {
      const world = await fillWorld(house.owner);
      await house.owner.query("update network set first = true, phone = '069 555' where id = $1", [
        world.network,
      ]);
      await plant(house, world, wish, tally);
      await shred(house, world, tally);
      await search(house, folder, tally);
    } finally {
      await closeRealHouse(house);
    }
    noteSearch("afterStop", folder, tally);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  tally.note("seconds", secondsSince(begun));
  return tally.result();
}

async function plant(
  house: RealHouse,
  world: WorldPeople,
  wish: EncryptionWish,
  tally: Tally,
): Promise<void> {
  const desk = { database: house.database, keys: house.keys, journal: house.journal };
  const site = await openProofSite(desk);
  try {
    const planted = await plantCanaries(site, wish.wishes);
    tally.check(planted.refused.length === 0, `a wish was refused: ${planted.refused[0] ?? ""}`);
    let words = planted.words;
    for (const [at, code] of planted.codes.slice(0, 8).entries()) {
      const text = `${mark}-nachricht-${at}`;
      tally.check(await writeMore(site, code, text), "a family cannot write to its team");
      words += 1;
    }
    words += await answerSome(house, world);
    tally.check(words >= wish.wishes * 5, `only ${words} canaries were planted`);
    tally.note("canaries", words);
  } finally {
    await site.close();
  }
}

const concernIds = async ({ owner }: RealHouse): Promise<string[]> =>
  (await owner.query<{ id: string }>("select id from concern order by created_at limit 8")).rows.map(
    ({ id }) => id,
  );

/** The office answers in words that only the family may read. */
async function answerSome(house: RealHouse, { network, teams }: WorldPeople): Promise<number> {
  const actor = teams[0]?.people[0];
  if (actor === undefined) return 0;
  let written = 0;
  const nextBy = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  for (const concernId of await concernIds(house)) {
    const input = { concernId, text: `${mark}-antwort-${written}`, nextBy };
    const answered = await said(perform(house, answerFamily, { actor, networkId: network }, input));
    written += answered.said === "ok" ? 1 : 0;
  }
  return written;
}

/** An older copy of the tables, after the keys of a concern are gone: every key that is still anywhere is tried on it. */
async function shred(house: RealHouse, { teams }: WorldPeople, tally: Tally): Promise<void> {
  const { owner } = house;
  const [first, second] = await concernIds(house);
  const node = teams[0]?.node;
  if (first === undefined || second === undefined || node === undefined)
    return void tally.check(false, "no concerns");
  await swapRows(house, owner, node.duty, [first, second], tally);
  const { rows: fields } = await owner.query(
    'select concern_id as "concernId", id, field, class, epoch, sealed from concern_field where concern_id = $1',
    [first],
  );
  const wraps = async (of: string) =>
    (
      await owner.query<Wrap>(
        `select class, epoch, holder_id as "holderId", key_version as "keyVersion", form, wrap from concern_wrap where concern_id ${of} and holder_id = $2`,
        [first, node.id],
      )
    ).rows;
  const secrets = new Map([[1, node.secretKey]]);
  const own = openAsNode(secrets, await wraps("= $1"), first as ConcernId);
  tally.check(Object.keys(openConcernFields(own, fields)).length > 0, "the team cannot read its own concern");
  await owner.query("begin");
  await owner.query("set local session_replication_role = replica");
  await owner.query("delete from concern_wrap where concern_id = $1", [first]);
  await owner.query("commit");
  let opened = 0;
  for (const wrap of await wraps("<> $1")) opened += readsWith(secrets, wrap, first, fields) ? 1 : 0;
  tally.check(
    (await wraps("= $1")).length === 0 && opened === 0,
    `${opened} other keys open a shredded concern`,
  );
}

function readsWith(
  secrets: ReadonlyMap<number, Buffer>,
  wrap: Wrap,
  concernId: string,
  fields: Parameters<typeof openConcernFields>[1],
): boolean {
  try {
    return (
      Object.keys(openConcernFields(openAsNode(secrets, [wrap], concernId as ConcernId), fields)).length > 0
    );
  } catch (fault) {
    if (fault instanceof VaultError) return false;
    throw fault;
  }
}

/** All that lies on the disk: data, write-ahead log, the server's log, temporary files, the journal, a backup. */
async function search(house: RealHouse, folder: string, tally: Tally): Promise<void> {
  const { owner } = house;
  await owner.query("set work_mem = '64kB'");
  // A sort too large for the memory leaves temporary files while the cursor is open.
  await owner.query(
    "begin; declare open cursor for select sealed, repeat(id::text, 50) from concern_field, generate_series(1, 200) order by 2, 1; fetch 10 from open",
  );
  noteSearch("whileSorting", folder, tally);
  await owner.query("commit; checkpoint");
  await answerOf(house, backupCommand, ["--out", join(folder, "backup.tragnetz")]);
  mkdirSync(join(folder, "control"));
  noteSearch("afterBackup", folder, tally);
  // If the search could not see a word that lies open, its silence would mean nothing.
  await owner.query("update network set name = $1", [`${mark}-offen`]);
  await owner.query("checkpoint");
  tally.check(
    searchBelow(folder, [mark]).found.length > 0,
    "the search does not see a word that lies open in the store",
  );
  await owner.query("update network set name = 'x'");
  writeFileSync(join(folder, "control", "control"), Buffer.from(`${mark}-offen`, "utf16le"));
  tally.check(
    searchBelow(join(folder, "control"), [mark]).found.length > 0,
    "the search does not see a wide word",
  );
  rmSync(join(folder, "control"), { recursive: true });
}

function noteSearch(when: string, folder: string, tally: Tally): void {
  // What the control left in the store on purpose stays in its write-ahead log; after that only the wishes are sought.
  const words =
    when === "afterStop"
      ? ["wunsch", "name", "zeiten", "nachricht", "antwort", "sprache"].map((part) => `${mark}-${part}`)
      : [mark];
  const { files, bytes, found } = searchBelow(folder, words);
  tally.check(
    found.length === 0,
    `${when}: ${found
      .slice(0, 3)
      .map(({ file, sign }) => `${sign} in ${file}`)
      .join("; ")}`,
  );
  tally.note(when, { files, megabytes: rounded(bytes / 1e6), hits: found.length });
}
