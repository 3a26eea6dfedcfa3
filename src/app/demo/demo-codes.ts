import { codeAt, codeSeconds } from "../../people/public.ts";
import type { Desk } from "../../platform/perform.ts";
import { openTotpSecret } from "../../platform/vault/server-seal.ts";
import { sealedSecretsOf } from "./demo-people.sql.ts";
import { people } from "./people.ts";

/** The one-time code of an invented person as her telephone would show it now. */
export type DemoCode = { readonly email: string; readonly code: string; readonly validSeconds: number };

/**
 * Codes of the invented people who have an account here. Their secrets are random and sealed like everybody's; what
 * opens them is the key file, so this works on the machine of the installation only.
 */
export const demoCodes = (desk: Desk): Promise<readonly DemoCode[]> =>
  desk.database.read("app", {}, async (tx, now) => {
    const rows = await sealedSecretsOf(
      tx,
      people.map(({ email }) => email),
    );
    return rows.map(({ id, email, sealedTotpSecret }) => ({
      email,
      code: codeAt(openTotpSecret(desk.keys.secondFactorKey, id, sealedTotpSecret), now),
      validSeconds: codeSeconds(now),
    }));
  });
