import type { Temporal } from "temporal-polyfill";
import { type NetworkId, newId, type OfferId, type ProposalId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { changedFields, type OfferFacts, withFields } from "../offer-history/facts.ts";
import { keepStatesBefore, recordVersion, type VersionBy } from "../offer-history/offer-versions.sql.ts";
import { slugGiver, slugOf } from "../offers/slug.ts";
import { lockImports } from "../offers/offer-imports.sql.ts";
import { insertSchedule } from "../schedules/schedules.sql.ts";
import { type OfferSheet, readSlugsLike, writeCareEmail } from "./offer-sheets.sql.ts";
import { changeOf } from "./proposal.ts";
import { proposeChange } from "./proposals.sql.ts";
import type { ProposedTime } from "./proposed-times.ts";
import { risksOf } from "./risks.ts";
import { insertOffer, writeFacts } from "./written-offers.sql.ts";

type Author = VersionBy & { readonly kind: "staff" | "provider" | "system" };

export type ChangeHandedIn = {
  readonly networkId: NetworkId;
  /** The offer as it is, locked by the caller in this transaction (`lockSheet`). */
  readonly offer: OfferSheet;
  readonly after: OfferFacts;
  readonly by: Author;
  /** True for those who answer for the whole list: then nothing waits. */
  readonly trusted: boolean;
  readonly note: string | null;
  /** What else the history says about it, beside the changed fields. */
  readonly also?: readonly string[];
  /** What has been changed beside the fields in this transaction already: times, further places. */
  readonly beside?: readonly string[];
  readonly now: Temporal.Instant;
};

export type HandedIn = {
  /** Fields that are changed now, and what was changed beside them. */
  readonly changed: number;
  /** Fields that wait for the coordination, in this proposal. */
  readonly waiting: number;
  readonly proposalId: ProposalId | null;
};

/**
 * Changes an offer: harmless fields at once, risky ones as a proposal that waits for the coordination. The way for
 * editors, and for providers who come by a link in a mail.
 */
export async function handInChange(tx: WriteTransaction, handed: ChangeHandedIn): Promise<HandedIn> {
  const { networkId, offer, after, by, note, now, also = [], beside = [] } = handed;
  const changed = changedFields(offer.facts, after);
  const risky = handed.trusted ? { risks: [], fields: [] } : risksOf(offer.facts, after);
  const direct = changed.filter((field) => !risky.fields.includes(field));
  const done = direct.length + beside.length;
  if (done > 0) {
    await keepStatesBefore(tx, networkId, [offer.id]);
    const facts = withFields(offer.facts, after, direct);
    if (direct.length > 0) await writeFacts(tx, { networkId, id: offer.id, now }, facts);
    const what = [...direct, ...beside, ...also];
    await recordVersion(tx, { networkId, offerIds: [offer.id], what, by, now });
  }
  if (risky.fields.length === 0) return { changed: done, waiting: 0, proposalId: null };
  const proposalId = await proposeChange(tx, {
    networkId,
    offerId: offer.id,
    baseVersion: offer.version + (done > 0 ? 1 : 0),
    change: changeOf(offer.facts, after, risky.fields),
    risks: risky.risks,
    by: { kind: by.kind === "provider" ? "provider" : "staff", membershipId: by.membershipId },
    note,
    now,
  });
  return { changed: done, waiting: risky.fields.length, proposalId };
}

type NewOffer = {
  readonly networkId: NetworkId;
  readonly facts: OfferFacts;
  readonly careEmail: string | null;
  readonly status: "draft" | "published";
  readonly by: VersionBy;
  /** The proposal it comes from, and how it was taken over. */
  readonly also?: readonly string[];
  readonly proposalId?: ProposalId;
  readonly times?: readonly ProposedTime[];
  readonly now: Temporal.Instant;
};

/** Puts a new offer on the list, with an address of its own. */
export async function addOffer(tx: WriteTransaction, offer: NewOffer): Promise<OfferId> {
  const { networkId, facts, by, now, status, also = [], times = [], proposalId } = offer;
  const id = newId<"offer">();
  // An import in the same moment would give the same address.
  await lockImports(tx, networkId);
  const taken = await readSlugsLike(tx, networkId, slugOf(facts.title) || "angebot");
  const slug = slugGiver(taken)(facts.title, facts.place.place);
  await insertOffer(tx, { networkId, id, now }, { slug, title: facts.title, status });
  await writeFacts(tx, { networkId, id, now }, facts);
  if (offer.careEmail !== null) await writeCareEmail(tx, networkId, id, offer.careEmail);
  for (const time of times) await insertSchedule(tx, { ...time, networkId, offerId: id });
  const version = { networkId, offerIds: [id], what: ["created", ...also], by, now };
  await recordVersion(tx, proposalId === undefined ? version : { ...version, proposalId });
  return id;
}
