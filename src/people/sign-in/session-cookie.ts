import type { View } from "../../platform/view.ts";
import { readBearerSecret, writeBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { longestHours } from "./login-session.ts";

const isHttps = (view: View): boolean => view.publicUrl.startsWith("https:");
const nameOf = (view: View): string => (isHttps(view) ? "__Host-s" : "s");

/**
 * Lax and not Strict: with Strict a link in our own mail would open the sign-in page although one is signed in, and
 * would teach people to type their passphrase after clicking in mails. Forgery is refused by the form's token, which
 * is bound to the login.
 */
export function setSessionCookie(view: View, secret: Buffer): Record<string, string> {
  const life = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${longestHours * 3600}${isHttps(view) ? "; Secure" : ""}`;
  return { "set-cookie": `${nameOf(view)}=${writeBearerSecret(secret)}; ${life}` };
}

/** Ends the login in the browser and empties its cache of our pages, so that "Back" shows nothing. */
export const clearSessionCookie = (view: View): Record<string, string> => ({
  "set-cookie": `${nameOf(view)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${isHttps(view) ? "; Secure" : ""}`,
  "clear-site-data": '"cache"',
});

/** The secret the browser carries, or undefined for none and for anything we never wrote. */
export const sessionSecretOf = (request: WebRequest, view: View): Buffer | undefined =>
  readBearerSecret(request.cookie(nameOf(view)) ?? "");
