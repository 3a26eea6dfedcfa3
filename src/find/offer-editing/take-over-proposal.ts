import type { NetworkId, OfferId } from "../../core/ids.ts";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import type { Staff, System } from "../../platform/actor.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { changedFields, type OfferFacts } from "../offer-history/facts.ts";
import { madeBy } from "../offer-history/made-by.ts";
import { keepStatesBefore, recordVersion } from "../offer-history/offer-versions.sql.ts";
import { addOffer } from "./hand-in-change.ts";
import { lockSheet, type OfferSheet } from "./offer-sheets.sql.ts";
import { sealOf } from "./proposal.ts";
import { lockProposal, type Proposal, writeDecision } from "./proposals.sql.ts";
import { tellProposer } from "./tell-proposer.ts";
import { moveOffer, writeFacts } from "./written-offers.sql.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

type Asked = { readonly networkId: NetworkId; readonly id: string; readonly seen: string };
export type Comparison = { readonly proposal: Proposal; readonly offer: OfferSheet | null };

/** The proposal and its offer, both held, as the person who decides has them before her eyes; or why not. */
export async function lockComparison(
  tx: WriteTransaction,
  { networkId, id, seen }: Asked,
): Promise<Outcome<Comparison, "decided-already" | "changed-meanwhile">> {
  const proposal = await lockProposal(tx, networkId, id);
  if (proposal?.state !== "waiting") return refused("decided-already");
  const offer = proposal.offerId === null ? null : await lockSheet(tx, networkId, proposal.offerId);
  return sealOf(proposal, offer) === seen ? ok({ proposal, offer }) : refused("changed-meanwhile");
}

type TakenOver = Comparison & {
  /** The offer as it shall be. */
  readonly after: OfferFacts;
  /** For a new offer: who is asked later. */
  readonly careEmail: string | null;
  /** Names of the fields in which it is not what was proposed. */
  readonly corrected: readonly string[];
  readonly site: LetterSite;
};
type Doing = Pick<Circumstances<Staff | System>, "networkId" | "actor" | "now" | "post">;

/** Puts a proposal into force: the offer, its history with both persons, the decision, the letter about it. */
export async function takeOverProposal(
  tx: WriteTransaction,
  taken: TakenOver,
  doing: Doing,
): Promise<OfferId> {
  const { proposal, corrected, site } = taken;
  const { networkId, actor, now } = doing;
  const offerId =
    taken.offer === null ? await added(tx, taken, doing) : await changed(tx, taken.offer, taken, doing);
  const decision = { networkId, id: proposal.id, by: madeBy(actor).membershipId, reason: null, offerId, now };
  await writeDecision(tx, { ...decision, state: "approved", corrected });
  await tellProposer(tx, { ...site, proposal, reason: null, corrected }, doing);
  return offerId;
}

const deedOf = ({ corrected }: TakenOver): string => (corrected.length > 0 ? "corrected" : "approved");

const added = (tx: WriteTransaction, taken: TakenOver, { networkId, actor, now }: Doing): Promise<OfferId> =>
  addOffer(tx, {
    networkId,
    facts: taken.after,
    careEmail: taken.careEmail,
    status: "published",
    by: madeBy(actor),
    also: [deedOf(taken)],
    proposalId: taken.proposal.id,
    times: taken.proposal.change.times,
    now,
  });

async function changed(
  tx: WriteTransaction,
  { id, facts }: OfferSheet,
  taken: TakenOver,
  { networkId, actor, now }: Doing,
): Promise<OfferId> {
  const what: string[] = [...changedFields(facts, taken.after), deedOf(taken)];
  await keepStatesBefore(tx, networkId, [id]);
  await writeFacts(tx, { networkId, id, now }, taken.after);
  const ends = taken.proposal.change.end;
  if (ends && (await moveOffer(tx, { networkId, id, now }, "archived", null))) what.push("archived");
  const version = { networkId, offerIds: [id], what, by: madeBy(actor), now };
  await recordVersion(tx, { ...version, proposalId: taken.proposal.id });
  return id;
}
