import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { ownerAccess } from "../../platform/installation.ts";
import { demoCommands } from "./demo.command.ts";
import { loadDemoIfEmpty } from "./demo.ts";
import type { DemoDesk } from "./load-demo.ts";

const [demo, demoCode] = demoCommands as [(typeof demoCommands)[number], (typeof demoCommands)[number]];

let house: TestInstallation;
let desk: DemoDesk;
const count = async (query: string): Promise<number> =>
  (await house.owner.query<{ n: number }>(`select count(*)::int as n ${query}`)).rows[0]?.n ?? -1;

beforeAll(async () => {
  house = await openTestInstallation();
  const owner = ownerAccess([{ ...inject("databaseServer"), database: house.owner.database ?? "" }]);
  desk = { ...house, asOwner: owner };
  await loadDemoIfEmpty(desk, () => undefined);
}, 120_000);
afterAll(() => house.close());

describe("the commands", () => {
  test("a code for an invented person, none for anybody else", async () => {
    const answer = await runCommand(desk, demoCode, [], { account: "Marlene.Voss@lindental.example" });
    expect(answer).toMatchObject({ code: expect.stringMatching(/^\d{6}$/) as string });
    expect(Number(answer["validSeconds"])).toBeGreaterThan(0);
    await expect(
      runCommand(desk, demoCode, [], { account: "jemand@wirklich.example" }),
    ).rejects.toMatchObject({ code: "account-unknown" });
  });

  test("a reset empties the demo and loads it anew, with new keys behind the same words", async () => {
    const before = await house.owner.query<{ id: string; key: Buffer }>(
      "select id, sealed_totp_secret as key from account order by email limit 1",
    );
    await house.owner.query("update offer set title = 'Verändert'");
    const answer = await runCommand(desk, demo, [], { reset: true });
    expect(answer).toMatchObject({ networks: 1, offers: 150, concerns: 49 });
    expect(await count("from offer where title = 'Verändert'")).toBe(0);
    const after = await house.owner.query<{ id: string; key: Buffer }>(
      "select id, sealed_totp_secret as key from account order by email limit 1",
    );
    expect(after.rows[0]?.id).not.toBe(before.rows[0]?.id);
    await expect(house.owner.query("truncate concern_log cascade")).rejects.toThrow("append-only");
  }, 60_000);

  test("a store with another network is left alone", async () => {
    await house.owner.query(
      "insert into network (id, slug, name) values (gen_random_uuid(), 'echt', 'Frühe Hilfen Echt')",
    );
    const before = await count("from concern");
    await expect(runCommand(desk, demo, [], { reset: true })).rejects.toMatchObject({
      code: "other-networks",
    });
    expect(await count("from concern")).toBe(before);
    await house.owner.query("delete from network where slug = 'echt'");
  });

  test("a network that only shares the short name is left alone too", async () => {
    await house.owner.query("update account set email = 'jemand@wirklich.example' where email like 'derya%'");
    await expect(runCommand(desk, demo, [], { reset: true })).rejects.toMatchObject({ code: "not-the-demo" });
    expect(await count("from offer")).toBe(150);
  });
});
