import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { type Circumstances, useCase } from "../../platform/use-case.ts";
import { publicKeyOf } from "../../platform/vault/curve-keys.ts";
import { type AccountRow, findAccount, withinNetwork } from "../accounts/accounts.sql.ts";
import { everybody } from "../may.ts";
import { ownMemberships } from "../sign-in/login-sessions.sql.ts";
import { emailMark } from "../sign-in/sign-in.ts";
import { countFailure } from "../sign-in/sign-ins.sql.ts";
import {
  type MemberRow,
  membersOfNode,
  membershipsOfAccount,
  membersWithRole,
} from "../teams/memberships.sql.ts";
import { confirmationsNeeded } from "./reset.ts";
import { resetAskedMail, resetRequestedMail } from "./reset.mail.tsx";
import { findOpenReset, insertReset } from "./resets.sql.ts";

/**
 * Asks the team to confirm that somebody lost her second factor. The passphrase has to fit; the answer is the same
 * when it does not.
 */
export const requestReset = useCase({
  name: "request-reset",
  input: z.object({
    email: z.string(),
    accountId: z.uuid().nullable(),
    personKey: z.instanceof(Buffer).nullable(),
  }),
  login: "app",
  by: everybody,
  allow: () => true,
  audit: ({ accountId }) => ({ subjectKind: "account", subjectId: accountId }),
  run: async (tx, { email, accountId, personKey }, circumstances) => {
    const { keys, now } = circumstances;
    const account = accountId === null ? undefined : await findAccount(tx, accountId);
    const fits = account && personKey && publicKeyOf("x25519", personKey).equals(account.keys.publicKey);
    if (account && fits) await ask(tx, account, circumstances);
    else await countFailure(tx, emailMark(keys.sessionKey, email), now);
    return ok(null);
  },
});

/**
 * The request goes to the network where the person works in a team, wherever she signs in: otherwise a place without a
 * team could take the second factor away from a place with one.
 */
async function ask(tx: WriteTransaction, account: AccountRow, circumstances: Circumstances): Promise<void> {
  const { networkId: here } = circumstances;
  const networks = new Set([
    here,
    ...(await ownMemberships(tx, account.id)).map(({ networkId }) => networkId),
  ]);
  for (const networkId of networks) {
    const asked = await withinNetwork(tx, networkId, here, async () => {
      const mine = await membershipsOfAccount(tx, account.id);
      if (!mine.some(({ nodeId }) => nodeId !== null)) return false;
      await askHere(tx, account, mine, { ...circumstances, networkId });
      return true;
    });
    if (asked) return;
  }
  await askHere(tx, account, await membershipsOfAccount(tx, account.id), circumstances);
}

type Asking = Pick<Circumstances, "now" | "post"> & { readonly networkId: string };

async function askHere(
  tx: WriteTransaction,
  account: AccountRow,
  mine: readonly MemberRow[],
  { networkId, now, post }: Asking,
): Promise<void> {
  if (mine.length === 0 || (await findOpenReset(tx, account.id, now)) !== undefined) return;
  await insertReset(tx, networkId, account.id, now);
  const occasion = `reset:${account.id}:${now.epochMilliseconds}`;
  post.send({ dedupe: occasion, kind: "secondFactor", mail: resetRequestedMail(account.email) });
  for (const other of await whoConfirms(tx, account.id, mine))
    post.send({
      dedupe: `${occasion}:${other.id}`,
      kind: "secondFactor",
      mail: resetAskedMail(other.email, account.name),
    });
}

async function whoConfirms(
  tx: WriteTransaction,
  accountId: string,
  mine: readonly MemberRow[],
): Promise<MemberRow[]> {
  const nodeId = mine.find((membership) => membership.nodeId !== null)?.nodeId;
  const team = nodeId == null ? [] : await membersOfNode(tx, nodeId);
  const others = team.filter((member) => member.accountId !== accountId && member.admittedAt !== null);
  if (confirmationsNeeded(others.length).fromCoordination === 0) return others;
  const coordination = await membersWithRole(tx, ["networkCoordinator", "systemAdmin"]);
  return [...others, ...coordination.filter((member) => member.accountId !== accountId)];
}
