import { promisesFor } from "../../core/contact-promise.ts";
import { type ConcernId, newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { contactMarksOf } from "../../platform/vault/contact-marks.ts";
import { intakeOf } from "../concerns/concerns.sql.ts";
import { nodeKeyOf } from "../concerns/concern-keys.sql.ts";
import { channelValueOf } from "../concerns/contact-way.ts";
import type { ContactWish } from "../concerns/contact-wish.ts";
import { createConcern } from "../concerns/create-concern.sql.ts";
import type { TakenDown } from "../concerns/consent-rows.ts";
import { sealNewConcern, type SealedTaking } from "../concerns/seal-new-concern.ts";
import { receiptMinutes } from "../concerns/send-contact-wish.ts";
import { arrivalNews } from "../flood/arrival-news.ts";
import type { SortedWish } from "../flood/wish-signs.ts";
import { referralWordingVersion } from "./referral.ts";

/** What somebody else than the family wrote down for it. */
export type TakenConcern = {
  readonly wish: ContactWish;
  readonly door: { readonly locator: Buffer; readonly unlockKey: Buffer };
  readonly consentLanguage: string;
  readonly sealing: SealedTaking;
  readonly taken: TakenDown;
  readonly sorted: SortedWish;
};

/** ISO days of the clock's rule and the id, as the receipt needs them. */
export type TakenFacts = {
  readonly concernId: ConcernId;
  readonly at: string;
  readonly receiptUntil: string;
  readonly readBy: string;
  readonly answeredBy: string;
  readonly contactBy: string;
};

/** Writes it like a wish of the public form, with the consents as they were recorded; undefined where no team could read it. */
export async function writeTakenConcern(
  tx: WriteTransaction,
  { wish, door, consentLanguage, sealing, taken, sorted }: TakenConcern,
  { now, networkId, opKey, keys, post, journal }: Circumstances,
): Promise<TakenFacts | undefined> {
  const intake = await intakeOf(tx, networkId);
  const intakeKey = intake && (await nodeKeyOf(tx, intake.intakeNodeId));
  if (intake === undefined || intakeKey === undefined) return undefined;
  const concernId: ConcernId = newId<"concern">();
  const sealed = sealNewConcern({
    concernId,
    wish,
    unlockKey: door.unlockKey,
    intakeNodeId: intake.intakeNodeId,
    intakeKey,
    outboxKey: keys.outboxKey,
    taken: sealing,
  });
  const receiptUntil = now.add({ minutes: receiptMinutes });
  await createConcern(tx, journal, {
    concernId,
    networkId,
    intake,
    wish,
    sealed,
    locator: door.locator,
    server: keys,
    now,
    opKey,
    receiptUntil,
    sorted,
    marks: contactMarksOf(keys.indexKey, networkId, { kind: wish.channel, value: channelValueOf(wish) }),
    consent: { version: referralWordingVersion, language: consentLanguage },
    taken,
  });
  const news = arrivalNews({ concernId, opKey, nodeId: intake.intakeNodeId, now }, sorted.queue);
  post.notify({ kind: "node", id: intake.intakeNodeId }, news);
  const { readBy, answeredBy, contactBy } = promisesFor(now, intake.land, {
    pregnantOrNewborn: sealed.pregnantOrNewborn,
    askNode: wish.askNode,
  });
  return {
    concernId,
    at: now.toString(),
    receiptUntil: receiptUntil.toString(),
    readBy: readBy.toString(),
    answeredBy: answeredBy.toString(),
    contactBy: contactBy.toString(),
  };
}
