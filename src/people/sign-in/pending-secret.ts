import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { openTotpSecret, sealTotpSecret } from "../../platform/vault/server-seal.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";
import { createTotpSecret } from "./one-time-code.ts";

/** A secret that is shown but not confirmed: sealed, bound to its account, and kept by the form alone. */
export type PendingSecret = { readonly secret: Buffer; readonly sealed: Buffer };

export const createPendingSecret = (keys: ServerKeys, accountId: string): PendingSecret => {
  const secret = createTotpSecret();
  return { secret, sealed: sealTotpSecret(keys.secondFactorKey, accountId, secret) };
};

export const writePendingSecret = ({ sealed }: PendingSecret): string => sealed.toString("base64url");

/** Undefined for anything we did not seal for this account. */
export function openPendingSecret(
  keys: ServerKeys,
  accountId: string,
  text: string,
): PendingSecret | undefined {
  const sealed = Buffer.from(text, "base64url");
  try {
    return { sealed, secret: openTotpSecret(keys.secondFactorKey, accountId, sealed) };
  } catch (fault) {
    if (fault instanceof VaultError) return undefined;
    throw fault;
  }
}
