import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Temporal } from "temporal-polyfill";

/** Seconds of one step and the steps before and after that still count (RFC 6238, 5.2). */
const period = 30;
const tolerance = 1;
const secretBytes = 20;

const totp = (secret: Buffer, label = "") =>
  new TOTP({
    issuer: "Tragnetz",
    label,
    period,
    digits: 6,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });

/** A new secret for an authenticator app: 160 bit, as RFC 4226 recommends. */
export const createTotpSecret = (): Buffer => randomBytes(secretBytes);

/**
 * The step a typed code belongs to, or undefined. People type spaces; the app on the telephone may be half a minute
 * early or late. The caller spends the step, so that a code counts once.
 */
export function stepOfCode(secret: Buffer, typed: string, now: Temporal.Instant): number | undefined {
  const token = typed.replace(/\D/g, "");
  if (token.length !== 6) return undefined;
  const timestamp = now.epochMilliseconds;
  const delta = totp(secret).validate({ token, timestamp, window: tolerance });
  return delta === null ? undefined : TOTP.counter({ period, timestamp }) + delta;
}

/** The code an authenticator shows now: for the demo's sign-in page and for tests. */
export const codeAt = (secret: Buffer, now: Temporal.Instant): string =>
  totp(secret).generate({ timestamp: now.epochMilliseconds });

/** Seconds until the code changes. */
export const codeSeconds = (now: Temporal.Instant): number =>
  period - (Math.floor(now.epochMilliseconds / 1000) % period);

/** What the QR code holds, read by every authenticator app; short, so that the picture stays coarse. */
export const setupAddress = (secret: Buffer, email: string): string => totp(secret, email).toString();

/** The secret to type by hand, in groups of four. */
export const setupText = (secret: Buffer): string =>
  new Secret({ buffer: new Uint8Array(secret).buffer }).base32.replace(/(.{4})(?=.)/g, "$1 ");
