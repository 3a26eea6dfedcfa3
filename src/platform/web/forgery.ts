import type { Temporal } from "temporal-polyfill";
import type { ServerKeys } from "../vault/server-keys.ts";
import { signFormToken, verifyFormToken } from "../vault/form-token.ts";

/** A form may lie open for a night and still be sent. Milliseconds. */
const longestOpen = 12 * 60 * 60 * 1000;

/** What a browser tells about the page a form was sent from. Older phones tell none of it, or only the last. */
export type Sender = {
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly referer: string | undefined;
  readonly ownOrigins: readonly string[];
};

/** The token of a form. Staff forms are bound to their login session, family forms to nothing. */
export const formToken = (keys: ServerKeys, boundTo: string, now: Temporal.Instant): string =>
  signFormToken(keys.formKey, { purpose: "form", issuedAt: now.epochMilliseconds, boundTo });

const isSilent = ({ secFetchSite, origin }: Sender): boolean =>
  secFetchSite === undefined && origin === undefined;

/** Does the browser itself say that another site sent this form? Then no token counts. */
export function saysForeign(sender: Sender): boolean {
  const { secFetchSite, origin, referer, ownOrigins } = sender;
  if (secFetchSite !== undefined && secFetchSite !== "same-origin") return true;
  if (origin !== undefined && !ownOrigins.includes(origin)) return true;
  // Our pages send their address with our own forms (decisions.md 5), so the name of another site is an answer too.
  return isSilent(sender) && referer !== undefined && !ownOrigins.includes(originOf(referer));
}

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : "");

/**
 * `tooOld`: the token was once ours and nothing else is wrong, or our page for somebody whose login had ended gave it out.
 * Such a form is shown again under a token of now and does nothing by itself. `foreign` covers everything else.
 */
export type Verdict = "ours" | "tooOld" | "foreign";

/**
 * Is this POST sent by one of our own pages (decisions.md 5)? The browser's own word counts first. Older phones send
 * nothing: there the form's signed token decides. Staff forms need the token of their login session in any case.
 */
export function judgeForm(
  keys: ServerKeys,
  sender: Sender,
  token: string,
  boundTo: string,
  now: Temporal.Instant,
): Verdict {
  if (saysForeign(sender)) return "foreign";
  if (boundTo === "" && !isSilent(sender)) return "ours";
  const checkedFor = (session: string) =>
    verifyFormToken(keys.formKey, token, {
      purpose: "form",
      boundTo: session,
      now: now.epochMilliseconds,
      maxAgeMs: longestOpen,
    });
  const checked = checkedFor(boundTo);
  if (checked.ok) return "ours";
  // The signature is checked before the age: only a token that we gave out can be expired.
  if (checked.reason === "expired") return "tooOld";
  return !isSilent(sender) && boundTo !== "" && checkedFor("").ok ? "tooOld" : "foreign";
}
