import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { useCase } from "../../platform/use-case.ts";
import { publicKeyOf } from "../../platform/vault/curve-keys.ts";
import { sealUnderCookie } from "../../platform/vault/login-session-key.ts";
import { openTotpSecret } from "../../platform/vault/server-seal.ts";
import { type AccountRow, findAccount, spendTotpStep } from "../accounts/accounts.sql.ts";
import { passkeysOf } from "../accounts/passkeys.sql.ts";
import { everybody } from "../may.ts";
import { ticketIdOf } from "./login-session.ts";
import { stepOfCode } from "./one-time-code.ts";
import { emailMark } from "./sign-in.ts";
import { countFailure, insertTicket } from "./sign-ins.sql.ts";
import { type Landing, startLogin } from "./start-login.sql.ts";

const input = z.object({
  email: z.string(),
  accountId: z.uuid().nullable(),
  /** Unlocked by the passphrase; null when it did not open, or nobody has this address. */
  personKey: z.instanceof(Buffer).nullable(),
  way: z.enum(["code", "passkey"]),
  code: z.string().max(40),
  cookieSecret: z.instanceof(Buffer),
  ticketSecret: z.instanceof(Buffer),
});
type Given = z.infer<typeof input>;
type Step = Landing | { readonly step: "passkey" } | { readonly step: "enrol" };

/** Minutes that a step after the right passphrase may take: a tap for a passkey, a new app on the telephone for enrolment. */
const minutesFor = { passkey: 5, enrol: 30 } as const;

/**
 * Signs in with passphrase and one-time code, or opens the step after the passphrase. Unknown address, wrong
 * passphrase and wrong code get the same answer; the passkey step opens for everybody and lets only its owner through.
 */
export const openLogin = useCase({
  name: "open-login",
  input,
  login: "app",
  by: everybody,
  allow: () => true,
  audit: ({ accountId }) => ({ subjectKind: "account", subjectId: accountId }),
  run: async (tx, given, { now, keys }) => {
    const account = given.accountId === null ? undefined : await findAccount(tx, given.accountId);
    const { personKey, cookieSecret } = given;
    const fits =
      account === undefined || personKey === null ? "wrong" : await check(tx, account, given, { now, keys });
    if (account === undefined || personKey === null || fits === "wrong") {
      await countFailure(tx, emailMark(keys.sessionKey, given.email), now);
      return given.way === "passkey" ? ok<Step>({ step: "passkey" }) : refused("not-recognised");
    }
    if (fits === "right")
      return ok<Step>(
        await startLogin(tx, { account, personKey, cookieSecret, sessionKey: keys.sessionKey, now }),
      );
    const sealedSecretKey = sealUnderCookie(given.ticketSecret, personKey);
    const ticket = { id: ticketIdOf(given.ticketSecret), accountId: account.id, sealedSecretKey };
    await insertTicket(tx, ticket, now.add({ minutes: minutesFor[fits] }));
    return ok<Step>({ step: fits });
  },
});

type Means = { readonly now: Temporal.Instant; readonly keys: { readonly secondFactorKey: Buffer } };

async function check(
  tx: WriteTransaction,
  account: AccountRow,
  { way, code, personKey }: Given,
  { now, keys }: Means,
): Promise<"right" | "wrong" | "passkey" | "enrol"> {
  if (personKey === null || !publicKeyOf("x25519", personKey).equals(account.keys.publicKey)) return "wrong";
  const passkeys = await passkeysOf(tx, account.id);
  if (!account.totpConfirmed && passkeys.length === 0) return "enrol";
  if (way === "passkey") return "passkey";
  if (!account.totpConfirmed || account.sealedTotpSecret === null) return "wrong";
  const secret = openTotpSecret(keys.secondFactorKey, account.id, account.sealedTotpSecret);
  const step = stepOfCode(secret, code, now);
  return step !== undefined && (await spendTotpStep(tx, account.id, step)) ? "right" : "wrong";
}
