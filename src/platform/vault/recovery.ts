import { createHash } from "node:crypto";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { createKeyPair } from "./curve-keys.ts";
import {
  fingerprintBytes,
  type Holder,
  type HolderPair,
  readSheet,
  type SheetFault,
  writeSheet,
} from "./recovery-sheet.ts";
import { createKey, requireKey, wipe } from "./symmetric-key.ts";

/** A sheet ready for print: whose it is, for which pair of holders, and its six lines. */
export type PrintedSheet = {
  readonly holder: Holder;
  readonly pair: HolderPair;
  readonly lines: readonly string[];
};
export type SheetsOfHolders = Readonly<Record<Holder, readonly PrintedSheet[]>>;
export type RecoveryFault = SheetFault | "same-holder" | "different-pair" | "different-secret";

const fingerprintOf = (secret: Buffer): Buffer =>
  createHash("sha256").update("tragnetz recovery v1").update(secret).digest().subarray(0, fingerprintBytes);

const xor = (left: Buffer, right: Buffer): Buffer =>
  Buffer.from(left.map((byte, place) => byte ^ (right[place] ?? 0)));

const splitForPair = (
  secret: Buffer,
  pair: HolderPair,
  holders: readonly [Holder, Holder],
): PrintedSheet[] => {
  const random = createKey();
  const fingerprint = fingerprintOf(secret);
  const shares = [random, xor(secret, random)];
  return holders.flatMap((holder, side) => {
    const share = shares[side];
    return share ? [{ holder, pair, lines: writeSheet({ pair, holder, fingerprint, share }) }] : [];
  });
};

/**
 * Splits a 32-byte secret so that any two of three holders can restore it and one alone learns nothing: once
 * for each pair (A+B, A+C, B+C) into a random half and its XOR. Each holder gets two sheets.
 */
export const splitForHolders = (secret: Buffer): SheetsOfHolders => {
  requireKey(secret, "recovery secret");
  const sheets = [
    ...splitForPair(secret, "AB", ["A", "B"]),
    ...splitForPair(secret, "AC", ["A", "C"]),
    ...splitForPair(secret, "BC", ["B", "C"]),
  ];
  const of = (holder: Holder): PrintedSheet[] => sheets.filter((sheet) => sheet.holder === holder);
  return { A: of("A"), B: of("B"), C: of("C") };
};

/**
 * Restores the secret from the typed lines of two sheets made for the same pair. Refuses with the reason: a
 * faulty line, two sheets of one holder, sheets of different pairs, or of different secrets.
 */
export const joinFromHolders = (sheetA: string, sheetB: string): Outcome<Buffer, RecoveryFault> => {
  const first = readSheet(sheetA);
  if (!first.ok) return first;
  const second = readSheet(sheetB);
  if (!second.ok) return second;
  if (first.value.holder === second.value.holder) return refused("same-holder");
  if (first.value.pair !== second.value.pair) return refused("different-pair");
  const secret = xor(first.value.share, second.value.share);
  const right = [first.value, second.value].every((sheet) => sheet.fingerprint.equals(fingerprintOf(secret)));
  return right ? ok(secret) : refused("different-secret");
};

/**
 * The recovery key of an organisation: the public half is stored, the secret half exists only on the sheets.
 * Setup may finish only after a trial with two sheets gave a secret key whose public half is this one.
 */
export const createRecoveryKeys = (): { publicKey: Buffer; sheets: SheetsOfHolders } => {
  const { publicKey, secretKey } = createKeyPair();
  const sheets = splitForHolders(secretKey);
  wipe(secretKey);
  return { publicKey, sheets };
};
