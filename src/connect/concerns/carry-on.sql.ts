import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ConcernId, newId, type NodeId } from "../../core/ids.ts";
import { type Outcome, ok, refused } from "../../core/outcomes.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { type JournalPage, writeJournaled } from "../../platform/intake-journal/journal-page.ts";
import { contactMarksOf } from "../../platform/vault/contact-marks.ts";
import { openAddress, sealAddress } from "../../platform/vault/server-seal.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import type { Concern } from "./concern.ts";
import { fieldsOf, nodeKeyOf } from "./concern-keys.sql.ts";
import type { LogEntry } from "./concern-log-row.ts";
import type { IntakeFacts } from "./concerns.sql.ts";
import { answerDue, triageDue } from "./deadline.ts";
import { messagesOf } from "./messages.sql.ts";
import { type Holder, sealSuccessor } from "./seal-successor.ts";
import { type OpenKeys, openConcernFields } from "./sealed-concern.ts";
import { type Inherited, successorRows } from "./successor-rows.ts";

type CarryOn = {
  readonly old: Concern;
  /** The keys of whoever acts: a professional's, or the family's own. */
  readonly keys: OpenKeys;
  readonly intake: IntakeFacts;
  /** The node that is asked at once; null: the intake team begins anew. */
  readonly askedNodeId: NodeId | null;
  readonly by: LogEntry["by"];
  readonly server: ServerKeys;
  readonly journal: JournalPage;
  readonly now: Temporal.Instant;
};
type Why = "no-key" | "no-intake" | "node-without-key" | "already-reopened" | "words-gone";

/**
 * A concern goes on as a new one that names it: the same words under new keys, the same consents, the same way to the
 * family, and the family's code opens the new one from this commit. Used for reopening and for referring on. The family is
 * told of it, so the intake journal keeps it like a wish of its own.
 */
export async function carryOn(tx: WriteTransaction, step: CarryOn): Promise<Outcome<ConcernId, Why>> {
  const { old, keys, intake, askedNodeId, server, journal, now } = step;
  if (await isFollowed(tx, old.id)) return refused("already-reopened");
  const fields = await fieldsOf(tx, [old.id]);
  if (!fields.some(({ field }) => field === "name")) return refused("words-gone");
  const intakeKey = await nodeKeyOf(tx, intake.intakeNodeId);
  if (intakeKey === undefined) return refused("no-intake");
  const asked = askedNodeId && (await holderOf(tx, askedNodeId));
  if (asked === undefined) return refused("node-without-key");
  const id = newId<"concern">();
  const words = openConcernFields(keys, fields);
  const inherited = await inheritedFrom(tx, old.id, id, words.topic ?? null, server);
  const sealed = sealSuccessor(
    {
      concernId: id,
      intake: { id: intake.intakeNodeId, key: intakeKey },
      asked: asked || null,
      familyPublicKey: inherited.familyPublicKey,
      sessionKey: server.sessionKey,
    },
    { keys, fields, messages: await messagesOf(tx, old.id) },
  );
  if (sealed === undefined) return refused("no-key");
  await writeJournaled(
    tx,
    journal,
    successorRows({
      old,
      id,
      state: askedNodeId ? "offered" : "received",
      nodeId: askedNodeId ?? intake.intakeNodeId,
      due: askedNodeId ? answerDue(now, intake.land) : triageDue(now, intake.land),
      reason: askedNodeId ? "referredOn" : "reopened",
      inherited,
      sealed,
      marks: contactMarksOf(server.indexKey, old.networkId, {
        kind: old.channelKind,
        value: words.channelValue,
      }),
      server,
      by: step.by,
      opKey: newId<"operation">(),
      now,
    }),
  );
  await sql`select move_family_door(${old.id}, ${id})`.execute(tx);
  journal.keepMove({ table: "concernLocator", column: "concernId", from: old.id, to: id });
  return ok(id);
}

async function holderOf(tx: ReadTransaction, id: NodeId): Promise<Holder | undefined> {
  const key = await nodeKeyOf(tx, id);
  return key && { id, key };
}

/** The concern that continues this one, where this reader sees it. */
export async function followerOf(tx: ReadTransaction, id: ConcernId): Promise<ConcernId | null> {
  const row = await tx.selectFrom("concern").select("id").where("followsId", "=", id).executeTakeFirst();
  return (row?.id as ConcernId | undefined) ?? null;
}

/** The concern that this one continues, where there is one. */
export async function continuedBy(tx: ReadTransaction, id: ConcernId): Promise<ConcernId | null> {
  const row = await tx.selectFrom("concern").select("followsId").where("id", "=", id).executeTakeFirst();
  return (row?.followsId as ConcernId | null | undefined) ?? null;
}

/** Whether the family's code already leads on to a later concern. */
export const isFollowed = async (tx: ReadTransaction, id: ConcernId): Promise<boolean> =>
  (await sql<{ followed: boolean }>`select is_followed(${id}) as followed`.execute(tx)).rows[0]?.followed ===
  true;

async function inheritedFrom(
  tx: ReadTransaction,
  oldId: ConcernId,
  id: ConcernId,
  topic: string | null,
  server: ServerKeys,
): Promise<Inherited> {
  const row = await tx
    .selectFrom("concern")
    .select(["origin", "familyPublicKey", "sealedNoticeAddress"])
    .where("id", "=", oldId)
    .executeTakeFirstOrThrow();
  const { sealedNoticeAddress: sealed, ...kept } = row;
  const address = sealed && openAddress(server.outboxKey, oldId, sealed);
  return {
    ...kept,
    topic,
    noticeAddress: address ? sealAddress(server.outboxKey, id, address) : null,
    consents: await liveConsentsOf(tx, oldId),
  };
}

/**
 * What the family allowed goes on with the words it was given in; what was taken back does not. That one team reads along
 * or one network is asked was said of this concern and of nobody's next one (docs/decisions/0030, 0032).
 */
const liveConsentsOf = (tx: ReadTransaction, id: ConcernId) =>
  tx
    .selectFrom("consent")
    .select([
      "purpose",
      "givenHow",
      "wordingVersion",
      "wordingLanguage",
      "givenAt",
      "endsAt",
      "recipientNodeId",
      "recipientOrganisationId",
      "dataClasses",
      "recordedBy",
      "oralReason",
      "withInterpreter",
    ])
    .where("concernId", "=", id)
    .where("live", "=", true)
    .where("purpose", "not in", ["exchangeWith", "moveTo"])
    .execute();
