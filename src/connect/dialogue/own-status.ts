import type { Temporal } from "temporal-polyfill";
import type { Family } from "../../platform/actor.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { emergenciesOfConcern } from "../access/emergencies.sql.ts";
import { readersOf } from "../access/readers.sql.ts";
import { filesOf } from "../attachments/attachments.sql.ts";
import { type FieldName, fieldsOf, wrapsFor } from "../concerns/concern-keys.sql.ts";
import { findConcern, hasLiveConsent, logOf } from "../concerns/concerns.sql.ts";
import { openThread } from "../concerns/messages.sql.ts";
import { openAsFamily, openConcernFields } from "../concerns/sealed-concern.ts";
import { mayStillBeAnswered } from "../consents/consents.sql.ts";
import { deletionsOfConcern } from "../consents/deletion-confirmations.sql.ts";
import { openMoveOf } from "../moves/moves.sql.ts";
import { peopleOfMyConcern, readingsOfMyConcern } from "./dialogue.sql.ts";
import type { Reading } from "./reading-acts.ts";

/** How it stands, opened with the family's own key; `wanted` are the sealed fields that the page needs. */
export async function ownStatus(
  tx: ReadTransaction,
  { concernId, familyKey }: Family,
  now: Temporal.Instant,
  wanted: readonly FieldName[],
) {
  const concern = await findConcern(tx, concernId);
  if (concern === undefined) return null;
  const keys = openAsFamily(familyKey, await wrapsFor(tx, [concernId], concernId), concernId);
  const words = openConcernFields(keys, await fieldsOf(tx, [concernId], wanted));
  const opened = await emergenciesOfConcern(tx, concernId);
  return {
    now,
    concern,
    words,
    move: concern.state === "closed" ? null : await openMoveOf(tx, concernId),
    thread: await openThread(tx, keys, concernId),
    files: await filesOf(tx, keys, concernId),
    log: await logOf(tx, concernId),
    people: await peopleOfMyConcern(tx),
    readings: inOrder([
      ...(await readingsOfMyConcern(tx, concernId)),
      ...opened.map(({ membershipId, openedAt }) => ({
        membershipId,
        at: openedAt,
        kind: "emergency" as const,
      })),
    ]),
    readers: await readersOf(tx, concernId),
    copies: await deletionsOfConcern(tx, concernId),
    askNodeAllowed: await hasLiveConsent(tx, concernId, "askNode"),
    /** It has ended, but its words and the consent to answer are still there: it can go on under the same code. */
    mayGoOn:
      concern.state === "closed" && words.name !== undefined && (await mayStillBeAnswered(tx, concernId)),
  };
}

const inOrder = (readings: readonly Reading[]): Reading[] =>
  readings.toSorted((one, other) => one.at.epochMilliseconds - other.at.epochMilliseconds);
