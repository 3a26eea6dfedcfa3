import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { replayCommand } from "../../src/app/backup/replay.command.ts";
import { refusalOf } from "../../src/app/refusals.ts";
import { isDatabaseAway } from "../../src/platform/web/database-away.ts";
import { type Families, startFamilies } from "./failover/families.ts";
import { clientOf, foundNetworkOn, openHouseOfTwo, tell } from "./failover/house-of-two.ts";
import { openTally, type ProofResult, rounded, type Tally } from "./proofs/proof.ts";
import { type Place, type ProofServer, startProofServer } from "./proofs/proof-server.ts";
import { aWish, opensWithWords } from "./restore/acknowledged.ts";
import { answerOf, closeRealHouse } from "./restore/houses.ts";

const debian = "/usr/lib/postgresql/15/bin";
/** The embedded server brings no program that makes a replica; Debian's PostgreSQL does. */
export const replicaPrograms = existsSync(join(debian, "pg_basebackup")) ? debian : undefined;

type Failover = {
  readonly bin?: string | undefined;
  /** Whether a receipt waits for the replica. Without it, what the replica lacked comes back out of the journal. */
  readonly synchronous?: boolean;
  /** How many wishes are acknowledged before the first server is killed, and after. */
  readonly wishes?: number;
};

/**
 * Trust.md 5.9: the first server dies while families write, its replica is made the first, and the same process of the
 * product goes on writing there. Every acknowledged wish must be in the new one, and nothing may be there twice.
 */
export async function proveFailover({
  bin = replicaPrograms,
  synchronous = true,
  wishes = 100,
}: Failover = {}): Promise<ProofResult> {
  const tally = openTally(synchronous ? "failover" : "failover without waiting");
  const folder = mkdtempSync(join(tmpdir(), "tragnetz-failover-"));
  const servers: ProofServer[] = [];
  try {
    const first = await startProofServer({ bin, durable: true });
    servers.push(first);
    const names = [
      "create role tragnetz_owner login createrole",
      "create database tragnetz owner tragnetz_owner",
    ];
    await tell(first.place, names);
    const replica = await startProofServer({ bin, durable: true, replicaOf: first.place });
    servers.push(replica);
    tally.note("postgresql", first.version);
    if (synchronous) await letReceiptsWait(first.place);
    await switchOver({ folder, first, replica, synchronous, wishes }, tally);
  } finally {
    for (const server of servers) await server.remove();
    rmSync(folder, { recursive: true, force: true });
  }
  return tally.result();
}

/** From now on a commit is answered when the replica has it too. */
const letReceiptsWait = (place: Place): Promise<void> =>
  tell(place, [
    "alter system set synchronous_standby_names = '*'",
    "alter system set synchronous_commit = remote_apply",
    "select pg_reload_conf()",
  ]);

/** The replica no longer receives anything, and the first server does not mind. */
const loseTouch = (replica: Place): Promise<void> =>
  tell(replica, ["alter system set primary_conninfo = ''", "select pg_reload_conf()"]);

type Switch = {
  readonly folder: string;
  readonly first: ProofServer;
  readonly replica: ProofServer;
  readonly synchronous: boolean;
  readonly wishes: number;
};

async function switchOver(
  { folder, first, replica, synchronous, wishes }: Switch,
  tally: Tally,
): Promise<void> {
  // The replica stands first in the address: the product has to find out by itself which one it may write to.
  const house = await openHouseOfTwo(folder, [replica.place, first.place]);
  const looking = await clientOf(replica.place, "tragnetz");
  try {
    await checkRefusal(folder, [replica.place], "database-only-replica", tally);
    const network = await foundNetworkOn(first.place);
    const families = startFamilies(house, network, 4);
    await families.more(wishes);
    if (!synchronous) {
      await loseTouch(replica.place);
      await families.more(wishes);
    }
    const killed = performance.now();
    await first.killHard();
    await tell(replica.place, ["select pg_promote()"]);
    const promoted = performance.now();
    await families.more(wishes);
    await families.stop();
    noteTimes(families, { killed, promoted }, tally);
    if (!synchronous) {
      tally.note("missingBefore", (await missing(looking, families)).length);
      tally.note("replay", await answerOf({ ...house, owner: looking }, replayCommand, []));
    }
    await compare(looking, families, tally);
    for (const wish of families.receipts.slice(-20))
      tally.check(await opensWithWords(house, network, wish), `unreadable: ${wish.concernId}`);
    await first.up();
    await checkRefusal(folder, [first.place, replica.place], "database-two-primaries", tally);
    // Better no receipt than one for a wish in a store that nobody looks into any more.
    await replica.killHard();
    const astray = await aWish(house, network).then(
      () => "written into the former first server",
      (fault: unknown) => (isDatabaseAway(fault) ? "503" : String(fault)),
    );
    tally.check(astray === "503", astray);
  } finally {
    await closeRealHouse({ ...house, owner: looking });
  }
}

/** Nobody may begin to write where it would be lost. */
async function checkRefusal(folder: string, places: readonly Place[], code: string, tally: Tally) {
  const opened = await openHouseOfTwo(folder, places).then(
    () => "started",
    (fault: unknown) => refusalOf(fault)?.code ?? String(fault),
  );
  tally.check(opened === code, `${opened} instead of ${code}`);
}

type Times = { readonly killed: number; readonly promoted: number };

function noteTimes(families: Families, { killed, promoted }: Times, tally: Tally): void {
  const next = families.receipts.find(({ at }) => at > promoted)?.at ?? Number.POSITIVE_INFINITY;
  tally.note("acknowledged", families.receipts.length);
  tally.note("sentAgain", families.sentAgain());
  tally.note("promotedAfterMs", rounded(promoted - killed, 0));
  tally.note("firstReceiptAfterMs", rounded(next - killed, 0));
  tally.check(next - killed < 10_000, `the first receipt came after ${next - killed} ms`);
  tally.check(families.faults.length === 0, `neither receipt nor 503: ${families.faults.join("; ")}`);
}

async function missing(looking: pg.Client, { receipts }: Families): Promise<string[]> {
  const ids = receipts.map(({ concernId }) => concernId);
  const { rows } = await looking.query(
    "select id from unnest($1::uuid[]) as wanted (id) where not exists (select 1 from concern c where c.id = wanted.id)",
    [ids],
  );
  return rows.map(({ id }) => id as string);
}

async function compare(looking: pg.Client, families: Families, tally: Tally): Promise<void> {
  const lost = await missing(looking, families);
  tally.note("lost", lost.length);
  for (const { concernId } of families.receipts)
    tally.check(!lost.includes(concernId), `acknowledged and gone: ${concernId}`);
  const { rows } = await looking.query("select count(*)::int as n from concern");
  tally.check(
    rows[0].n === families.receipts.length,
    `${rows[0].n} concerns for ${families.receipts.length} receipts`,
  );
}
