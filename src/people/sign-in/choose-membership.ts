import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";
import { everybody } from "../may.ts";
import { isLive } from "./login-session.ts";
import { findSession, ownMemberships, setSessionMembership } from "./login-sessions.sql.ts";

/** Says in which membership one works now; also the way to change it. */
export const chooseMembership = useCase({
  name: "choose-membership",
  input: z.object({ cookieSecret: z.instanceof(Buffer), membershipId: z.uuid() }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: ({ membershipId }) => ({ subjectKind: "membership", subjectId: membershipId }),
  run: async (tx, { cookieSecret, membershipId }, { now }) => {
    const hash = bearerHash(cookieSecret);
    const session = await findSession(tx, hash);
    if (session === undefined || !isLive(session, now)) return refused("signed-out");
    const chosen = (await ownMemberships(tx, session.accountId)).find(({ id }) => id === membershipId);
    if (chosen === undefined) return refused("not-yours");
    await setSessionMembership(tx, hash, { membershipId: chosen.id, networkId: chosen.networkId });
    return ok({ slug: chosen.slug });
  },
});
