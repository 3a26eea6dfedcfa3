import { expect, test } from "vitest";
import { publicKeyOf } from "./curve-keys.ts";
import {
  burnPassphraseTime,
  createPersonKeys,
  lockPersonKey,
  needsStrongerLock,
  passphraseLimits,
  passphraseQueue,
  unlockPersonKey,
} from "./passphrase.ts";
import { VaultError } from "./vault-error.ts";

const passphrase = "Übermorgen fährt der Bus";
const record = await createPersonKeys(passphrase);

test("the right passphrase gives the secret key of the stored public key", async () => {
  const secretKey = await unlockPersonKey(passphrase, record);
  expect(secretKey && publicKeyOf("x25519", secretKey)).toEqual(record.publicKey);
});

test("a wrong passphrase, a changed salt or another person's row opens nothing", async () => {
  const other = await createPersonKeys(passphrase);
  const salt = Buffer.from(record.salt);
  salt[0] = (salt[0] ?? 0) ^ 1;
  expect(await unlockPersonKey(`${passphrase}.`, record)).toBeUndefined();
  expect(await unlockPersonKey(passphrase, { ...record, salt })).toBeUndefined();
  expect(await unlockPersonKey(passphrase, { ...record, publicKey: other.publicKey })).toBeUndefined();
  expect(
    await unlockPersonKey(passphrase, { ...record, sealedSecretKey: other.sealedSecretKey }),
  ).toBeUndefined();
});

test("umlauts typed on another keyboard (composed or not) are the same passphrase", async () => {
  expect(await unlockPersonKey(passphrase.normalize("NFD"), record)).toBeDefined();
});

test("a new passphrase keeps the key and shuts out the old one", async () => {
  const secretKey = (await unlockPersonKey(passphrase, record)) ?? Buffer.alloc(0);
  const changed = await lockPersonKey("ganz andere Worte", secretKey);
  expect(changed.publicKey).toEqual(record.publicKey);
  expect(changed.salt).not.toEqual(record.salt);
  expect(await unlockPersonKey("ganz andere Worte", changed)).toEqual(secretKey);
  expect(await unlockPersonKey(passphrase, changed)).toBeUndefined();
});

test("an address without an account takes as long as one with a wrong passphrase", async () => {
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < 5; round++) {
    known.push(await timed(() => unlockPersonKey("falsche Worte hier", record)));
    unknown.push(await timed(() => burnPassphraseTime("falsche Worte hier")));
  }
  const best = (times: number[]): number => Math.min(...times);
  expect(best(unknown) / best(known)).toBeGreaterThan(0.6);
  expect(best(unknown) / best(known)).toBeLessThan(1.6);
}, 30_000);

test("a stored cost that is too cheap or would eat all memory is refused", async () => {
  for (const params of [
    { memoryKiB: 8, passes: 1, lanes: 1 },
    { memoryKiB: 4_194_304, passes: 3, lanes: 1 },
    { memoryKiB: 65_536, passes: 1000, lanes: 1 },
  ]) {
    await expect(unlockPersonKey(passphrase, { ...record, params })).rejects.toMatchObject({
      reason: "misuse",
    });
  }
});

test("a record made with a lower cost is recognised", () => {
  expect(needsStrongerLock(record)).toBe(false);
  expect(needsStrongerLock({ ...record, params: { ...record.params, passes: 2 } })).toBe(true);
});

test("at eight o'clock the first login beyond the line is refused at once instead of waiting for ever", async () => {
  const most = passphraseLimits.atOnce + passphraseLimits.waiting;
  const logins = Array.from({ length: most + 1 }, () => passphraseQueue.run(() => Promise.resolve("in")));
  const results = await Promise.allSettled(logins);
  expect(results.filter(({ status }) => status === "fulfilled").length).toBe(most);
  const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(refusals).toHaveLength(1);
  expect(refusals[0]).toBeInstanceOf(VaultError);
});
