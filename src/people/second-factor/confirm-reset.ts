import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { useCase } from "../../platform/use-case.ts";
import { clearSecondFactor, findAccount } from "../accounts/accounts.sql.ts";
import { runsNetwork, signedIn } from "../may.ts";
import { deleteSessionsOf } from "../sign-in/login-sessions.sql.ts";
import { deleteTicketsOf } from "../sign-in/sign-ins.sql.ts";
import {
  type MemberRow,
  membersOfNode,
  membershipsOfAccount,
  membersWithRole,
} from "../teams/memberships.sql.ts";
import { confirmationsNeeded, isConfirmed } from "./reset.ts";
import { resetDoneMail } from "./reset.mail.tsx";
import { findOpenReset, lockReset, setConfirmedBy } from "./resets.sql.ts";

/** A colleague confirms that a person really lost her second factor; the last one needed takes it away. */
export const confirmReset = useCase({
  name: "confirm-reset",
  input: z.object({ accountId: z.uuid() }),
  login: "app",
  by: signedIn,
  allow: async (tx, { accountId }, actor) => {
    if (actor.accountId === accountId) return false;
    const { team, needed } = await circleOf(tx, accountId);
    const colleague = actor.admitted && team.some((member) => member.accountId === actor.accountId);
    return colleague || (needed.fromCoordination > 0 && runsNetwork(actor));
  },
  audit: ({ accountId }) => ({ subjectKind: "account", subjectId: accountId }),
  run: async (tx, { accountId }, { actor, now, post }) => {
    const reset = await findOpenReset(tx, accountId, now);
    const locked = reset && (await lockReset(tx, reset));
    if (reset === undefined || locked === undefined) return refused("nothingAsked");
    const confirmedBy = [...new Set([...locked.confirmedBy, actor.accountId])];
    const { team, coordination, needed } = await circleOf(tx, accountId);
    const byTeam = confirmedBy.filter((id) => team.some((member) => member.accountId === id));
    const byCoordination = confirmedBy.filter(
      (id) => !byTeam.includes(id) && coordination.some((row) => row.accountId === id),
    );
    const done = isConfirmed(needed, { byTeam: byTeam.length, byCoordination: byCoordination.length });
    await setConfirmedBy(tx, reset, confirmedBy, done ? now : null);
    if (!done) return ok<{ readonly done: boolean }>({ done });
    await clearSecondFactor(tx, accountId);
    await deleteSessionsOf(tx, accountId);
    await deleteTicketsOf(tx, accountId);
    const account = await findAccount(tx, accountId);
    if (account)
      post.send({
        dedupe: `resetDone:${accountId}:${now.epochMilliseconds}`,
        kind: "secondFactor",
        mail: resetDoneMail(account.email),
      });
    return ok<{ readonly done: boolean }>({ done });
  },
});

/** Who may confirm for a person: the admitted others of her team, and coordination where the team is too small. */
async function circleOf(tx: WriteTransaction, accountId: string) {
  const mine = await membershipsOfAccount(tx, accountId);
  const nodeId = mine.find((membership) => membership.nodeId !== null)?.nodeId;
  const others = (rows: readonly MemberRow[]) => rows.filter((member) => member.accountId !== accountId);
  const team =
    nodeId == null
      ? []
      : others(await membersOfNode(tx, nodeId)).filter(({ admittedAt }) => admittedAt !== null);
  const coordination = others(await membersWithRole(tx, ["networkCoordinator", "systemAdmin"]));
  return { team, coordination, needed: confirmationsNeeded(team.length) };
}
