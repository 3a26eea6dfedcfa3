import type { Temporal } from "temporal-polyfill";
import { signFormToken, verifyFormToken } from "../../platform/vault/form-token.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";

/** How long the link of a forgotten passphrase counts. Milliseconds. */
const linkMs = 60 * 60 * 1000;
const purpose = "reset-passphrase";

type Whose = { readonly id: string; readonly keys: { readonly publicKey: Buffer } };
/** Bound to the present key pair: once it is replaced, the link has been used. */
const boundTo = ({ id, keys }: Whose): string => `${id}|${keys.publicKey.toString("hex")}`;

export const resetToken = (server: ServerKeys, whose: Whose, now: Temporal.Instant): string =>
  signFormToken(server.formKey, { purpose, issuedAt: now.epochMilliseconds, boundTo: boundTo(whose) });

export const resetTokenFits = (
  server: ServerKeys,
  whose: Whose,
  token: string,
  now: Temporal.Instant,
): boolean =>
  verifyFormToken(server.formKey, token, {
    purpose,
    boundTo: boundTo(whose),
    now: now.epochMilliseconds,
    maxAgeMs: linkMs,
  }).ok;

export const resetPath = (accountId: string, token: string): string =>
  `/intern/passwort-neu?a=${accountId}&t=${token}`;
