import type { Temporal } from "temporal-polyfill";
import type { ServerKeys } from "../vault/server-keys.ts";
import { signFormToken, verifyFormToken } from "../vault/form-token.ts";

/** A form may lie open for a night and still be sent. Milliseconds. */
const longestOpen = 12 * 60 * 60 * 1000;

export type Sender = {
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly ownOrigins: readonly string[];
};

/** The token of a form. Staff forms are bound to their login session, family forms to nothing. */
export const formToken = (keys: ServerKeys, boundTo: string, now: Temporal.Instant): string =>
  signFormToken(keys.formKey, { purpose: "form", issuedAt: now.epochMilliseconds, boundTo });

const tokenFits = (keys: ServerKeys, token: string, boundTo: string, now: Temporal.Instant): boolean =>
  verifyFormToken(keys.formKey, token, {
    purpose: "form",
    boundTo,
    now: now.epochMilliseconds,
    maxAgeMs: longestOpen,
  }).ok;

/**
 * Is this POST sent by one of our own pages (decisions.md 5)? The browser's own word counts first. Older phones send
 * neither header: there the form's signed token decides. Staff forms need the token of their login session in any case.
 */
export function sentByOurPage(
  keys: ServerKeys,
  sender: Sender,
  token: string,
  boundTo: string,
  now: Temporal.Instant,
): boolean {
  if (sender.secFetchSite !== undefined && sender.secFetchSite !== "same-origin") return false;
  if (sender.origin !== undefined && !sender.ownOrigins.includes(sender.origin)) return false;
  if (boundTo !== "") return tokenFits(keys, token, boundTo, now);
  return (
    sender.secFetchSite !== undefined || sender.origin !== undefined || tokenFits(keys, token, boundTo, now)
  );
}
