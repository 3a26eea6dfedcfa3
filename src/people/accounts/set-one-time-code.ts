import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { type Circumstances, useCase } from "../../platform/use-case.ts";
import { openTotpSecret } from "../../platform/vault/server-seal.ts";
import { signedIn } from "../may.ts";
import { stepOfCode } from "../sign-in/one-time-code.ts";
import { readResponse, verifiedCounter } from "../sign-in/passkey.ts";
import { openPendingSecret } from "../sign-in/pending-secret.ts";
import { type AccountRow, findAccount, setTotp, spendTotpStep } from "./accounts.sql.ts";
import { notePasskeyUse, passkeysOf } from "./passkeys.sql.ts";

/** What a challenge of this act is bound to. */
export const setCodeStep = (accountId: string): string => `set-one-time-code|${accountId}`;

const input = z.object({
  pendingSecret: z.string().max(400),
  newCode: z.string().max(40),
  currentCode: z.string().max(40),
  response: z.string().max(20_000),
  party: z.object({ origin: z.string(), id: z.string() }),
});
type Given = z.infer<typeof input>;

/** A new authenticator app. It needs the present factor: the code of the old app, or a passkey. */
export const setOneTimeCode = useCase({
  name: "set-one-time-code",
  input,
  login: "app",
  by: signedIn,
  allow: () => true,
  audit: (_, outcome) => ({ subjectKind: "account", subjectId: outcome?.ok ? String(outcome.value) : null }),
  run: async (tx, given, circumstances) => {
    const { actor, keys, now } = circumstances;
    const account = await findAccount(tx, actor.accountId);
    if (account === undefined || !(await presentFactorFits(tx, account, given, circumstances)))
      return refused("currentCodeWrong");
    const pending = openPendingSecret(keys, account.id, given.pendingSecret);
    const step = pending && stepOfCode(pending.secret, given.newCode, now);
    if (pending === undefined || step === undefined) return refused("wrongCode");
    await setTotp(tx, account.id, pending.sealed, step, now);
    return ok<string>(account.id);
  },
});

async function presentFactorFits(
  tx: WriteTransaction,
  account: AccountRow,
  { currentCode, response, party }: Given,
  { keys, now }: Circumstances,
): Promise<boolean> {
  const answer = readResponse(response);
  const passkey = (await passkeysOf(tx, account.id)).find(({ credentialId }) => credentialId === answer?.id);
  if (passkey !== undefined) {
    const counter = await verifiedCounter(keys, setCodeStep(account.id), party, answer, passkey);
    if (counter === undefined) return false;
    await notePasskeyUse(tx, passkey.credentialId, counter, now);
    return true;
  }
  if (!account.totpConfirmed || account.sealedTotpSecret === null) return false;
  const step = stepOfCode(
    openTotpSecret(keys.secondFactorKey, account.id, account.sealedTotpSecret),
    currentCode,
    now,
  );
  return step !== undefined && spendTotpStep(tx, account.id, step);
}
