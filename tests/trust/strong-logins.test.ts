import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeRealHouse, openRealHouse } from "./restore/houses.ts";

/** trust.md 6, item 1: a login that could pass the walls is noticed at the start, and nobody is let in. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tragnetz-logins-"));
  // The embedded server runs as another account when we are root.
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("with a login that may pass the walls the product does not start, and starts again without", async () => {
  const strengths = ["bypassrls", "superuser"] as const;
  for (const strength of strengths) {
    const house = await openRealHouse(folder, "house");
    await house.owner.query(`alter role tragnetz_app ${strength}`);
    // Given once more rights, a second start on the same store is refused.
    await closeRealHouse(house);
    await expect(openRealHouse(folder, "house"), strength).rejects.toThrow(/zu viel dürfen: .*tragnetz_app/);
    const { startEmbeddedDatabase } = await import(
      "../../src/platform/embedded-database/embedded-database.ts"
    );
    const server = await startEmbeddedDatabase({ dataDir: house.config.dataDir, purpose: "test" });
    const { Client } = (await import("pg")).default;
    const owner = new Client({
      host: server.socketDir,
      port: server.port,
      user: server.superuser,
      database: "postgres",
    });
    await owner.connect();
    await owner.query(`alter role tragnetz_app no${strength}`);
    await owner.end();
    await server.stop();
  }
  await closeRealHouse(await openRealHouse(folder, "house"));
}, 180_000);
