import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { findAccountByEmail } from "../accounts/accounts.sql.ts";
import { everybody } from "../may.ts";
import { emailMark, secondsUntil } from "./sign-in.ts";
import { slowedUntil } from "./sign-ins.sql.ts";

/** What is stored for an address, and how long it has to wait: asked before the passphrase is tried. */
export const findSignIn = question({
  name: "find-sign-in",
  input: z.object({ email: z.string() }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: { notAudited: "the try itself is audited by the act that follows" },
  run: async (tx, { email }, { now, keys }) => {
    const account = await findAccountByEmail(tx, email);
    const slowed = await slowedUntil(tx, emailMark(keys.sessionKey, email));
    return {
      waitSeconds: secondsUntil(slowed, now),
      accountId: account === undefined || account.disabled ? null : account.id,
      keys: account?.keys ?? null,
    };
  },
});
