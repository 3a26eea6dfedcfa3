import { createHmac, timingSafeEqual } from "node:crypto";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { requireKey } from "./symmetric-key.ts";

/** What a form is for, when it was shown (epoch ms), and to whom it is bound (login session, network, or ""). */
export type FormTokenFacts = {
  readonly purpose: string;
  readonly issuedAt: number;
  readonly boundTo: string;
};
export type FormTokenFault = "malformed" | "forged" | "expired";

const version = 1;
const headBytes = 7;
/** Two processes of one installation may disagree about the time by this much. */
const clockToleranceMs = 60_000;

// JSON keeps purpose and binding apart whatever signs they contain.
const mac = (formKey: Buffer, head: Buffer, purpose: string, boundTo: string): Buffer => {
  requireKey(formKey, "form key");
  return createHmac("sha256", formKey)
    .update(head)
    .update(JSON.stringify([purpose, boundTo]))
    .digest();
};

/**
 * A token for a hidden field: base64url of version 1 | issuedAt 6 | HMAC-SHA256 32. Purpose and binding are not
 * in it; whoever checks it must know them. It shows that we issued the form, not that it is used once.
 */
export const signFormToken = (formKey: Buffer, { purpose, issuedAt, boundTo }: FormTokenFacts): string => {
  const head = Buffer.alloc(headBytes);
  head[0] = version;
  head.writeUIntBE(issuedAt, 1, 6);
  return Buffer.concat([head, mac(formKey, head, purpose, boundTo)]).toString("base64url");
};

/** When the form was shown, or why the token does not count. Times are epoch ms, passed in. */
export const verifyFormToken = (
  formKey: Buffer,
  token: string,
  expected: { purpose: string; boundTo: string; now: number; maxAgeMs: number },
): Outcome<number, FormTokenFault> => {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== headBytes + 32 || bytes.toString("base64url") !== token) return refused("malformed");
  const head = bytes.subarray(0, headBytes);
  const right = mac(formKey, head, expected.purpose, expected.boundTo);
  if (head[0] !== version || !timingSafeEqual(bytes.subarray(headBytes), right)) return refused("forged");
  const issuedAt = head.readUIntBE(1, 6);
  const age = expected.now - issuedAt;
  return age > expected.maxAgeMs || age < -clockToleranceMs ? refused("expired") : ok(issuedAt);
};
