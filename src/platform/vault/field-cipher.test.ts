import { expect, test } from "vitest";
import { type FieldPlace, epochOfField, openField, openFieldText, sealField } from "./field-cipher.ts";
import { paddingStep } from "./padding.ts";
import { createKey } from "./symmetric-key.ts";
import { VaultError } from "./vault-error.ts";

const dek = createKey();
const place: FieldPlace = {
  recordClass: "contact",
  table: "concern",
  column: "wish",
  rowId: "0b0c6f6e-2f0a-4d3e-9f11-1f3d2a4b5c6d",
  epoch: 3,
};
const wish = "Ich weiß nicht weiter. مرحبا 👶";

test("a field opens at its own place, text and bytes alike", () => {
  expect(openFieldText(dek, place, sealField(dek, place, wish))).toBe(wish);
  const file = Buffer.from([0, 0x80, 0, 0, 0x80, 0]);
  expect(openField(dek, place, sealField(dek, place, file))).toEqual(file);
  expect(openField(dek, place, sealField(dek, place, "")).length).toBe(0);
});

test.each<[string, Partial<FieldPlace>]>([
  ["row", { rowId: "0b0c6f6e-2f0a-4d3e-9f11-1f3d2a4b5c6e" }],
  ["column", { column: "first_name" }],
  ["table", { table: "support" }],
  ["record class", { recordClass: "care" }],
  ["epoch", { epoch: 4 }],
])("a field copied to another %s does not open there", (_, elsewhere) => {
  const sealed = sealField(dek, place, wish);
  expect(() => openField(dek, { ...place, ...elsewhere }, sealed)).toThrow(VaultError);
});

test("a field whose epoch was rewritten to fit does not open", () => {
  const sealed = sealField(dek, place, wish);
  sealed.writeUInt32BE(4, 1);
  expect(() => openField(dek, { ...place, epoch: 4 }, sealed)).toThrow("does not verify");
});

test("a field does not open under another data key", () => {
  expect(() => openField(createKey(), place, sealField(dek, place, wish))).toThrow(VaultError);
});

test("every changed, missing or added byte of a field is noticed", () => {
  const sealed = sealField(dek, place, wish);
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    expect(() => openField(dek, place, changed), `bit of byte ${at}`).toThrow(VaultError);
    expect(() => openField(dek, place, sealed.subarray(0, at)), `cut at ${at}`).toThrow(VaultError);
  }
  expect(() => openField(dek, place, Buffer.concat([sealed, Buffer.of(0)]))).toThrow(VaultError);
});

test("the length of a text shows only in steps of 256 bytes", () => {
  const sizeOf = (length: number): number => sealField(dek, place, "x".repeat(length)).length;
  const sizes = (from: number, to: number): Set<number> =>
    new Set(Array.from({ length: to - from + 1 }, (_, more) => sizeOf(from + more)));
  expect(sizes(0, 255)).toEqual(new Set([33 + paddingStep]));
  expect(sizes(256, 511)).toEqual(new Set([33 + 2 * paddingStep]));
  expect(sizeOf(512)).toBe(33 + 3 * paddingStep);
});

test("every length from 0 to 600 bytes comes back unchanged", () => {
  for (let length = 0; length <= 600; length++) {
    const bytes = Buffer.alloc(length, length % 2 ? 0x80 : 0);
    expect(openField(dek, place, sealField(dek, place, bytes)).equals(bytes)).toBe(true);
  }
});

test("no nonce occurs twice in 100,000 fields of one data key", () => {
  const nonces = new Set<string>();
  for (let count = 0; count < 100_000; count++) {
    nonces.add(sealField(dek, place, "x").toString("latin1", 5, 17));
  }
  expect(nonces.size).toBe(100_000);
}, 60_000);

test("the epoch can be read before the data key is fetched", () => {
  expect(epochOfField(sealField(dek, { ...place, epoch: 0xffffffff }, wish))).toBe(0xffffffff);
  expect(() => epochOfField(Buffer.alloc(0))).toThrow(VaultError);
  expect(() => epochOfField(Buffer.of(2, 0, 0, 0, 0))).toThrow("unknown version");
});

test("a place whose names could be confused with another place is refused", () => {
  for (const odd of [{ rowId: "a|b" }, { table: "" }, { column: "a.b" }, { epoch: -1 }, { epoch: 1.5 }]) {
    expect(() => sealField(dek, { ...place, ...odd }, wish)).toThrow(VaultError);
  }
  expect(() => sealField(Buffer.alloc(16), place, wish)).toThrow(VaultError);
});
