import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { type MembershipId, type NetworkId, newId, type NodeId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { useCase } from "../../platform/use-case.ts";
import { isOpenNode, nodeKeyOf } from "../concerns/concern-keys.sql.ts";
import { changeConcern } from "../concerns/concerns.sql.ts";
import { concernAtHand, keysOfConcern } from "../concerns/professional.sql.ts";
import { openToReader, readersOf } from "./readers.sql.ts";
import { mayShare, sharingInput, sharingWordingVersion } from "./sharing.ts";
import { onSeenConcern } from "../concerns/on-seen-concern.ts";

/**
 * With the family's recorded consent another team reads along: the parts the consent names, in this one concern, until its
 * day. It reads and does nothing else; the promise stays with whoever is responsible (docs/decisions/0030).
 */
export const shareWithNode = useCase({
  name: "share-with-node",
  input: sharingInput,
  ...onSeenConcern,
  run: async (tx, input, { now, actor, networkId, opKey, post }) => {
    const atHand = await concernAtHand(tx, actor, input.concernId);
    if (atHand === undefined) return refused("not-yours");
    const { concern, who } = atHand;
    const may = mayShare(concern, who);
    if (!may.ok) return may;
    const { state, nodeId, ownerId, dueAt, dueKind } = concern;
    if (dueAt === null || dueKind === null) return refused("already-closed");
    const readerNodeId = input.readerNodeId as NodeId;
    if (readerNodeId === nodeId || readerNodeId === who.intakeNodeId) return refused("reads-already");
    if ((await readersOf(tx, concern.id)).length > 0) return refused("one-reader");
    if (!(await isOpenNode(tx, readerNodeId))) return refused("reader-gone");
    if ((await nodeKeyOf(tx, readerNodeId)) === undefined) return refused("reader-without-key");
    const reader = { consentId: newId<"consent">(), nodeId: readerNodeId, parts: input.parts };
    await recordConsent(tx, input, { id: reader.consentId, networkId, recordedBy: actor.membershipId, now });
    await openToReader(tx, concern, reader, await keysOfConcern(tx, actor, concern.id));
    const change = { kind: "consentGiven", reason: "exchangeWith", state, nodeId, ownerId } as const;
    const due = { at: dueAt, kind: dueKind };
    const by = { kind: "staff" as const, membershipId: actor.membershipId };
    await changeConcern(tx, concern, { ...change, due }, by, opKey, now);
    post.notify(
      { kind: "node", id: readerNodeId },
      { concernId: concern.id, dedupe: `${opKey}:reads-along`, kind: "reads-along" },
    );
    return ok({ concernId: concern.id });
  },
});

type Recorded = {
  readonly id: string;
  readonly networkId: NetworkId;
  readonly recordedBy: MembershipId;
  readonly now: Temporal.Instant;
};

/** Everything that has to be provable later (domain.md 5.2), as the professional recorded it. */
async function recordConsent(
  tx: WriteTransaction,
  given: z.infer<typeof sharingInput>,
  { now, ...facts }: Recorded,
): Promise<void> {
  const months = Number(given.shareMonths);
  await tx
    .insertInto("consent")
    .values({
      ...facts,
      concernId: given.concernId,
      purpose: "exchangeWith",
      recipientNodeId: given.readerNodeId,
      dataClasses: [...given.parts],
      givenHow: given.shareHow,
      oralReason: given.shareHow === "oral" ? given.shareOralReason : null,
      withInterpreter: given.shareInterpreter,
      wordingVersion: sharingWordingVersion,
      wordingLanguage: given.shareLanguage,
      givenAt: now,
      endsAt: now.toZonedDateTimeISO("Europe/Berlin").add({ months }).toInstant(),
    })
    .execute();
}
