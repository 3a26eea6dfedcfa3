import { z } from "zod";
import { type ConcernId, newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import type { Anyone, Staff } from "../../platform/actor.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { writeJournaled } from "../../platform/intake-journal/journal-page.ts";
import { anyone, type Circumstances, useCase } from "../../platform/use-case.ts";
import { sealAddress } from "../../platform/vault/server-seal.ts";
import { sortedWish } from "../flood/wish-signs.ts";
import { anyReferrer } from "../may.ts";
import { givenConsentsOf } from "./given-consents-of.ts";
import { referralInput, travelsWith } from "./referral.ts";
import { writeTakenConcern } from "./write-taken-concern.ts";

const input = z.object({
  /** What the family's code opens, and the locator of the referrer's own; made before, because Argon2id takes its time. */
  door: z.object({ locator: z.instanceof(Buffer), unlockKey: z.instanceof(Buffer) }),
  statusLocator: z.instanceof(Buffer).nullable(),
  sorted: sortedWish,
  ...referralInput,
});
type ReferralInput = z.infer<typeof input>;

/**
 * A professional refers a family that agreed to it. Concern, keys, consents, the referrer's row and the news to the intake
 * team are one commit; without the consent to the transfer the database refuses it.
 */
export const referFamily = useCase({
  name: "refer-family",
  input,
  login: "family",
  by: anyReferrer,
  reach: ({ door: { locator } }) => ({ locator }),
  allow: anyone,
  run: async (tx, given, circumstances) => {
    const { wish, consent, from, sorted, door } = given;
    const { actor, now } = circumstances;
    if (actor.kind === "anyone" && (from.practice === "" || given.statusLocator === null))
      return refused("practice-missing");
    const by = referrerOf(actor, from);
    const facts = await writeTakenConcern(
      tx,
      {
        wish,
        door,
        sorted,
        consentLanguage: consent.language,
        sealing: { referrer: JSON.stringify({ ...from, practice: by }), by, travels: travelsWith(consent) },
        taken: {
          kind: "referral",
          origin: actor.kind === "staff" && actor.roles.includes("navigator") ? "navigator" : "professional",
          membershipId: actor.kind === "staff" ? actor.membershipId : null,
          consents: givenConsentsOf(consent, wish, "referralTransfer", now),
        },
      },
      circumstances,
    );
    if (facts === undefined) return refused("no-intake");
    await writeReferral(tx, facts.concernId, given, circumstances);
    return ok(facts);
  },
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, outcome) => ({
    subjectKind: "concern",
    subjectId: outcome?.ok ? outcome.value.concernId : null,
  }),
});

/** The referrer's own row: how to look again, her mark, and where neutral news may go. The word on it is the database's. */
async function writeReferral(
  tx: WriteTransaction,
  concernId: ConcernId,
  { from, reference, consent, statusLocator }: ReferralInput,
  { actor, keys, now, networkId, journal }: Circumstances<Anyone | Staff>,
): Promise<void> {
  const id = newId<"referral">();
  const seal = (text: string) => (text === "" ? null : sealAddress(keys.outboxKey, id, text));
  const known = actor.kind === "staff" ? actor : null;
  const values = {
    networkId,
    id,
    concernId,
    organisationId: known?.organisationId ?? null,
    membershipId: known?.membershipId ?? null,
    locator: known ? null : statusLocator,
    sealedReference: seal(reference),
    sealedNoticeAddress: known || !consent.feedback ? null : seal(from.noticeMail),
    createdAt: now,
  };
  await writeJournaled(tx, journal, [{ table: "referral", values }]);
}

/** Of somebody who is signed in the house is known; a different ward or practice may be typed all the same. */
const referrerOf = (actor: Anyone | Staff, { practice }: { readonly practice: string }): string =>
  actor.kind === "staff" ? [actor.name, practice || actor.organisation].join(", ") : practice;
