import { Temporal } from "temporal-polyfill";
import { officeZone } from "../../platform/clock.ts";
import type { OwnerStep } from "../../platform/installation.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { doorOf } from "./demo-families.ts";
import { setClockTo, setClockToNow } from "./demo-store.sql.ts";
import { playDeed } from "./play-deed.ts";
import type { PlannedConcern } from "./planned.ts";
import type { Played, Stage } from "./stage.ts";

/** Opens the door of every family by its code, which takes its time and needs no store. */
export const openDoors = (
  keys: ServerKeys,
  concerns: readonly PlannedConcern[],
): Promise<readonly Played[]> =>
  Promise.all(
    concerns.map(async (concern) => ({ concern, door: await doorOf(keys, concern.key), concernId: "" })),
  );

/**
 * Tells the past of all families in the order in which it happened, each deed at its own time: the clock of the
 * installation is put back for it, so that logs, promises, consents and the audit are what they would have been.
 */
export async function loadConcerns(stage: Stage, now: Temporal.Instant, step: OwnerStep): Promise<void> {
  for (const { played, at, deed } of inOrder(stage.families, now)) {
    await step((tx) => (at === "now" ? setClockToNow(tx) : setClockTo(tx, at)));
    await playDeed(stage, played, deed);
  }
  await step(setClockToNow);
}

/**
 * What a story plans for later today happens just now, by the running clock: put back to one instant again and again,
 * a look could come to lie some milliseconds before the wish that it looks at.
 */
function inOrder(stories: readonly Played[], now: Temporal.Instant) {
  const deeds = stories.flatMap((played) =>
    played.concern.steps.map(({ at, deed }) => {
      const planned = Temporal.PlainDateTime.from(at).toZonedDateTime(officeZone).toInstant();
      return { played, deed, planned };
    }),
  );
  return deeds
    .toSorted((one, other) => Temporal.Instant.compare(one.planned, other.planned))
    .map(({ played, deed, planned }) => {
      const isOver = Temporal.Instant.compare(planned, now) < 0;
      return { played, deed, at: isOver ? planned : ("now" as const) };
    });
}
