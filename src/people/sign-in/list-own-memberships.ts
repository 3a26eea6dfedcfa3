import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";
import { everybody } from "../may.ts";
import { isLive } from "./login-session.ts";
import { findSession, ownMemberships } from "./login-sessions.sql.ts";

/** Where the holder of a live login works. Not found without one. */
export const listOwnMemberships = question({
  name: "list-own-memberships",
  input: z.object({ cookieSecret: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: { notAudited: "shows a person her own memberships" },
  run: async (tx, { cookieSecret }, { now }) => {
    const session = await findSession(tx, bearerHash(cookieSecret));
    if (session === undefined || !isLive(session, now)) return null;
    return { current: session.membershipId, memberships: await ownMemberships(tx, session.accountId) };
  },
});
