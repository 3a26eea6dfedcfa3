import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { type Circumstances, useCase } from "../../platform/use-case.ts";
import { type AccountRow, findAccount, replaceKeys, withinNetwork } from "../accounts/accounts.sql.ts";
import { everybody } from "../may.ts";
import { deleteSessionsOf, ownMemberships } from "../sign-in/login-sessions.sql.ts";
import { deleteTicketsOf } from "../sign-in/sign-ins.sql.ts";
import { membershipsOfAccount, membersOfNode, setAdmitted } from "../teams/memberships.sql.ts";
import { dropWrapsOf } from "../teams/team-keys.sql.ts";
import { personKeys } from "./person-keys.ts";
import { passphraseChangedMail, waitsAgainMail } from "./passphrase.mail.tsx";
import { resetTokenFits } from "./reset-link.ts";

/**
 * A forgotten passphrase: new key pair, because nothing could open the old one. The second factor stays. The old wraps
 * go in every network, and each team admits its colleague again (decisions.md 17).
 */
export const resetPassphrase = useCase({
  name: "reset-passphrase",
  input: z.object({ accountId: z.uuid(), token: z.string().max(200), keys: personKeys }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: ({ accountId }) => ({ subjectKind: "account", subjectId: accountId }),
  run: async (tx, { accountId, token, keys }, circumstances) => {
    const account = await findAccount(tx, accountId);
    const fits =
      account && !account.disabled && resetTokenFits(circumstances.keys, account, token, circumstances.now);
    if (account === undefined || !fits) return refused("linkGone");
    await replaceKeys(tx, account.id, keys);
    await deleteSessionsOf(tx, account.id);
    await deleteTicketsOf(tx, account.id);
    const networks = new Set((await ownMemberships(tx, account.id)).map(({ networkId }) => networkId));
    for (const network of networks)
      await withinNetwork(tx, network, circumstances.networkId, () => leaveKeys(tx, account, circumstances));
    const mail = passphraseChangedMail(account.email);
    circumstances.post.send({ dedupe: `passphraseChanged:${circumstances.opKey}`, kind: "passphrase", mail });
    return ok(null);
  },
});

/** In one network: the wraps go, and the team is asked to admit her again. */
async function leaveKeys(
  tx: WriteTransaction,
  account: AccountRow,
  { post, opKey }: Circumstances,
): Promise<void> {
  for (const membership of await membershipsOfAccount(tx, account.id)) {
    if (membership.nodeId === null) continue;
    await dropWrapsOf(tx, membership.nodeId, "member", account.id);
    await setAdmitted(tx, membership.id, null);
    const others = (await membersOfNode(tx, membership.nodeId)).filter(
      ({ accountId }) => accountId !== account.id,
    );
    for (const other of others.filter(({ admittedAt }) => admittedAt !== null))
      post.send({
        dedupe: `waits:${opKey}:${other.id}`,
        kind: "team",
        mail: waitsAgainMail(other.email, account.name),
      });
  }
}
