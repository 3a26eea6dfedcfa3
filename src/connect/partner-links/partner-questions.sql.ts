import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId, NetworkId, NodeId, OperationKey } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { LinkFacts, PartnerAnswer } from "./partner-question.ts";

export type NewQuestion = {
  readonly networkId: NetworkId;
  readonly concernId: ConcernId;
  readonly id: string;
  readonly partner: string;
  readonly tokenHash: Buffer;
  readonly sealedQuestion: Buffer;
  readonly askedBy: string;
  readonly askedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
};

export const saveQuestion = (tx: WriteTransaction, question: NewQuestion) =>
  tx.insertInto("partnerQuestion").values(question).execute();

export type AskedPartner = LinkFacts & {
  readonly id: string;
  readonly partner: string;
  readonly askedAt: Temporal.Instant;
  readonly answer: PartnerAnswer | null;
  /** "YYYY-MM-DD". */
  readonly answerOn: string | null;
};

export async function partnersAsked(tx: ReadTransaction, concernId: ConcernId): Promise<AskedPartner[]> {
  const rows = await tx
    .selectFrom("partnerQuestion")
    .select(["id", "partner", "askedAt", "expiresAt", "answer", "answerOn", "answeredAt", "withdrawnAt"])
    .where("concernId", "=", concernId)
    .orderBy("askedAt", "desc")
    .execute();
  return rows as AskedPartner[];
}

export type LinkRow = LinkFacts & { readonly id: string; readonly sealedQuestion: Buffer };

/** The question of this link; row-level security shows no other. */
export async function questionOfLink(tx: ReadTransaction, tokenHash: Buffer): Promise<LinkRow | undefined> {
  const row = await tx
    .selectFrom("partnerQuestion")
    .select(["id", "sealedQuestion", "expiresAt", "answeredAt", "withdrawnAt"])
    .where("tokenHash", "=", tokenHash)
    .executeTakeFirst();
  return row as LinkRow | undefined;
}

export async function withdrawQuestion(
  tx: WriteTransaction,
  concernId: ConcernId,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const done = await tx
    .updateTable("partnerQuestion")
    .set({ withdrawnAt: now })
    .where("concernId", "=", concernId)
    .where("id", "=", id)
    .where("answeredAt", "is", null)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

type Said = { readonly answer: PartnerAnswer; readonly on: string | null };

export type Answered = { readonly about: ConcernId; readonly responsible: NodeId };
/** Writes the one answer a link is good for, with the entry in the concern's log; undefined when it is spent. */
export async function answerByLink(
  tx: WriteTransaction,
  tokenHash: Buffer,
  { answer, on }: Said,
  opKey: OperationKey,
  now: Temporal.Instant,
): Promise<Answered | undefined> {
  const { rows } =
    await sql<Answered>`select about, responsible from answer_partner_question(${tokenHash}, ${answer}, ${on}::date, ${opKey}, ${now})`.execute(
      tx,
    );
  return rows[0];
}
