import { z } from "zod";
import { promisesFor } from "../../core/contact-promise.ts";
import { type ConcernId, newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import type { Anyone } from "../../platform/actor.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { contactMarksOf } from "../../platform/vault/contact-marks.ts";
import { anyActor } from "../may.ts";
import { channelValueOf } from "./contact-way.ts";
import { consentWordingVersion, contactWish } from "./contact-wish.ts";
import { intakeOf } from "./concerns.sql.ts";
import { arrivalNews } from "../flood/arrival-news.ts";
import { sortedWish } from "../flood/wish-signs.ts";
import { createConcern } from "./create-concern.sql.ts";
import { nodeKeyOf } from "./concern-keys.sql.ts";
import { sealNewConcern } from "./seal-new-concern.ts";
import { wishKind } from "./wish-kind.ts";

/** What the return code opens, made before the transaction because Argon2id takes its time. */
const door = z.object({ locator: z.instanceof(Buffer), unlockKey: z.instanceof(Buffer) });

/** A receipt may be shown again for this long, to the browser that sent the very same form. Minutes. */
export const receiptMinutes = 15;

/** A family writes without an account; the concern, its keys, its first log entry and the news to the intake team are one commit. */
export const sendContactWish = useCase({
  name: "send-contact-wish",
  input: z.object({
    door,
    wish: contactWish,
    consentLanguage: z.string(),
    sorted: sortedWish,
    kind: wishKind,
  }),
  login: "family",
  by: anyActor<Anyone>,
  reach: ({ door: { locator } }) => ({ locator }),
  allow: anyone,
  run: async (tx, input, { now, networkId, opKey, keys, post, journal }) => {
    const { door: opened, wish, sorted } = input;
    const intake = await intakeOf(tx, networkId);
    const intakeKey = intake && (await nodeKeyOf(tx, intake.intakeNodeId));
    if (intake === undefined || intakeKey === undefined) return refused("no-intake");
    const concernId: ConcernId = newId<"concern">();
    const sealed = sealNewConcern({
      concernId,
      wish,
      unlockKey: opened.unlockKey,
      intakeNodeId: intake.intakeNodeId,
      intakeKey,
      outboxKey: keys.outboxKey,
    });
    const receiptUntil = now.add({ minutes: receiptMinutes });
    await createConcern(tx, journal, {
      concernId,
      networkId,
      intake,
      wish,
      sealed,
      locator: opened.locator,
      server: keys,
      now,
      opKey,
      receiptUntil,
      sorted,
      kind: input.kind,
      marks: contactMarksOf(keys.indexKey, networkId, { kind: wish.channel, value: channelValueOf(wish) }),
      consent: { version: consentWordingVersion, language: input.consentLanguage },
    });
    const news = arrivalNews({ concernId, opKey, nodeId: intake.intakeNodeId, now }, sorted.queue);
    post.notify({ kind: "node", id: intake.intakeNodeId }, news);
    const promises = promisesFor(now, intake.land, {
      pregnantOrNewborn: sealed.pregnantOrNewborn,
      askNode: wish.askNode,
    });
    return ok({
      concernId,
      at: now.toString(),
      receiptUntil: receiptUntil.toString(),
      readBy: promises.readBy.toString(),
      answeredBy: promises.answeredBy.toString(),
      contactBy: promises.contactBy.toString(),
    });
  },
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, outcome) => ({
    subjectKind: "concern",
    subjectId: outcome?.ok ? outcome.value.concernId : null,
  }),
});
