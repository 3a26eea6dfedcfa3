import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Staff } from "../../platform/actor.ts";
import type { Around, Consultation, ConsultationId } from "./consultation.ts";

const columns = ["id", "networkId", "askerId", "born", "talk", "decision", "createdAt", "closedAt"] as const;

/** One's own consultation; undefined for everybody else, also where it does not exist. */
export async function findConsultation(tx: ReadTransaction, id: string): Promise<Consultation | undefined> {
  const row = await tx
    .selectFrom("childProtectionConsultation")
    .select([...columns])
    .where("id", "=", id)
    .executeTakeFirst();
  return row as Consultation | undefined;
}

/** The same, locked for this transaction. */
export async function lockConsultation(tx: WriteTransaction, id: string): Promise<Consultation | undefined> {
  const row = await tx
    .selectFrom("childProtectionConsultation")
    .select([...columns])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as Consultation | undefined;
}

export async function ownConsultations(tx: ReadTransaction): Promise<Consultation[]> {
  const rows = await tx
    .selectFrom("childProtectionConsultation")
    .select([...columns])
    .orderBy("createdAt", "desc")
    .limit(200)
    .execute();
  return rows as Consultation[];
}

export const insertConsultation = (
  tx: WriteTransaction,
  staff: Staff,
  id: ConsultationId,
  now: Temporal.Instant,
) =>
  tx
    .insertInto("childProtectionConsultation")
    .values({
      networkId: staff.networkId,
      id,
      askerId: staff.membershipId,
      // The trigger looks it up again; the wall compares it with who is signed in.
      askerAccountId: staff.accountId,
      createdAt: now,
      changedAt: now,
    })
    .execute();

type Change = Partial<Pick<Consultation, "born" | "talk" | "decision" | "closedAt">>;
export const changeConsultation = (
  tx: WriteTransaction,
  id: ConsultationId,
  change: Change,
  now: Temporal.Instant,
) =>
  tx
    .updateTable("childProtectionConsultation")
    .set({ ...change, changedAt: now, ...("decision" in change ? { decidedAt: now } : {}) })
    .where("id", "=", id)
    .execute();

/** How far the others are, for the rules. */
export async function aroundOf(tx: ReadTransaction, id: string): Promise<Around> {
  const advice = await tx
    .selectFrom("childProtectionAdvice")
    .select("answeredAt")
    .where("consultationId", "=", id)
    .executeTakeFirst();
  const confirmation = await tx
    .selectFrom("childProtectionConfirmation")
    .select(["decision", "agrees"])
    .where("consultationId", "=", id)
    .executeTakeFirst();
  const transfer = await tx
    .selectFrom("childProtectionTransfer")
    .select(["receivedAt", "recipientKind", "dueAt"])
    .where("consultationId", "=", id)
    .executeTakeFirst();
  return {
    advice: advice ? { answered: advice.answeredAt !== null } : null,
    confirmation: confirmation ?? null,
    transfer: transfer
      ? {
          received: transfer.receivedAt !== null,
          own: transfer.recipientKind === "own",
          dueAt: transfer.dueAt as unknown as Temporal.Instant,
        }
      : null,
  };
}

/** The Land whose holidays count for promises. */
export async function landOf(tx: ReadTransaction, networkId: string): Promise<string | null> {
  const row = await tx.selectFrom("network").select("land").where("id", "=", networkId).executeTakeFirst();
  return row?.land ?? null;
}
