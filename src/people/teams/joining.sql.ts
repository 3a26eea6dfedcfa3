import type { Temporal } from "temporal-polyfill";
import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { insertMembership, membershipsOfAccount, setAdmitted, setRoles } from "./memberships.sql.ts";
import { becomeIntakeNode, findNode, type NodeRow, setDuty } from "./nodes.sql.ts";
import { createGeneration } from "./team-key.ts";
import { insertGeneration, latestGeneration, putWraps, recoveryHolders } from "./team-keys.sql.ts";

export type Joining = {
  readonly networkId: string;
  readonly organisationId: string;
  readonly nodeId: string | null;
  readonly roles: readonly string[];
};
export type Newcomer = { readonly id: string; readonly publicKey: Buffer };

/**
 * Makes a person a member. The first one of a team creates its key and is on duty; everybody after her waits until a
 * member admits her (decisions.md 17). Returns the membership's id.
 */
export async function join(
  tx: WriteTransaction,
  joining: Joining,
  account: Newcomer,
  now: Temporal.Instant,
): Promise<string> {
  const id = await putMembership(tx, joining, account);
  const node = joining.nodeId === null ? undefined : await findNode(tx, joining.nodeId);
  if (node === undefined) return id;
  await createFirstKey(tx, joining.networkId, node, { membershipId: id, ...account }, now);
  if (node.dutyId === null) await setDuty(tx, node.id, id);
  if (joining.roles.includes("intakeCoordinator") && (node.active || node.dutyId === null))
    await becomeIntakeNode(tx, joining.networkId, node.id);
  return id;
}

/** A second invitation to the same team adds its roles instead of a second membership. */
async function putMembership(tx: WriteTransaction, joining: Joining, account: Newcomer): Promise<string> {
  const { networkId, organisationId, nodeId, roles } = joining;
  const mine = await membershipsOfAccount(tx, account.id);
  const same = mine.find((row) => row.organisationId === organisationId && row.nodeId === nodeId);
  if (same !== undefined) {
    await setRoles(tx, same.id, [...new Set([...same.roles, ...roles])]);
    return same.id;
  }
  const id = newId<"membership">();
  await insertMembership(tx, { networkId, id, accountId: account.id, organisationId, nodeId, roles });
  return id;
}

async function createFirstKey(
  tx: WriteTransaction,
  networkId: string,
  node: NodeRow,
  member: Newcomer & { readonly membershipId: string },
  now: Temporal.Instant,
): Promise<void> {
  if ((await latestGeneration(tx, node.id)) !== undefined) return;
  const team = { nodeId: node.id, version: 1 };
  const { membershipId, id: accountId, publicKey } = member;
  const recoveries = await recoveryHolders(tx, node.organisationId);
  const { keys, wraps } = createGeneration(team, [
    { kind: "member", id: accountId, publicKey },
    ...recoveries,
  ]);
  await insertGeneration(tx, networkId, team, keys.publicKey);
  keys.secretKey.fill(0);
  await putWraps(tx, networkId, wraps);
  await setAdmitted(tx, membershipId, now);
}
