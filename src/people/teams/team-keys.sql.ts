import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { type Holder, openTeamWrap, type TeamGeneration, type TeamWrap } from "./team-key.ts";

/** The generation that new secrets are wrapped to. */
export const latestGeneration = (
  tx: ReadTransaction,
  nodeId: string,
): Promise<(TeamGeneration & { readonly publicKey: Buffer }) | undefined> =>
  tx
    .selectFrom("nodeKey")
    .select(["nodeId", "version", "publicKey"])
    .where("nodeId", "=", nodeId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();

export async function insertGeneration(
  tx: WriteTransaction,
  networkId: string,
  team: TeamGeneration,
  publicKey: Buffer,
): Promise<void> {
  await tx
    .insertInto("nodeKey")
    .values({ networkId, ...team, publicKey })
    .execute();
}

export async function putWraps(
  tx: WriteTransaction,
  networkId: string,
  wraps: readonly TeamWrap[],
): Promise<void> {
  for (const wrap of wraps)
    await tx
      .insertInto("nodeKeyWrap")
      .values({ networkId, ...wrap })
      .onConflict((row) =>
        row.columns(["nodeId", "version", "holderKind", "holderId"]).doUpdateSet({ wrap: wrap.wrap }),
      )
      .execute();
}

/** All generations a holder can open, the newest first: older concerns are wrapped to older generations. */
export const wrapsOf = (
  tx: ReadTransaction,
  nodeId: string,
  holderKind: Holder["kind"],
  holderId: string,
): Promise<(TeamGeneration & { readonly wrap: Buffer })[]> =>
  tx
    .selectFrom("nodeKeyWrap")
    .select(["nodeId", "version", "wrap"])
    .where("nodeId", "=", nodeId)
    .where("holderKind", "=", holderKind)
    .where("holderId", "=", holderId)
    .orderBy("version", "desc")
    .execute();

/** Takes a team's secrets away from a holder; a copy in somebody's memory is answered by a new generation. */
export const dropWrapsOf = (
  tx: WriteTransaction,
  nodeId: string,
  holderKind: Holder["kind"],
  holderId: string,
) =>
  tx
    .deleteFrom("nodeKeyWrap")
    .where("nodeId", "=", nodeId)
    .where("holderKind", "=", holderKind)
    .where("holderId", "=", holderId)
    .execute();

/** A team that is closed: its key goes with it, for members and recovery alike. */
export const dropAllWrapsOf = (tx: WriteTransaction, nodeId: string) =>
  tx.deleteFrom("nodeKeyWrap").where("nodeId", "=", nodeId).execute();

type Member = { readonly accountId: string; readonly nodeId: string; readonly personKey: Buffer };
export type OpenGeneration = TeamGeneration & { readonly secretKey: Buffer };

/** The team's secrets of all generations this person was admitted to, the newest first; empty for everybody else. */
export async function teamSecretsOf(tx: ReadTransaction, member: Member): Promise<OpenGeneration[]> {
  const holder = { kind: "member", id: member.accountId } as const;
  const wraps = await wrapsOf(tx, member.nodeId, holder.kind, holder.id);
  return wraps.map((wrap) => ({
    nodeId: wrap.nodeId,
    version: wrap.version,
    secretKey: openTeamWrap(wrap, holder, member.personKey),
  }));
}

/** Recovery keys of an organisation, the newest first. */
export const recoveriesOf = (tx: ReadTransaction, organisationId: string) =>
  tx
    .selectFrom("organisationRecovery")
    .select(["id", "version", "publicKey", "createdAt", "drilledAt"])
    .where("organisationId", "=", organisationId)
    .orderBy("version", "desc")
    .execute();

/** Whether drilled sheets bring this team's newest key back. */
export async function isRecoverable(
  tx: ReadTransaction,
  node: { readonly id: string; readonly organisationId: string },
): Promise<boolean> {
  const latest = await latestGeneration(tx, node.id);
  const drilled = (await recoveriesOf(tx, node.organisationId)).find(({ drilledAt }) => drilledAt !== null);
  if (latest === undefined || drilled === undefined) return false;
  const wraps = await wrapsOf(tx, node.id, "recovery", drilled.id);
  return wraps.some(({ version }) => version === latest.version);
}

/** Which recovery keys receive a team's secret: the newest drilled one, and newer ones still waiting for their drill. */
export async function recoveryHolders(tx: ReadTransaction, organisationId: string): Promise<Holder[]> {
  const all = await recoveriesOf(tx, organisationId);
  const drilled = all.findIndex((recovery) => recovery.drilledAt !== null);
  const wanted = drilled < 0 ? all : all.slice(0, drilled + 1);
  return wanted.map(({ id, publicKey }) => ({ kind: "recovery", id, publicKey }));
}
