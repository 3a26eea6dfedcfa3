import { createHmac } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { OperationKey } from "../../core/ids.ts";
import { deriveKey } from "../../platform/vault/symmetric-key.ts";

const freeTries = 3;
const longestWait = 60;

/**
 * Seconds to wait after so many wrong tries in a row: none for the first three, then 2, 4, 8 … 60. It ends by itself:
 * a lock for ever would let anybody lock out a colleague.
 */
export const waitAfter = (failed: number): number =>
  failed <= freeTries ? 0 : Math.min(longestWait, 2 ** (failed - freeTries));

/** Whole seconds until the next try counts; 0 when it counts now. */
export const secondsUntil = (slowedUntil: Temporal.Instant | undefined, now: Temporal.Instant): number =>
  slowedUntil === undefined
    ? 0
    : Math.max(0, Math.ceil((slowedUntil.epochMilliseconds - now.epochMilliseconds) / 1000));

/** A series of wrong tries is forgotten after this time. Minutes. */
export const forgetTriesAfter = 60;

/** How an address is counted without being kept, whether or not it has an account. */
export const emailMark = (sessionKey: Buffer, email: string): Buffer =>
  createHmac("sha256", deriveKey(sessionKey, "sign-in tries v1")).update(email).digest();

/**
 * The cookie's secret of a new login. Random for everybody who does not know `base` (the person's secret key, or the
 * ticket in the form), and the same again when a double click sends the same form twice.
 */
export const cookieSecretFrom = (base: Buffer, opKey: OperationKey): Buffer =>
  deriveKey(base, `login cookie v1|${opKey}`);
