import { Temporal } from "temporal-polyfill";
import type { ConcernId } from "../../core/ids.ts";
import { type Outcome, ok, refused } from "../../core/outcomes.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { isEarned, missingBeforeNotReached, sinceReached } from "../attempts/attempt.ts";
import { attemptsOf, familyWroteAt, lookOf } from "../attempts/attempts.sql.ts";
import { type Closing, familyWasTold } from "./closing-input.ts";
import { toldBefore } from "./closing-words.sql.ts";
import type { Concern } from "./concern.ts";
import { findConcern, type OutcomeFacts } from "./concerns.sql.ts";
import { dayOf } from "./deadline.ts";

type Ending = {
  readonly concern: Concern;
  readonly closing: Closing;
  readonly now: Temporal.Instant;
};
type Why =
  | "day-out-of-range"
  | "not-yet-earned"
  | "family-wrote"
  | "other-not-found"
  | "accept-first"
  | "nobody-told";
type Facts = Outcome<OutcomeFacts, Why>;

/** What an ending has to prove, and what it leaves behind. A reason without a rule of its own needs nothing more. */
export async function outcomeFacts(tx: WriteTransaction, ending: Ending): Promise<Facts> {
  const { concern, closing } = ending;
  if (!familyWasTold({ ...closing, toldBefore: await toldBefore(tx, concern) }))
    return refused("nobody-told");
  switch (ending.closing.reason) {
    case "takenUp":
      return helpHasBegun(ending);
    case "notReached":
      return notReached(tx, ending);
    case "noOffer":
      return ok({ gapRecorded: true });
    case "duplicate":
      return namesTheOther(tx, ending);
    default:
      return ok({});
  }
}

/** "Taken up" is no intention: its day is today or before, and not before the family wrote. */
function helpHasBegun({ concern, closing, now }: Ending): Facts {
  const day = Temporal.PlainDate.from(closing.happenedOn);
  const ahead = Temporal.PlainDate.compare(day, dayOf(now)) > 0;
  const before = Temporal.PlainDate.compare(day, dayOf(concern.createdAt)) < 0;
  return ahead || before ? refused("day-out-of-range") : ok({ takenUpOn: closing.happenedOn });
}

async function notReached(tx: WriteTransaction, { concern }: Ending): Promise<Facts> {
  if (concern.state !== "active") return refused("accept-first");
  const attempts = await attemptsOf(tx, concern.id);
  const first = sinceReached(attempts)[0]?.triedAt;
  const wrote = await familyWroteAt(tx, concern.id);
  if (first && wrote && Temporal.Instant.compare(wrote, first) > 0) return refused("family-wrote");
  const missing = missingBeforeNotReached(attempts, concern, await lookOf(tx, concern.id));
  return isEarned(missing) ? ok({}) : refused("not-yet-earned");
}

/** The other one is a concern that this person can see herself. */
async function namesTheOther(tx: WriteTransaction, { concern, closing }: Ending): Promise<Facts> {
  const other = await findConcern(tx, closing.otherId as ConcernId);
  return other === undefined || other.id === concern.id
    ? refused("other-not-found")
    : ok({ duplicateOfId: other.id });
}
