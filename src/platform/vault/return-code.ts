import { createHmac } from "node:crypto";
import { argon2idKey, type ArgonCost } from "./argon.ts";
import { createArgonQueue } from "./argon-queue.ts";
import { checkSymbol, hasRightCheck } from "./check-character.ts";
import { readSymbols, toSymbols, writeSymbols } from "./crockford.ts";
import { deriveKey, requireKey, wipe } from "./symmetric-key.ts";

/** 12 characters = 60 bit; the 13th is the check character. */
const codeLength = 12;

/** What a code opens: where the dialogue lies, and the key that unlocks the family's secret key. */
export type OpenedCode = { readonly locator: Buffer; readonly unlockKey: Buffer };

/** 16-37 ms per try on two cores (trust.md 3.5); 64 MiB stays for passphrases (decision 4). */
export const returnCodeCost: ArgonCost = { memoryKiB: 19_456, passes: 2, lanes: 1 };

/**
 * Its own line, so that wrong codes never delay a login. One at once on purpose: together with the two of the
 * passphrases that leaves one of the runtime's four worker threads for files and names.
 */
export const returnCodeQueue = createArgonQueue({ atOnce: 1, waiting: 128 });

const grouped = (text: string): string => text.replace(/(.{4})(?=.)/g, "$1-");

/**
 * The family's return code: the first 60 bits of HMAC-SHA256(pepper, form secret), as printed:
 * `K7QM-2XRD-94TB-P`. The same form gives the same code, so a repeated sending shows the same receipt.
 */
export const returnCodeFor = (pepper: Buffer, formSecret: Buffer): string => {
  requireKey(pepper, "pepper");
  const symbols = toSymbols(createHmac("sha256", pepper).update(formSecret).digest(), codeLength);
  return grouped(writeSymbols([...symbols, checkSymbol(symbols)]));
};

/**
 * Reads a code as people type it. Returns the twelve letters, or undefined when length, letters or the check
 * character are wrong; that costs microseconds and says nothing about which codes exist.
 */
export const readReturnCode = (typed: string): string | undefined => {
  // A card holds 16 signs; anything much longer is not worth normalising.
  const symbols = typed.length <= 64 ? readSymbols(typed) : undefined;
  if (symbols?.length !== codeLength + 1 || !hasRightCheck(symbols)) return undefined;
  return writeSymbols(symbols.slice(0, codeLength));
};

// One salt for the whole installation: the record must be found from the code alone. Derived from the pepper,
// it is itself secret, so a stolen database cannot be searched at all.
const systemSalt = (pepper: Buffer): Buffer => deriveKey(pepper, "return code salt v1", 16);

/**
 * Argon2id once, then two independent 32-byte outputs.
 * @param code the twelve letters from `readReturnCode`
 * @throws VaultError "busy" when too many tries wait
 */
export const openReturnCode = async (pepper: Buffer, code: string): Promise<OpenedCode> => {
  requireKey(pepper, "pepper");
  const stretched = await returnCodeQueue.run(() =>
    argon2idKey(Buffer.from(code), systemSalt(pepper), returnCodeCost),
  );
  const locator = deriveKey(stretched, "return code locator v1");
  const unlockKey = deriveKey(stretched, "return code unlock key v1");
  wipe(stretched);
  return { locator, unlockKey };
};
