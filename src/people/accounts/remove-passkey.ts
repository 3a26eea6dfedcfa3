import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { signedIn } from "../may.ts";
import { findAccount } from "./accounts.sql.ts";
import { deletePasskey, passkeysOf } from "./passkeys.sql.ts";

/** Takes a passkey away, unless it is the only second factor. */
export const removePasskey = useCase({
  name: "remove-passkey",
  input: z.object({ passkey: z.string().max(2000) }),
  login: "app",
  by: signedIn,
  allow: () => true,
  audit: (_, outcome) => ({ subjectKind: "account", subjectId: outcome?.ok ? String(outcome.value) : null }),
  run: async (tx, { passkey }, { actor }) => {
    const account = await findAccount(tx, actor.accountId);
    const known = await passkeysOf(tx, actor.accountId);
    if (!account?.totpConfirmed && known.length <= 1) return refused("lastFactor");
    await deletePasskey(tx, actor.accountId, passkey);
    return ok<string>(actor.accountId);
  },
});
