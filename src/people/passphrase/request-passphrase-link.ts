import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { emailField } from "../accounts/account.ts";
import { findAccountByEmail } from "../accounts/accounts.sql.ts";
import { everybody } from "../may.ts";
import { resetLinkMail } from "./passphrase.mail.tsx";
import { resetPath, resetToken } from "./reset-link.ts";

const quarterHour = 15 * 60 * 1000;

/** Sends a link to an address that has an account, at most once in a quarter of an hour. The answer never tells whether. */
export const requestPassphraseLink = useCase({
  name: "request-passphrase-link",
  input: z.object({ email: emailField, base: z.string() }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: { notAudited: "changes nothing; the new passphrase is audited" },
  run: async (tx, { email, base }, { now, keys, post }) => {
    const account = await findAccountByEmail(tx, email);
    if (account === undefined || account.disabled) return ok(null);
    const link = `${base}${resetPath(account.id, resetToken(keys, account, now))}`;
    const occasion = Math.floor(now.epochMilliseconds / quarterHour);
    post.send({
      dedupe: `passphrase:${account.id}:${occasion}`,
      kind: "passphrase",
      mail: resetLinkMail(email, link),
    });
    return ok(null);
  },
});
