import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { contactMarksOf } from "../../platform/vault/contact-marks.ts";
import { sealAddress } from "../../platform/vault/server-seal.ts";
import { fieldsOf, saveField, wrapsFor } from "../concerns/concern-keys.sql.ts";
import { lockConcern } from "../concerns/concerns.sql.ts";
import { longest, type SafeContact } from "../concerns/contact-wish.ts";
import { channelValueOf, fitsCall, fitsMail, fitsText, wayFields } from "../concerns/contact-way.ts";
import { openAsFamily, openConcernFields, sealConcernField } from "../concerns/sealed-concern.ts";
import { newestKey } from "../keys/epochs.ts";
import { aFamily } from "../may.ts";
import { endMoveWithNews } from "../moves/moves.sql.ts";
import { dropField, markAnew } from "./dialogue.sql.ts";

const words = (field: "times" | "codeWord" | "substitute") =>
  z.string().trim().max(longest[field], "too-long");
const careAgain = z.object({
  notSayWho: z.boolean(),
  noVoicemail: z.boolean(),
  times: words("times"),
  codeWord: words("codeWord"),
  substitute: words("substitute"),
  interpreter: z.boolean(),
});
type CareAgain = z.infer<typeof careAgain>;

/** What was said of the language and the place stays; everything that is asked again counts as it is now. */
function agreedAnew(before: string | undefined, care: CareAgain): SafeContact {
  const { languageOther = "", place } = before ? (JSON.parse(before) as Partial<SafeContact>) : {};
  const { interpreter, codeWord, substitute, ...plain } = care;
  return {
    ...plain,
    languageOther,
    ...(place ? { place } : {}),
    ...(interpreter ? { interpreter: true as const } : {}),
    ...(codeWord ? { codeWord } : {}),
    ...(substitute ? { substitute } : {}),
  };
}

/** The family chooses another way to be answered. The old number is gone in the same commit, and the new one lies under the same key. */
export const changeWay = useCase({
  name: "change-way",
  input: z
    .object({ ...wayFields, care: careAgain.optional() })
    .refine(...fitsCall)
    .refine(...fitsText)
    .refine(...fitsMail),
  login: "family",
  by: aFamily,
  allow: anyone,
  audit: (_input, _outcome, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
  run: async (tx, way, { now, actor, opKey, post, keys: server }) => {
    const concern = await lockConcern(tx, actor.concernId);
    if (concern === undefined || concern.state === "closed") return refused("already-closed");
    const wraps = await wrapsFor(tx, [concern.id], concern.id);
    const keys = openAsFamily(actor.familyKey, wraps, concern.id);
    const channel = newestKey(keys, "channel");
    if (channel === undefined) return refused("no-key");
    if (way.care) {
      const { safeContact: before } = openConcernFields(
        keys,
        await fieldsOf(tx, [concern.id], ["safeContact"]),
      );
      const rules = JSON.stringify(agreedAnew(before, way.care));
      const place = {
        concernId: concern.id,
        id: newId(),
        field: "safeContact",
        class: "channel",
        epoch: channel.epoch,
      } as const;
      await dropField(tx, concern.id, "safeContact");
      await saveField(tx, concern.networkId, sealConcernField(channel.key, place, rules));
    }
    await dropField(tx, concern.id, "channelValue");
    const value = channelValueOf(way);
    const place = {
      concernId: concern.id,
      id: newId(),
      field: "channelValue",
      class: "channel",
      epoch: channel.epoch,
    } as const;
    if (value !== null) await saveField(tx, concern.networkId, sealConcernField(channel.key, place, value));
    const marks = contactMarksOf(server.indexKey, concern.networkId, { kind: way.channel, value });
    await markAnew(tx, concern, marks);
    const notice = way.channel === "mail" ? sealAddress(server.outboxKey, concern.id, way.email) : null;
    await tx
      .updateTable("concern")
      .set({ channelKind: way.channel, sealedNoticeAddress: notice })
      .where("id", "=", concern.id)
      .execute();
    await endMoveWithNews(tx, concern.id, now);
    post.notify(
      { kind: "node", id: concern.nodeId },
      { concernId: concern.id, dedupe: `${opKey}:way`, kind: "family-wrote" },
    );
    return ok({ concernId: concern.id });
  },
});
