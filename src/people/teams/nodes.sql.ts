import type { MembershipId, NodeId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type NodeRow = {
  readonly id: NodeId;
  readonly organisationId: string;
  readonly name: string;
  readonly active: boolean;
  readonly dutyId: MembershipId | null;
  readonly rekeyDue: boolean;
};

const nodes = (tx: ReadTransaction) =>
  tx.selectFrom("node").select(["id", "organisationId", "name", "active", "dutyId", "rekeyDue"]);
type Found = Awaited<ReturnType<ReturnType<typeof nodes>["execute"]>>[number];
const read = (row: Found): NodeRow => ({
  ...row,
  id: row.id as NodeId,
  dutyId: row.dutyId as MembershipId | null,
});

export async function findNode(tx: ReadTransaction, id: string): Promise<NodeRow | undefined> {
  const row = await nodes(tx).where("id", "=", id).executeTakeFirst();
  return row && read(row);
}

export const nodesOf = async (tx: ReadTransaction, organisationId: string): Promise<NodeRow[]> =>
  (await nodes(tx).where("organisationId", "=", organisationId).orderBy("name").execute()).map(read);

type NewNode = {
  readonly networkId: string;
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
};

/** A team begins without anybody and is not responsible for anything until its first member comes. */
export const insertNode = (tx: WriteTransaction, node: NewNode) =>
  tx
    .insertInto("node")
    .values({ ...node, active: false })
    .execute();

export const setDuty = (tx: WriteTransaction, id: string, dutyId: string) =>
  tx.updateTable("node").set({ dutyId, active: true }).where("id", "=", id).execute();

export const deactivateNodeRow = (tx: WriteTransaction, id: string) =>
  tx.updateTable("node").set({ active: false }).where("id", "=", id).execute();

export const setRekeyDue = (tx: WriteTransaction, id: string, rekeyDue: boolean) =>
  tx.updateTable("node").set({ rekeyDue }).where("id", "=", id).execute();

export async function intakeNodeOf(tx: ReadTransaction, networkId: string): Promise<string | null> {
  const row = await tx
    .selectFrom("network")
    .select("intakeNodeId")
    .where("id", "=", networkId)
    .executeTakeFirst();
  return row?.intakeNodeId ?? null;
}

/**
 * Only when there is none: an intake node is handed over by an act of its own, never by an invitation. Families may not
 * write yet: that begins with the first drill of its recovery.
 */
export const becomeIntakeNode = (tx: WriteTransaction, networkId: string, nodeId: string) =>
  tx
    .updateTable("network")
    .set({ intakeNodeId: nodeId, wishesWait: true })
    .where("id", "=", networkId)
    .where("intakeNodeId", "is", null)
    .execute();

export const setIntakeNode = (tx: WriteTransaction, networkId: string, nodeId: string) =>
  tx.updateTable("network").set({ intakeNodeId: nodeId }).where("id", "=", networkId).execute();

/** The intake team has proved that its key can be brought back: from now on families may write. */
export const openForWishes = (tx: WriteTransaction, networkId: string, nodeId: string) =>
  tx
    .updateTable("network")
    .set({ wishesWait: false })
    .where("id", "=", networkId)
    .where("intakeNodeId", "=", nodeId)
    .where("wishesWait", "=", true)
    .execute();

export const wishesWait = async (tx: ReadTransaction, nodeId: string): Promise<boolean> =>
  (await tx.selectFrom("network").select("wishesWait").where("intakeNodeId", "=", nodeId).executeTakeFirst())
    ?.wishesWait === true;
