import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aWrittenWish, type FamilySite, openFamilySite } from "../../../tests/builders/families.ts";
import { processInstant } from "../../platform/clock.ts";
import { ownerAccess } from "../../platform/installation.ts";
import { readCanaries, traces } from "./canaries.ts";
import { checkedForPeople } from "./checked-for-people.ts";
import { checkPrivacy } from "./check-privacy.command.ts";
import { oldBackups } from "./check-backups.ts";
import { canariesInStore, columnsWithoutPlan, concernsInOrder } from "./check-store.ts";
import { scanFiles } from "./scan-files.ts";

/** "Zeigt mir, dass nichts im Klartext liegt und nichts zu lange." */
let at: FamilySite;
const folder = mkdtempSync(join(tmpdir(), "privacy-"));
const words = ["Ayla-Kanarie", "Kanarienwort schreit"];
beforeAll(async () => {
  at = await openFamilySite();
  await aWrittenWish(at.site);
});
afterAll(async () => {
  await at.close();
  rmSync(folder, { recursive: true });
});

const inStore = async <T>(work: Parameters<ReturnType<typeof ownerAccess>>[0]) => {
  const { database, host, port, user } = at.house.owner;
  return ownerAccess([{ database: database ?? "", host, port, user: user ?? "" }])(work) as Promise<T>;
};

describe("in the store", () => {
  const look = () =>
    inStore<Awaited<ReturnType<typeof canariesInStore>>>((step) => canariesInStore(step, words));

  test("what a family wrote stands in no row in the clear", async () => {
    const { looked, findings } = await look();
    expect(looked).toBeGreaterThan(20);
    expect(findings).toEqual([]);
  });

  test("a word that slipped into a row is found, as text and as bytes", async () => {
    await at.house.owner.query(
      "insert into job_run (job, last_at, last_result) values ('x', now(), 'von Ayla-Kanarie')",
    );
    await at.house.owner.query("insert into outbox (dedupe, kind, sealed_message) values ('x', 'x', $1)", [
      Buffer.from("Hallo Ayla-Kanarie"),
    ]);
    expect((await look()).findings).toEqual([
      { rule: "canary-in-store", where: "job_run", count: 1 },
      { rule: "canary-in-store", where: "outbox", count: 1 },
    ]);
    await at.house.owner.query("delete from job_run where job = 'x'");
    await at.house.owner.query("delete from outbox where dedupe = 'x'");
  });

  test("every column has its day, and a new one without is found", async () => {
    const check = () => inStore<Awaited<ReturnType<typeof columnsWithoutPlan>>>(columnsWithoutPlan);
    expect((await check()).findings).toEqual([]);
    await at.house.owner.query("alter table concern add column nickname text");
    expect((await check()).findings).toEqual([
      { rule: "column-without-plan", where: "concern.nickname", count: 1 },
    ]);
    await at.house.owner.query("alter table concern drop column nickname");
  });

  test("logs prove themselves and keys lie with whoever is responsible; a changed entry and a strayed key are found", async () => {
    const check = () => inStore<Awaited<ReturnType<typeof concernsInOrder>>>(concernsInOrder);
    expect((await check()).findings).toEqual([]);
    const { owner } = at.house;
    await owner.query("alter table concern_log disable trigger user");
    await owner.query("update concern_log set reason = 'other'");
    await owner.query("alter table concern_wrap disable trigger user");
    await owner.query(
      "insert into concern_wrap (network_id, concern_id, class, holder_id, holder_kind, form, wrap) select network_id, id, 'care', $1, 'node', 'public', '' from concern",
      [at.midwives.id],
    );
    expect((await check()).findings.map(({ rule }) => rule)).toEqual(["log-broken", "key-astray"]);
    await owner.query("update concern_log set reason = null");
    await owner.query("alter table concern_log enable trigger user");
    await owner.query("alter table concern_wrap enable trigger user");
    await owner.query("delete from concern_wrap where holder_id = $1", [at.midwives.id]);
    expect((await check()).findings).toEqual([]);
  });
});

test("a key that is missing is found whatever it opens, not only the one that shows who wrote", async () => {
  const check = () => inStore<Awaited<ReturnType<typeof concernsInOrder>>>(concernsInOrder);
  const { owner } = at.house;
  const channel = "where class = 'channel' and holder_kind = 'node'";
  await owner.query(`update concern_wrap set latest = null ${channel}`);
  expect((await check()).findings.map(({ rule }) => rule)).toEqual(["key-missing"]);
  await owner.query(`update concern_wrap set latest = true ${channel}`);
  expect((await check()).findings).toEqual([]);
});

describe("in files", () => {
  const noise = Buffer.alloc(3_000_000, "Rauschen ");
  const write = (name: string, ...parts: readonly (Buffer | string)[]) =>
    writeFileSync(join(folder, name), Buffer.concat(parts.map((part) => Buffer.from(part))));

  test("a word is found as text, in two-byte text, in base64 and where a piece of the file ends", async () => {
    mkdirSync(join(folder, "log"));
    write("clean.bin", noise);
    write("log/text.log", noise, "name=Ayla-Kanarie", noise);
    write("wide.bin", Buffer.from("x Ayla-Kanarie", "utf16le"));
    for (const shift of [0, 1, 2])
      write(
        `base64-${shift}.txt`,
        Buffer.from(`${"y".repeat(shift)}Ayla-Kanarie und mehr`).toString("base64"),
      );
    write("edge.bin", Buffer.alloc((1 << 20) - 5, 1), "Ayla-Kanarie", noise);
    const { looked, findings } = await scanFiles("data", [folder], words);
    expect(looked).toBe(7);
    expect(findings.map(({ where }) => where.slice(folder.length + 1)).toSorted()).toEqual([
      "base64-0.txt",
      "base64-1.txt",
      "base64-2.txt",
      "edge.bin",
      "log/text.log",
      "wide.bin",
    ]);
  });

  test("a folder that is not there holds nothing", async () => {
    expect(await scanFiles("logs", [join(folder, "nothing")], words)).toEqual({
      name: "logs",
      looked: 0,
      findings: [],
    });
  });

  test("keys are kept in backups for a week and data for ninety days", async () => {
    const backups = mkdtempSync(join(folder, "backups-"));
    const now = processInstant();
    const aged = (name: string, days: number) => {
      writeFileSync(join(backups, name), "x");
      const then = now.epochMilliseconds / 1000 - days * 86_400;
      utimesSync(join(backups, name), then, then);
    };
    aged("a.backup", 89);
    aged("b.backup", 91);
    aged("a.backup.keys", 6);
    aged("b.backup.keys", 8);
    const { findings } = await oldBackups(backups, now);
    expect(findings.map(({ rule }) => rule).toSorted()).toEqual(["backup-too-old", "key-backup-too-old"]);
  });
});

test("what was not looked at is called not looked at, and a finding is a German sentence", () => {
  const finding = { rule: "canary-in-logs", where: "web.log", count: 2 };
  const lines = checkedForPeople(
    [
      { name: "store", looked: null, findings: [] },
      { name: "backup-age", looked: null, findings: [] },
      { name: "logs", looked: 4, findings: [finding] },
    ],
    0,
  );
  expect(lines.split("\n")).toEqual([
    "Gepflanzte Wörter in der Datenbank: Zeilen: nicht geprüft (--canaries fehlt)",
    "Alter der Sicherungen: Dateien: nicht geprüft (--backups fehlt)",
    "Klartext in den Protokollen: Dateien: 4",
    "In Dateien ist nur nach den Kennwörtern der Datenbank gesucht, nach keinem gepflanzten Wort.",
    "Befunde:",
    "  web.log: gepflanztes Wort oder Kennwort im Klartext (2-mal)",
  ]);
  expect(checkedForPeople([{ name: "logs", looked: null, findings: [] }], 1)).toContain(
    "Keine Befunde in dem, was geprüft ist.",
  );
});

test("who checks nothing is told so: no words, no folder", async () => {
  const nothing = { looked: null, findings: [] };
  expect(await oldBackups(undefined, processInstant())).toEqual({ name: "backup-age", ...nothing });
  expect(await scanFiles("logs", [], words)).toEqual({ name: "logs", ...nothing });
  expect(checkPrivacy).toMatchObject({ looksOnly: true });
});

test("words too short to tell from noise are not looked for", () => {
  expect(readCanaries("kurz\n Kanarienwort \r\n\nKanarienwort\n")).toEqual(["Kanarienwort"]);
  expect(traces("Kanarienwort").every((trace) => trace.length >= 8)).toBe(true);
});
