import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "../../platform/database.ts";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";
import { sealUnderCookie } from "../../platform/vault/login-session-key.ts";
import type { AccountRow } from "../accounts/accounts.sql.ts";
import { endOf } from "./login-session.ts";
import {
  deleteEndedSessionsOf,
  insertSession,
  ownMemberships,
  setSessionMembership,
} from "./login-sessions.sql.ts";
import { emailMark } from "./sign-in.ts";
import { forgetFailures } from "./sign-ins.sql.ts";

type NewLogin = {
  readonly account: AccountRow;
  readonly personKey: Buffer;
  readonly cookieSecret: Buffer;
  readonly sessionKey: Buffer;
  readonly now: Temporal.Instant;
};
/** Where a login leads: straight into the only network, or to the choice. */
export type Landing = { readonly step: "home"; readonly slug: string } | { readonly step: "choose" };

/** Writes the row of a new login; the person's key lies in it sealed under the cookie's secret. */
export async function startLogin(tx: WriteTransaction, login: NewLogin): Promise<Landing> {
  const { account, personKey, cookieSecret, sessionKey, now } = login;
  const tokenHash = bearerHash(cookieSecret);
  const sealedSecretKey = sealUnderCookie(cookieSecret, personKey);
  await forgetFailures(tx, emailMark(sessionKey, account.email));
  await deleteEndedSessionsOf(tx, account.id, now);
  await insertSession(tx, {
    tokenHash,
    accountId: account.id,
    sealedSecretKey,
    createdAt: now,
    endsAt: endOf(now),
  });
  const [only, ...more] = await ownMemberships(tx, account.id);
  if (only === undefined || more.length > 0) return { step: "choose" };
  await setSessionMembership(tx, tokenHash, { membershipId: only.id, networkId: only.networkId });
  return { step: "home", slug: only.slug };
}
