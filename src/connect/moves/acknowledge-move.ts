import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import type { Staff } from "../../platform/actor.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { writeRows } from "../../platform/intake-journal/write-rows.sql.ts";
import { useCase } from "../../platform/use-case.ts";
import { contactMarksOf } from "../../platform/vault/contact-marks.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { release, sealAddress } from "../../platform/vault/server-seal.ts";
import { keptAfterClosing } from "../concerns/close-concern.ts";
import { closingCount } from "../concerns/closing-count.ts";
import type { Wrap } from "../concerns/concern-keys.sql.ts";
import { intakeOf } from "../concerns/concerns.sql.ts";
import { dayOf, triageDue } from "../concerns/deadline.ts";
import { nodeSecretsOf } from "../concerns/professional.sql.ts";
import { openAsNode, openConcernFields } from "../concerns/sealed-concern.ts";
import { countSettledMove } from "../counts/counts.sql.ts";
import { aProfessional } from "../may.ts";
import { isTooLate } from "./move.ts";
import { movedRows } from "./moved-rows.ts";
import { movingTo, offeredTo, type Moving, settleMove } from "./offered.sql.ts";
import { type Parcel, readParcel } from "./parcel.ts";
import { tellOtherNetwork } from "./tell-other-network.ts";

/**
 * The other network takes the family on. One commit: the new concern is here with its first date, the old one has ended
 * and names it, the family's code opens the new one. Before it the family was the other team's, after it it is this one's.
 */
export const acknowledgeMove = useCase({
  name: "acknowledge-move",
  input: z.object({ moveId: z.uuid() }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { moveId }, actor) => (await offeredTo(tx, actor.nodeId)).some(({ id }) => id === moveId),
  run: async (tx, { moveId }, { now, actor, opKey, keys: server, post }) => {
    const intake = await intakeOf(tx, actor.networkId);
    const moving = await movingTo(tx, moveId, "held");
    if (intake === undefined || moving === undefined) return refused("move-over");
    if (isTooLate(moving.dueAt, now)) return refused("too-late");
    const parcel = readParcel(moving.parcel);
    const channelWrap = release(server.sessionKey, moveId, moving.heldChannel);
    const words = await wordsOf(tx, actor, moving, parcel, channelWrap);
    if (words.name === undefined) return refused("no-key");
    await writeRows(
      tx,
      movedRows({
        networkId: actor.networkId,
        nodeId: intake.intakeNodeId,
        moving,
        parcel,
        channelWrap,
        ...marksAndAddress(moving, words.channelValue, actor, server),
        topic: words.topic ?? null,
        due: triageDue(now, intake.land),
        server,
        membershipId: actor.membershipId,
        opKey,
        now,
      }),
    );
    const { membershipId } = actor;
    const deleteAfter = dayOf(now).add({ days: keptAfterClosing });
    const giver = await settleMove(tx, {
      moveId,
      membershipId,
      opKey: newId<"operation">(),
      now,
      deleteAfter,
    });
    if (giver === undefined) throw new Error("a held move could not be settled");
    const left = { ...moving, networkId: giver.network };
    await countSettledMove(tx, moveId, closingCount(left, { topic: null, reason: "moved", server, now }));
    await tellOtherNetwork(tx, { ...giver, kind: "move-arrived", dedupe: `${opKey}:arrived` }, server);
    post.notify(
      { kind: "family", id: moving.plannedId },
      { concernId: moving.plannedId, dedupe: `${opKey}:family`, kind: "family-news" },
    );
    return ok({ concernId: moving.plannedId });
  },
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, outcome) => ({
    subjectKind: "concern",
    subjectId: outcome?.ok ? outcome.value.concernId : null,
  }),
});

/** Opened for the moment of the arrival: who never held the key cannot take a family on. */
async function wordsOf(
  tx: WriteTransaction,
  staff: Staff,
  { plannedId }: Moving,
  { fields, nodeWraps, channelVersion }: Parcel,
  channelWrap: Buffer,
) {
  const nodeId = staff.nodeId ?? "";
  const row = { holderId: nodeId, form: "public" } as const;
  const wraps: Wrap[] = [
    ...nodeWraps.map(({ latest: _latest, ...wrap }) => ({ ...wrap, ...row })),
    { ...row, class: "channel", epoch: 1, keyVersion: channelVersion, wrap: channelWrap },
  ];
  const keys = openAsNode(await nodeSecretsOf(tx, staff), wraps, plannedId);
  return openConcernFields(
    keys,
    fields.map((field) => ({ ...field, concernId: plannedId })),
  );
}

/** Marks under the key of this network, and the address for neutral news under the id of the new concern. */
const marksAndAddress = (
  { plannedId, channelKind }: Moving,
  value: string | undefined,
  { networkId }: Staff,
  { indexKey, outboxKey }: ServerKeys,
) => ({
  marks: contactMarksOf(indexKey, networkId, { kind: channelKind, value }),
  noticeAddress: channelKind === "mail" && value ? sealAddress(outboxKey, plannedId, value) : null,
});
