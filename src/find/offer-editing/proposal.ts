import { z } from "zod";
import {
  changedFields,
  offerFacts,
  type OfferFacts,
  type OfferField,
  sameFact,
  type SomeFacts,
  someFacts,
  withFields,
} from "../offer-history/facts.ts";

/**
 * What somebody proposes: the fields as they shall be and as they were when it was written, so that a change of the
 * offer in between can be seen. A new offer has no fields that were.
 */
export const proposedChange = z.object({
  set: someFacts,
  was: someFacts,
  /** The offer shall end. */
  end: z.boolean().default(false),
  /** For a new offer: who is to be asked later whether it still holds. */
  careEmail: z.string().nullable().default(null),
});
export type ProposedChange = z.infer<typeof proposedChange>;

const fieldsOf = (facts: SomeFacts): OfferField[] =>
  offerFacts.keyof().options.filter((field) => facts[field] !== undefined);

/** The part of a change that waits for somebody. */
export const changeOf = (
  before: OfferFacts | null,
  after: OfferFacts,
  fields: readonly OfferField[],
): ProposedChange => ({
  set: Object.fromEntries(fields.map((field) => [field, after[field]])),
  was: before === null ? {} : Object.fromEntries(fields.map((field) => [field, before[field]])),
  end: false,
  careEmail: null,
});

/** Joins what the same person proposes later to what is still waiting; the later word counts. */
export const joinedChange = (earlier: ProposedChange, later: ProposedChange): ProposedChange => ({
  set: { ...earlier.set, ...later.set },
  was: { ...later.was, ...earlier.was },
  end: earlier.end || later.end,
  careEmail: later.careEmail ?? earlier.careEmail,
});

/** One line of the comparison: what stands there, what is proposed, and whether it changed since it was proposed. */
export type ProposedLine = {
  readonly field: OfferField;
  readonly now: unknown;
  readonly proposed: unknown;
  readonly changedMeanwhile: boolean;
};

/** A proposal beside the offer as it is now; what already stands there is left out. */
export function comparedWith(change: ProposedChange, now: OfferFacts | null): readonly ProposedLine[] {
  return fieldsOf(change.set)
    .filter((field) => now === null || !sameFact(field, now[field], change.set[field]))
    .map((field) => ({
      field,
      now: now === null ? null : now[field],
      proposed: change.set[field],
      changedMeanwhile: now !== null && !sameFact(field, now[field], change.was[field]),
    }));
}

/** The offer with what was proposed; null where a new offer has not even a title. */
export function applied(change: ProposedChange, now: OfferFacts | null): OfferFacts | null {
  if (now !== null) return withFields(now, change.set, fieldsOf(change.set));
  const whole = offerFacts.safeParse(change.set);
  return whole.success ? whole.data : null;
}

/** Which fields the offer would get anew. */
export const fieldsChangedBy = (change: ProposedChange, now: OfferFacts): OfferField[] =>
  changedFields(now, withFields(now, change.set, fieldsOf(change.set)));

type Author = { readonly accountId: string | null };

/** Whether this person made the proposal, in whichever of her memberships. */
export const isOwnProposal = (proposal: Author | null, person: { readonly accountId: string }): boolean =>
  proposal !== null && proposal.accountId === person.accountId;

/** Two people look at a risky change: nobody approves her own. */
export const mayDecide = (proposal: Author | null, person: { readonly accountId: string }): boolean =>
  proposal !== null && !isOwnProposal(proposal, person);

type Sealed = { readonly createdAt: { readonly toString: () => string } };

/** Names exactly what stands on the page of a comparison: this state of the proposal beside this version of the offer. */
export const sealOf = (proposal: Sealed, offer: { readonly version: number } | null): string =>
  `${proposal.createdAt.toString()} ${offer?.version ?? "new"}`;
