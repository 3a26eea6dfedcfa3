import { hkdfSync } from "node:crypto";
import { expect, test } from "vitest";
import { createKeyPair, publicKeyOf } from "./curve-keys.ts";
import {
  publicWrapBytes,
  symmetricWrapBytes,
  unwrapUnder,
  unwrapWith,
  wrapFor,
  wrapUnder,
} from "./sealed-box.ts";
import { createKey, deriveKey, keyIdOf } from "./symmetric-key.ts";
import { VaultError } from "./vault-error.ts";
import { wrapContext } from "./wrap-context.ts";

const here = wrapContext("concern-contact", "c1", 1);
const secret = createKey();
const receiver = createKeyPair();
const other = createKeyPair();
const key = createKey();

const flipped = (bytes: Buffer, place: number, bit = place % 8): Buffer => {
  const copy = Buffer.from(bytes);
  copy[place] = (copy[place] ?? 0) ^ (1 << bit);
  return copy;
};

const refusesEveryChange = (wrap: Buffer, open: (changed: Buffer) => Buffer): void => {
  for (let place = 0; place < wrap.length; place++) {
    expect(() => open(flipped(wrap, place)), `bit of byte ${place}`).toThrow(VaultError);
    expect(() => open(wrap.subarray(0, place)), `cut at ${place}`).toThrow(VaultError);
  }
  expect(() => open(Buffer.concat([wrap, Buffer.of(0)]))).toThrow(VaultError);
};

test("only the holder of the secret key opens a wrap made for the public key", () => {
  const wrap = wrapFor(receiver.publicKey, secret, here);
  expect(unwrapWith(receiver.secretKey, wrap, here)).toEqual(secret);
  expect(() => unwrapWith(other.secretKey, wrap, here)).toThrow("another key");
});

test("a wrap stays below 100 bytes and contains nothing of the secret", () => {
  const wrap = wrapFor(receiver.publicKey, secret, here);
  expect(wrap.length).toBe(publicWrapBytes);
  expect(publicWrapBytes).toBe(97);
  expect(symmetricWrapBytes).toBe(65);
  expect(wrap.includes(secret.subarray(0, 4))).toBe(false);
});

test("a wrap copied to another concern or part does not open there", () => {
  const elsewhere = [wrapContext("concern-contact", "c2", 1), wrapContext("concern-care", "c1", 1)];
  for (const context of [...elsewhere, wrapContext("concern-contact", "c1", 2), ""]) {
    expect(() => unwrapWith(receiver.secretKey, wrapFor(receiver.publicKey, secret, here), context)).toThrow(
      VaultError,
    );
    expect(() => unwrapUnder(key, wrapUnder(key, secret, here), context)).toThrow(VaultError);
  }
});

test("every changed, missing or added byte of a public wrap is noticed", () => {
  refusesEveryChange(wrapFor(receiver.publicKey, secret, here), (wrap) =>
    unwrapWith(receiver.secretKey, wrap, here),
  );
});

test("every changed, missing or added byte of a symmetric wrap is noticed", () => {
  refusesEveryChange(wrapUnder(key, secret, here), (wrap) => unwrapUnder(key, wrap, here));
});

test("a symmetric wrap does not open under another key", () => {
  expect(() => unwrapUnder(createKey(), wrapUnder(key, secret, here), here)).toThrow("another key");
});

test("the same secret wrapped twice looks different each time", () => {
  expect(wrapFor(receiver.publicKey, secret, here)).not.toEqual(wrapFor(receiver.publicKey, secret, here));
  expect(wrapUnder(key, secret, here)).not.toEqual(wrapUnder(key, secret, here));
});

test("a public key of small order is refused instead of giving a key everybody knows", () => {
  for (const first of [0, 1]) {
    const point = Buffer.alloc(32);
    point[0] = first;
    expect(() => wrapFor(point, secret, here)).toThrow(VaultError);
  }
});

test("keys and secrets of a wrong length are refused", () => {
  expect(() => wrapFor(receiver.publicKey.subarray(1), secret, here)).toThrow(VaultError);
  expect(() => wrapFor(receiver.publicKey, Buffer.alloc(31), here)).toThrow(VaultError);
  expect(() => wrapUnder(Buffer.alloc(16), secret, here)).toThrow(VaultError);
});

test("a context cannot be made to read like another one", () => {
  expect(() => wrapContext("concern-care", "a|b")).toThrow(VaultError);
  expect(() => wrapContext("concern-care", "")).toThrow(VaultError);
});

test("public keys agree with the examples of RFC 7748 (6.1) and RFC 8032 (7.1)", () => {
  const alice = Buffer.from("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a", "hex");
  const first = Buffer.from("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "hex");
  expect(publicKeyOf("x25519", alice).toString("hex")).toBe(
    "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a",
  );
  expect(publicKeyOf("ed25519", first).toString("hex")).toBe(
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
  );
  expect(publicKeyOf("x25519", receiver.secretKey)).toEqual(receiver.publicKey);
});

test("derived keys are those of the runtime's own HKDF", () => {
  for (let round = 0; round < 50; round++) {
    const salt = createKey().subarray(0, round % 33);
    const length = 1 + (round % 32);
    const theirs = Buffer.from(hkdfSync("sha256", key, salt, `info ${round}`, length));
    expect(deriveKey(key, `info ${round}`, length, salt)).toEqual(theirs);
  }
  expect(() => deriveKey(key, "", 33)).toThrow(VaultError);
});

test("the key id tells keys apart and stays the same for one key", () => {
  expect(keyIdOf(key)).toEqual(keyIdOf(Buffer.from(key)));
  expect(keyIdOf(key)).not.toEqual(keyIdOf(createKey()));
  expect(keyIdOf(key).length).toBe(4);
});
