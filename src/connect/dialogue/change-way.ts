import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { sealAddress } from "../../platform/vault/server-seal.ts";
import { saveField, wrapsFor } from "../concerns/concern-keys.sql.ts";
import { lockConcern } from "../concerns/concerns.sql.ts";
import { channelValueOf, fitsCall, fitsMail, fitsText, wayFields } from "../concerns/contact-way.ts";
import { keyName, openAsFamily, sealConcernField } from "../concerns/sealed-concern.ts";
import { aFamily } from "../may.ts";
import { dropField } from "./dialogue.sql.ts";

/** The family chooses another way to be answered. The old number is gone in the same commit, and the new one lies under the same key. */
export const changeWay = useCase({
  name: "change-way",
  input: z
    .object(wayFields)
    .refine(...fitsCall)
    .refine(...fitsText)
    .refine(...fitsMail),
  login: "family",
  by: aFamily,
  allow: anyone,
  audit: (_input, _outcome, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
  run: async (tx, way, { actor, opKey, post, keys }) => {
    const concern = await lockConcern(tx, actor.concernId);
    if (concern === undefined || concern.state === "closed") return refused("already-closed");
    const wraps = await wrapsFor(tx, [concern.id], concern.id);
    const key = openAsFamily(actor.familyKey, wraps, concern.id).get(keyName("channel", 1));
    if (key === undefined) return refused("no-key");
    await dropField(tx, concern.id, "channelValue");
    const value = channelValueOf(way);
    const place = {
      concernId: concern.id,
      id: newId(),
      field: "channelValue",
      class: "channel",
      epoch: 1,
    } as const;
    if (value !== null) await saveField(tx, concern.networkId, sealConcernField(key, place, value));
    const notice = way.channel === "mail" ? sealAddress(keys.outboxKey, concern.id, way.email) : null;
    await tx
      .updateTable("concern")
      .set({ channelKind: way.channel, sealedNoticeAddress: notice })
      .where("id", "=", concern.id)
      .execute();
    post.notify(
      { kind: "node", id: concern.nodeId },
      { concernId: concern.id, dedupe: `${opKey}:way`, kind: "family-wrote" },
    );
    return ok({ concernId: concern.id });
  },
});
