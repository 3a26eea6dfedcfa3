import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { signedIn } from "../may.ts";
import { readResponse, verifiedPasskey } from "../sign-in/passkey.ts";
import { insertPasskey, passkeysOf } from "./passkeys.sql.ts";

/** What a challenge of this act is bound to. */
export const addPasskeyStep = (accountId: string): string => `add-passkey|${accountId}`;

/**
 * Adds a passkey to one's own account. `passphraseFits` comes from trying the passphrase just before: an open login
 * alone must not be enough to let another device in.
 */
export const addPasskey = useCase({
  name: "add-passkey",
  input: z.object({
    passphraseFits: z.literal(true, "currentPassphraseWrong"),
    response: z.string().max(20_000),
    label: z.string().trim().min(1, "pleaseCheckField").max(60, "tooLong"),
    party: z.object({ origin: z.string(), id: z.string() }),
  }),
  login: "app",
  by: signedIn,
  allow: () => true,
  audit: (_, outcome) => ({ subjectKind: "account", subjectId: outcome?.ok ? String(outcome.value) : null }),
  run: async (tx, { response, label, party }, { actor, keys, now }) => {
    const passkey = await verifiedPasskey(
      keys,
      addPasskeyStep(actor.accountId),
      party,
      readResponse(response),
    );
    const known = await passkeysOf(tx, actor.accountId);
    if (passkey === undefined || known.some(({ credentialId }) => credentialId === passkey.credentialId))
      return refused("wrongPasskey");
    await insertPasskey(tx, { ...passkey, accountId: actor.accountId, label }, now);
    return ok<string>(actor.accountId);
  },
});
