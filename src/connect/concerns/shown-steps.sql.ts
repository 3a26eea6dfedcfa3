import type { Temporal } from "temporal-polyfill";
import type { ConcernId } from "../../core/ids.ts";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import {
  type Attempt,
  isReadyForLook,
  type Look,
  type Missing,
  missingBeforeNotReached,
} from "../attempts/attempt.ts";
import { attemptsOf, lookOf, namesOfTeam, somebodyMayLook } from "../attempts/attempts.sql.ts";
import { followerOf } from "./carry-on.sql.ts";
import { type Acting, type Concern, mayBeClosed, mayBeLookedAtAgain } from "./concern.ts";
import { type OtherConcern, otherConcerns } from "./other-concerns.sql.ts";

type Earlier = { readonly id: ConcernId; readonly createdAt: Temporal.Instant };
/** What the page of a concern says about attempts, what it continues, and what it may be the double of. */
export type ShownSteps = {
  readonly attempts: readonly (Attempt & { readonly by: string | null })[];
  readonly missing: Missing;
  readonly look: Look;
  readonly mayLookAgain: boolean;
  /** False where the only people who may read the concern are those who tried. */
  readonly mayBeLookedAtBySomebody: boolean;
  readonly follows: Earlier | null;
  readonly followedBy: ConcernId | null;
  readonly others: readonly OtherConcern[];
};

export async function shownSteps(
  tx: ReadTransaction,
  staff: Staff,
  concern: Concern,
  who: Acting,
): Promise<ShownSteps> {
  const attempts = await attemptsOf(tx, concern.id);
  const tried = attempts.map(({ membershipId }) => membershipId);
  const names = await namesOfTeam(tx, tried);
  const look = await lookOf(tx, concern.id);
  const missing = missingBeforeNotReached(attempts, concern, look);
  return {
    attempts: attempts.map((attempt) => ({ ...attempt, by: names.get(attempt.membershipId ?? "") ?? null })),
    missing,
    look,
    mayLookAgain: isReadyForLook(missing) && missing.secondLook && mayBeLookedAtAgain(concern, who, tried).ok,
    mayBeLookedAtBySomebody:
      !isReadyForLook(missing) ||
      (await somebodyMayLook(tx, [concern.nodeId, who.intakeNodeId], [concern.ownerId, ...tried])),
    follows: await earlierOf(tx, concern.id),
    followedBy: await followerOf(tx, concern.id),
    others: mayBeClosed(concern, who).ok ? await otherConcerns(tx, staff, concern.id) : [],
  };
}

/** The concern that this one continues, where the reader still sees it. */
async function earlierOf(tx: ReadTransaction, id: ConcernId): Promise<Earlier | null> {
  const row = await tx
    .selectFrom("concern as c")
    .innerJoin("concern as old", "old.id", "c.followsId")
    .select(["old.id", "old.createdAt"])
    .where("c.id", "=", id)
    .executeTakeFirst();
  return row ? { id: row.id as ConcernId, createdAt: row.createdAt as unknown as Temporal.Instant } : null;
}
