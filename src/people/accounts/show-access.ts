import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { signedIn } from "../may.ts";
import { noticesOf } from "../notices/notices.sql.ts";
import { sessionName } from "../sign-in/login-session.ts";
import { ownMemberships, sessionsOf } from "../sign-in/login-sessions.sql.ts";
import { findAccount } from "./accounts.sql.ts";
import { passkeysOf } from "./passkeys.sql.ts";

/** One's own access: logins, second factors, places. */
export const showAccess = question({
  name: "show-access",
  input: z.object({}),
  login: "app",
  by: signedIn,
  allow: () => true,
  audit: { notAudited: "shows a person her own account" },
  run: async (tx, _, { actor }) => {
    const account = await findAccount(tx, actor.accountId);
    if (account === undefined) return null;
    const sessions = await sessionsOf(tx, account.id);
    return {
      accountId: account.id,
      name: account.name,
      email: account.email,
      hasApp: account.totpConfirmed,
      passkeys: await passkeysOf(tx, account.id),
      logins: sessions.map(({ tokenHash, ...times }) => ({ name: sessionName(tokenHash), ...times })),
      notices: await noticesOf(tx, actor.membershipId),
      memberships: await ownMemberships(tx, account.id),
    };
  },
});
