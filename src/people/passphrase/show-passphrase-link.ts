import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { findAccount } from "../accounts/accounts.sql.ts";
import { everybody } from "../may.ts";
import { resetTokenFits } from "./reset-link.ts";

/** Whose link this is, as long as it counts. */
export const showPassphraseLink = question({
  name: "show-passphrase-link",
  input: z.object({ accountId: z.uuid(), token: z.string().max(200) }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: { notAudited: "the link is the right to read it, and mail scanners open it" },
  run: async (tx, { accountId, token }, { now, keys }) => {
    const account = await findAccount(tx, accountId);
    if (account === undefined || account.disabled || !resetTokenFits(keys, account, token, now)) return null;
    return { email: account.email };
  },
});
