import type { Temporal } from "temporal-polyfill";
import { type MembershipId, newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { Concern } from "../concerns/concern.ts";
import { moveWordingVersion } from "./move.ts";
import type { Target } from "./moves.sql.ts";

type Recorded = {
  readonly concern: Concern;
  readonly target: Target;
  readonly classes: readonly string[];
  readonly given: {
    readonly how: "oral" | "written";
    readonly oralReason: string;
    readonly withInterpreter: boolean;
    readonly language: string;
  };
  readonly recordedBy: MembershipId;
  readonly now: Temporal.Instant;
};

/**
 * The consent to this one handing over: it names the network, and ends with the move, so it carries no date of its own.
 */
export async function recordMoveConsent(tx: WriteTransaction, recorded: Recorded): Promise<void> {
  const { concern, target, classes, given, recordedBy, now } = recorded;
  await tx
    .insertInto("consent")
    .values({
      networkId: concern.networkId,
      id: newId<"consent">(),
      concernId: concern.id,
      purpose: "moveTo",
      recipientNetworkId: target.networkId,
      givenHow: given.how,
      oralReason: given.how === "oral" ? given.oralReason : null,
      withInterpreter: given.withInterpreter,
      wordingVersion: moveWordingVersion,
      wordingLanguage: given.language,
      dataClasses: [...classes],
      givenAt: now,
      recordedBy,
    })
    .execute();
}
