import { z } from "zod";
import {
  offerFacts,
  type OfferFacts,
  type OfferField,
  sameFact,
  type SomeFacts,
  someFacts,
  withFields,
} from "../offer-history/facts.ts";
import { proposedTime } from "./proposed-times.ts";

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
  /** For a new offer: its times. An offer that is there gets them at once. */
  times: z.array(proposedTime).default([]),
  /** Fields that the person who approved it changed before: the proposal itself stays as it was made. */
  corrected: z.array(z.string()).default([]),
  /** The title of the entry it was made for, where that was merged with this one since. */
  mergedFrom: z.string().nullable().default(null),
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
  times: [],
  corrected: [],
  mergedFrom: null,
});

/** Joins what the same person proposes later to what is still waiting; the later word counts. */
export const joinedChange = (earlier: ProposedChange, later: ProposedChange): ProposedChange => ({
  set: { ...earlier.set, ...later.set },
  was: { ...later.was, ...earlier.was },
  end: earlier.end || later.end,
  careEmail: later.careEmail ?? earlier.careEmail,
  times: [...earlier.times, ...later.times],
  corrected: [],
  mergedFrom: earlier.mergedFrom,
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

type Author = { readonly accountId: string | null };

/** Whether this person made the proposal, in whichever of her memberships. */
export const isOwnProposal = (proposal: Author | null, person: { readonly accountId: string }): boolean =>
  proposal !== null && proposal.accountId === person.accountId;

/** Two people look at a risky change: nobody approves her own. */
export const mayDecide = (proposal: Author | null, person: { readonly accountId: string }): boolean =>
  proposal !== null && !isOwnProposal(proposal, person);

type Sealed = { readonly createdAt: { readonly toString: () => string } };

/** What of a seal still holds: the version of the offer it names, where the proposal itself is the same; else null. */
export function versionIn(seal: string, proposal: Sealed): number | null {
  const [at = "", version = ""] = seal.split(" ");
  return at === proposal.createdAt.toString() && /^\d{1,9}$/.test(version) ? Number(version) : null;
}

/** Names exactly what stands on the page of a comparison: this state of the proposal beside this version of the offer. */
export const sealOf = (proposal: Sealed, offer: { readonly version: number } | null): string =>
  `${proposal.createdAt.toString()} ${offer?.version ?? "new"}`;
