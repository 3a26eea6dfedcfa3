import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";
import { everybody } from "../may.ts";
import { deleteSession } from "./login-sessions.sql.ts";

/** Signs out: the row goes, and with it the only sealed copy of the person's key. */
export const closeLogin = useCase({
  name: "close-login",
  input: z.object({ cookieSecret: z.instanceof(Buffer) }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: { notAudited: "ends only the access of whoever asks for it" },
  run: async (tx, { cookieSecret }) => {
    await deleteSession(tx, bearerHash(cookieSecret));
    return ok(null);
  },
});
