import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { signedIn } from "../may.ts";
import { sessionName } from "../sign-in/login-session.ts";
import { deleteSession, sessionsOf } from "../sign-in/login-sessions.sql.ts";

/** Ends one of one's own logins, for example on a computer that was left open. */
export const endLogin = useCase({
  name: "end-login",
  input: z.object({ login: z.string().max(40) }),
  login: "app",
  by: signedIn,
  allow: () => true,
  audit: { notAudited: "ends only the access of whoever asks for it" },
  run: async (tx, { login }, { actor }) => {
    const mine = (await sessionsOf(tx, actor.accountId)).find(
      ({ tokenHash }) => sessionName(tokenHash) === login,
    );
    if (mine !== undefined) await deleteSession(tx, mine.tokenHash);
    return ok(null);
  },
});
