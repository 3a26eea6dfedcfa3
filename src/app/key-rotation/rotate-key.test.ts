import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import {
  aConcern,
  accepted,
  as,
  type HeldConcern,
  type HeldConcerns,
  offered,
  openHeldConcerns,
  shownTo,
} from "../../../tests/builders/held-concerns.ts";
import { codedWords } from "../../../tests/builders/counts.ts";
import { runCommand } from "../../../tests/builders/run-command.ts";
import { markConcernAnew } from "../../connect/keys/mark-concern-anew.ts";
import { contactMarksOf } from "../../platform/vault/contact-marks.ts";
import { openDatabase } from "../../platform/database.ts";
import { ownerAccess } from "../../platform/installation.ts";
import { writeOutbox } from "../../platform/outbox.ts";
import { loadKeyFile } from "../../platform/vault/key-file.ts";
import { keysForStore } from "../../platform/vault/key-turn.ts";
import { placeNewFile } from "../../platform/vault/new-secret-file.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";
import {
  keyFileId,
  type KeyName,
  type ServerKeys,
  writeServerKeys,
} from "../../platform/vault/server-keys.ts";
import {
  openAddress,
  openTotpSecret,
  sealAddress,
  sealTotpSecret,
} from "../../platform/vault/server-seal.ts";
import { mixCounts } from "../../connect/public.ts";
import { acceptConcern } from "../../connect/concerns/accept-concern.ts";
import { perform } from "../../platform/perform.ts";
import { mustDo } from "../../../tests/builders/people.ts";
import { keysRotate } from "./keys-rotate.command.ts";
import { rotateKey, type Turning } from "./rotate-key.ts";
import { resealedColumns } from "./resealed-columns.ts";

/** A new key, and everything from before can still be read; a power cut anywhere leaves a store that starts. */
let at: HeldConcerns;
let asked: HeldConcern;
let taken: HeldConcern;
let folder: string;
let name: string;
const keyFile = () => join(folder, "keys.json");
const read = () => loadKeyFile(keyFile(), { allowDemo: true });
const query = async (sql: string, ...values: unknown[]) => (await at.house.owner.query(sql, values)).rows;
const words = Buffer.from("Zeisig");

beforeAll(async () => {
  at = await openHeldConcerns();
  asked = await aConcern(at);
  taken = await aConcern(at);
  await accepted(at, taken, at.midwives);
  await offered(at, asked, at.midwives);
  folder = mkdtempSync(join(tmpdir(), "turn-"));
  placeNewFile(keyFile(), writeServerKeys(at.house.keys));
  name = (await query("select current_database() as name"))[0].name;
  const { keys } = at.house;
  const concern = sealAddress(keys.outboxKey, asked.id, "zeisig@familie.example");
  await query("update concern set sealed_notice_address = $2 where id = $1", asked.id, concern);
  const { accountId } = at.intake.duty;
  await query(
    "update account set sealed_totp_secret = $2 where id = $1",
    accountId,
    sealTotpSecret(keys.secondFactorKey, accountId, words),
  );
  const mail = { to: "zaun@stelle.example", subject: "Probe", text: "Probe" };
  await at.house.database.write("worker", { network: at.network }, (tx) =>
    writeOutbox(tx, at.network, [{ dedupe: "turn", kind: "drill-due", mail }], keys),
  );
  await at.house.database.close();
});
afterAll(async () => {
  await at.house.close();
  rmSync(folder, { recursive: true, force: true });
});

const asOwner = () => ownerAccess([{ ...inject("databaseServer"), database: name }]);
const turn = (key: KeyName, more: Partial<Turning> = {}) =>
  rotateKey({
    keyFile: keyFile(),
    name: key,
    asOwner: asOwner(),
    tell: () => undefined,
    backUp: () => Promise.resolve(),
    ...more,
  });
const expectedId = async () => (await query("select key_file_id from installation"))[0].key_file_id;
/** The product as it runs on the keys of the file. */
async function open(keys: ServerKeys) {
  const { host, port } = inject("databaseServer");
  const database = openDatabase({ host, port, database: name, rolePrefix: "tragnetz" }, {}, {});
  return { ...at, house: { ...at.house, keys, database } };
}

test("the key of the addresses: mails, notice addresses and coded rows open with the new one, and only with it", async () => {
  const before = read();
  const done = await turn("outboxKey");
  const keys = read();
  expect(done.resealed).toBeGreaterThanOrEqual(2);
  expect(keyFileId(keys)).toBe(await expectedId());
  const [concern] = await query(
    "select sealed_notice_address as sealed from concern where id = $1",
    asked.id,
  );
  expect(openAddress(keys.outboxKey, asked.id, concern.sealed)).toBe("zeisig@familie.example");
  expect(() => openAddress(before.outboxKey, asked.id, concern.sealed)).toThrow(VaultError);
  const coded = (of: ServerKeys) =>
    codedWords({ ...then, house: { ...then.house, keys: of } }, "concernCount");
  const then = await open(keys);
  expect(await coded(keys)).toHaveLength(2);
  await expect(coded(before)).rejects.toThrow(VaultError);
  expect(await mixCounts(then.house)).toBe("2 coded rows mixed");
  await then.house.database.close();
  for (const { id, sealed_message } of await query(
    "select id, sealed_message from outbox where sealed_message is not null",
  ))
    expect(openAddress(keys.outboxKey, id, sealed_message)).toContain("{");
});

test("the old key is gone from the file, which only its owner can use, and the other keys are the same", async () => {
  const before = read();
  await turn("formKey");
  const text = readFileSync(keyFile(), "utf8");
  expect(text).not.toContain(before.formKey.toString("base64"));
  expect(read().turn).toBeUndefined();
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  expect({ ...read(), formKey: before.formKey }).toEqual(before);
});

test("second factors still fit", async () => {
  const { accountId } = at.intake.duty;
  await turn("secondFactorKey");
  const [row] = await query("select sealed_totp_secret as sealed from account where id = $1", accountId);
  expect(openTotpSecret(read().secondFactorKey, accountId, row.sealed)).toEqual(words);
});

test("the midwife who was asked before says yes afterwards and reads how to reach the family", async () => {
  await turn("sessionKey");
  const then = await open(read());
  await mustDo(perform(then.house, acceptConcern, as(at.midwives.duty), { concernId: asked.id }));
  const shown = await shownTo(then, at.midwives.duty, asked);
  await then.house.database.close();
  expect(JSON.stringify(shown?.words)).toContain("4711");
});

test("marks that only the words could make anew are dropped, and it is said how many", async () => {
  expect((await query("select 1 from concern_mark")).length).toBeGreaterThan(0);
  expect((await turn("indexKey")).gone).toBeGreaterThan(0);
  expect(await query("select 1 from concern_mark")).toEqual([]);
});

test("who opens a concern afterwards makes its marks anew, once, under the new key", async () => {
  const then = await open(read());
  const shown = () => shownTo(then, at.midwives.duty, taken);
  expect((await shown())?.marksDue).toBe(true);
  await mustDo(perform(then.house, markConcernAnew, as(at.midwives.duty), { concernId: taken.id }));
  expect((await shown())?.marksDue).toBe(false);
  await then.house.database.close();
  const way = { kind: "call", value: "069 90009 4711" };
  const [mark] = contactMarksOf(read().indexKey, at.network, way);
  const rows = await query("select mark from concern_mark where concern_id = $1", taken.id);
  expect(rows).toEqual([{ mark: mark?.mark }]);
});

test.each(["announced", "committed", "written", "saved"] as const)(
  "the power goes after '%s': the next start has fitting keys, and the same call ends it",
  async (step) => {
    const cut = turn("outboxKey", {
      between: (now) => {
        if (now === step) throw new Error("power");
      },
    });
    await expect(cut).rejects.toThrow("power");
    const fitting = keysForStore(read(), await expectedId());
    const [concern] = await query(
      "select sealed_notice_address as sealed from concern where id = $1",
      asked.id,
    );
    if (fitting === null) throw new Error("no start");
    expect(openAddress(fitting.keys.outboxKey, asked.id, concern.sealed)).toBe("zeisig@familie.example");
    expect(fitting.keys.turn?.name).toBe("outboxKey");
    await turn("outboxKey");
    expect(read().turn).toBeUndefined();
    expect(keyFileId(read())).toBe(await expectedId());
  },
);

test("a value nobody can open: nothing is turned, the store stays with its keys", async () => {
  const id = await expectedId();
  await query("update concern set sealed_notice_address = '\\x00' where id = $1", taken.id);
  await expect(turn("outboxKey")).rejects.toThrow(VaultError);
  expect(await expectedId()).toBe(id);
  expect(keysForStore(read(), id)).not.toBeNull();
  await query("update concern set sealed_notice_address = null where id = $1", taken.id);
  await turn("outboxKey");
});

test("while the server is running nothing is changed", async () => {
  const running = new pg.Client({
    ...inject("databaseServer"),
    database: name,
    application_name: "tragnetz app",
  });
  await running.connect();
  const id = await expectedId();
  await expect(turn("sessionKey")).rejects.toMatchObject({ code: "server-running" });
  expect(await expectedId()).toBe(id);
  await running.end();
});

test("the pepper is refused with the reason why", async () => {
  const said = runCommand(at.house, keysRotate, [], { key: "pepper", backup: "/dev/null" });
  await expect(said).rejects.toMatchObject({
    code: "key-not-changeable",
    message: expect.stringContaining("Codes der Familien"),
  });
});

test("every sealed column of the store is turned, or lies under no key of the server", async () => {
  const rows = await query(
    "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public' and column_name like 'sealed%'",
  );
  const turned = Object.values(resealedColumns).flatMap((columns) =>
    columns.map((one) => `${one.table}.${one.column}`),
  );
  const missing = rows.map((row) => row.name).filter((column) => !turned.includes(column));
  expect(missing.toSorted()).toEqual(elsewhere.toSorted());
});
/** Under keys of people, teams, families or links. */
const elsewhere: readonly string[] = [
  "account.sealed_secret_key",
  "attachment.sealed",
  "attachment.sealed_name",
  "child_protection_text.sealed",
  "concern_field.sealed",
  "concern_locator.sealed_family_key",
  "dialogue_ticket.sealed_family_key",
  "login_session.sealed_secret_key",
  "message.sealed",
  "partner_question.sealed_question",
  "sign_in_challenge.sealed_secret_key",
];
