import { execFileSync } from "node:child_process";
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "../../src/platform/config.ts";
import { openInstallation } from "../../src/platform/installation.ts";
import { openIntakeJournal } from "../../src/platform/intake-journal/open-journal.ts";
import { codeIn, markOfAPerson, wishFields } from "../builders/families.ts";
import { aNetwork, aNode, makeIntake } from "../builders/professionals.ts";
import { openProofSite } from "./proofs/proof-site.ts";
import { closeRealHouse, type RealHouse } from "./restore/houses.ts";

/** Trust.md 5.7: the volume of the database is full; on Linux as root, where a small one can be mounted. */
const folder = mkdtempSync(join(tmpdir(), "disk-full-"));
chmodSync(folder, 0o755);
const volume = join(folder, "volume");
mkdirSync(volume);
const mounted = mount();

function mount(): boolean {
  try {
    const words = ["-t", "tmpfs", "-o", "size=300m,mode=755", "tmpfs", volume];
    execFileSync("mount", words, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
afterAll(() => {
  if (mounted) execFileSync("umount", [volume]);
  rmSync(folder, { recursive: true, force: true });
});

/** Takes every byte that is left. */
function fill(path: string): void {
  const file = openSync(path, "w");
  const [large, small] = [Buffer.alloc(1 << 20), Buffer.alloc(4096)];
  for (const piece of [large, small]) {
    try {
      for (;;) writeSync(file, piece);
    } catch (fault) {
      expect(fault).toMatchObject({ code: "ENOSPC" });
    }
  }
  closeSync(file);
}

async function openHouse(tell: (line: string) => void): Promise<RealHouse> {
  const environment = {
    DATA_DIR: join(volume, "data"),
    KEY_FILE: join(folder, "keys.json"),
    JOURNAL_DIR: join(folder, "journal"),
  };
  const config = readConfig(environment, { cwd: folder, defaultDataDir: folder });
  const installation = await openInstallation(config, "migrations", "test", tell);
  const owner = await ownerOf(installation.address);
  return { ...installation, owner, config, journal: openIntakeJournal(config.journalDir, installation.keys) };
}

async function ownerOf({ host, port, database }: RealHouse["address"]): Promise<pg.Client> {
  const owner = new pg.Client({ host, port, database, user: "postgres" });
  owner.on("error", () => undefined);
  await owner.connect();
  return owner;
}

/** Writes into the server's own log of changes until it can no longer, which ends the whole server. */
async function exhaust(owner: pg.Client): Promise<unknown> {
  const message = "select pg_logical_emit_message(true, 'x', repeat('x', 4000000))";
  for (let at = 0; at < 200; at += 1) {
    const fault = await owner.query(message).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const skipped = mounted ? "" : " (skipped: no volume of its own can be mounted here)";
test.skipIf(!mounted)(
  `when the disk of the database is full a family sees the phone number and her text, no code; with space again all goes on${skipped}`,
  async () => {
    const told: string[] = [];
    const house = await openHouse((line) => void told.push(line));
    const network = await aNetwork(house.owner, "lindental");
    await makeIntake(
      house.owner,
      network,
      await aNode(house.owner, network, "Familienteam", ["intakeCoordinator"]),
    );
    await house.owner.query("update network set first = true, phone = '069 90009-120' where id = $1", [
      network,
    ]);
    const site = await openProofSite(house);
    try {
      const form = () => {
        const typed = wishFields();
        return { ...typed, ...markOfAPerson(house.keys, typed) };
      };
      const send = (fields: Readonly<Record<string, string>>) => site.ask("POST", "/melden", { fields });
      const before = await send(form());
      expect(codeIn(before.body)).not.toBe("");

      fill(join(volume, "ballast"));
      expect(await exhaust(house.owner)).toBeDefined();
      const fields = form();
      const refused = await send(fields);
      expect(refused.status).toBe(503);
      expect(refused.body).toContain("069 90009-120");
      expect(refused.body).toContain("Kanarienwort schreit jeden Abend");
      expect(codeIn(refused.body)).toBe("");

      // Nobody clears a disk within a second: until then the server is started again and again, and cannot.
      const vain = () => told.filter((line) => line.includes("wird neu gestartet")).length;
      await expect.poll(vain, { timeout: 60_000 }).toBeGreaterThan(3);
      expect((await send(fields)).status).toBe(503);
      rmSync(join(volume, "ballast"));
      // The server starts by itself; the family sends the same page again.
      const answer = async () => codeIn((await send(fields)).body);
      await expect.poll(answer, { timeout: 30_000, interval: 100 }).not.toBe("");
      const looking = await ownerOf(house.address);
      const { rows } = await looking.query("select count(*)::int as n from concern");
      await looking.end();
      expect(rows).toEqual([{ n: 2 }]);
    } finally {
      await site.close();
      await house.owner.end().catch(() => undefined);
      await closeRealHouse({ ...house, owner: { end: () => Promise.resolve() } as pg.Client });
    }
  },
  180_000,
);
