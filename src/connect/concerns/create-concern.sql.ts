import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type ConcernId, type NetworkId, newId, type OperationKey } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { type ContactWish, openPlaceOf } from "./contact-wish.ts";
import { saveField, saveWrap } from "./concern-keys.sql.ts";
import { type IntakeFacts, logChange } from "./concerns.sql.ts";
import { dayOf, triageDue } from "./deadline.ts";
import type { SealedConcern } from "./seal-new-concern.ts";

type NewConcern = {
  readonly concernId: ConcernId;
  readonly networkId: NetworkId;
  readonly intake: IntakeFacts;
  readonly wish: ContactWish;
  readonly sealed: SealedConcern;
  readonly locator: Buffer;
  readonly now: Temporal.Instant;
  readonly opKey: OperationKey;
  readonly receiptUntil: Temporal.Instant;
  readonly consent: { readonly version: string; readonly language: string };
};

/** Writes a new concern with everything that belongs to it. The order lets row-level security see its own rows. */
export async function createConcern(tx: WriteTransaction, concern: NewConcern): Promise<void> {
  await insertConcern(tx, concern);
  await insertDoor(tx, concern);
  for (const wrap of concern.sealed.nodeWraps)
    await saveWrap(tx, concern.networkId, concern.concernId, wrap, "node");
  for (const wrap of concern.sealed.familyWraps)
    await saveWrap(tx, concern.networkId, concern.concernId, wrap, "family");
  for (const field of concern.sealed.fields) await saveField(tx, concern.networkId, field);
  await insertConsents(tx, concern);
  await insertFirstMessage(tx, concern);
  await countConcern(tx, concern);
}

async function insertConcern(
  tx: WriteTransaction,
  { concernId, networkId, intake, wish, sealed, now, opKey }: NewConcern,
): Promise<void> {
  const due = triageDue(now, intake.land);
  await sql`insert into concern (network_id, id, origin, state, node_id, due_at, due_kind, created_at, language, place, channel_kind, pregnant_or_newborn, family_public_key, sealed_notice_address)
    values (${networkId}, ${concernId}, 'publicForm', 'received', ${intake.intakeNodeId}, ${due.at}, ${due.kind}, ${now}, ${wish.language}, ${openPlaceOf(wish.place) || null}, ${wish.channel},
            ${sealed.pregnantOrNewborn}, ${sealed.family.publicKey}, ${sealed.noticeAddress})`.execute(tx);
  await logChange(tx, {
    concern: { id: concernId, networkId },
    seq: 1,
    change: { kind: "create", state: "received", nodeId: intake.intakeNodeId },
    due: { dueAt: due.at, dueKind: due.kind },
    by: { kind: "family", membershipId: null },
    opKey,
    now,
  });
}

async function insertDoor(
  tx: WriteTransaction,
  { locator, networkId, concernId, sealed, receiptUntil }: NewConcern,
): Promise<void> {
  await sql`insert into concern_locator (locator, network_id, concern_id, family_public_key, sealed_family_key, receipt_until)
    values (${locator}, ${networkId}, ${concernId}, ${sealed.family.publicKey}, ${sealed.family.sealedSecretKey}, ${receiptUntil})`.execute(
    tx,
  );
}

async function insertConsents(
  tx: WriteTransaction,
  { networkId, concernId, wish, consent, now }: NewConcern,
): Promise<void> {
  for (const purpose of ["contactMe", ...(wish.askNode ? ["askNode"] : [])]) {
    await tx
      .insertInto("consent")
      .values({
        networkId,
        id: newId<"consent">(),
        concernId,
        purpose,
        givenHow: "form",
        wordingVersion: consent.version,
        wordingLanguage: consent.language,
        givenAt: now,
      })
      .execute();
  }
}

async function insertFirstMessage(
  tx: WriteTransaction,
  { networkId, concernId, sealed, now }: NewConcern,
): Promise<void> {
  if (sealed.firstMessage === null) return;
  await tx
    .insertInto("message")
    .values({
      networkId,
      concernId,
      id: sealed.firstMessage.id,
      author: "family",
      class: "contact",
      epoch: 1,
      sealed: sealed.firstMessage.sealed,
      at: now,
    })
    .execute();
}

/** The coded row for statistics: month, topic, language, municipality; no way back to the concern (decisions.md 16). */
async function countConcern(tx: WriteTransaction, { networkId, wish, now }: NewConcern): Promise<void> {
  const month = dayOf(now).with({ day: 1 }).toString();
  await sql`insert into concern_count (network_id, id, month, moment, kind, topic, language, place)
    values (${networkId}, ${newId()}, ${month}, 'create', 'contactWish', ${wish.topic === null ? null : String(wish.topic)}, ${wish.language}, ${openPlaceOf(wish.place) || null})`.execute(
    tx,
  );
}
