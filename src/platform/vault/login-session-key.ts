import { unwrapUnder, wrapUnder } from "./sealed-box.ts";
import { wrapContext } from "./wrap-context.ts";

const context = wrapContext("login-session");

/**
 * Keeps a person's unlocked secret key for the length of a login: the row holds the sealed key, only the
 * cookie holds the secret. Deleting the row ends the login and the access to the key at once.
 */
export const sealUnderCookie = (cookieSecret: Buffer, secretKey: Buffer): Buffer =>
  wrapUnder(cookieSecret, secretKey, context);

/** @throws VaultError when the cookie is another one or the row was changed */
export const openUnderCookie = (cookieSecret: Buffer, sealed: Buffer): Buffer =>
  unwrapUnder(cookieSecret, sealed, context);
