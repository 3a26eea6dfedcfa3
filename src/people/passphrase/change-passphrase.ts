import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { bearerHash } from "../../platform/vault/bearer-secret.ts";
import { findAccount, replaceKeys } from "../accounts/accounts.sql.ts";
import { signedIn } from "../may.ts";
import { deleteSessionsOf } from "../sign-in/login-sessions.sql.ts";
import { deleteTicketsOf } from "../sign-in/sign-ins.sql.ts";
import { passphraseChangedMail } from "./passphrase.mail.tsx";
import { personKeys } from "./person-keys.ts";

/** The same key pair under a new passphrase, so that no team has to admit again. All other logins end. */
export const changePassphrase = useCase({
  name: "change-passphrase",
  input: z.object({ keys: personKeys, cookieSecret: z.instanceof(Buffer) }),
  login: "app",
  by: signedIn,
  allow: () => true,
  audit: (_, outcome) => ({ subjectKind: "account", subjectId: outcome?.ok ? String(outcome.value) : null }),
  run: async (tx, { keys, cookieSecret }, { actor, opKey, post }) => {
    const account = await findAccount(tx, actor.accountId);
    if (account === undefined || !account.keys.publicKey.equals(keys.publicKey)) return refused("notYours");
    await replaceKeys(tx, account.id, keys);
    await deleteSessionsOf(tx, account.id, bearerHash(cookieSecret));
    await deleteTicketsOf(tx, account.id);
    post.send({
      dedupe: `passphraseChanged:${opKey}`,
      kind: "passphrase",
      mail: passphraseChangedMail(account.email),
    });
    return ok(account.id);
  },
});
