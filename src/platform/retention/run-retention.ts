import { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import { officeZone } from "../clock.ts";
import type { Desk } from "../perform.ts";
import type { Cutoff, Gone, RetentionClass } from "./retention.ts";
import { allNetworks, noteDeleted, ownPeriod } from "./retention.sql.ts";

/** A period in calendar units; a network may only shorten it. */
export type Period = { readonly days?: number; readonly months?: number; readonly hours?: number };
export type Task = { readonly of: RetentionClass; readonly keep: Period };
export type Tally = { readonly name: string; readonly due: number; readonly deleted: number };

type Run = {
  readonly dryRun: boolean;
  /** Looks at this network and at what belongs to the whole house; without it at all networks. */
  readonly only?: NetworkId;
  /** Counts what should have gone this long ago: the privacy check leaves the hourly job its time. */
  readonly grace?: Period;
  readonly gone?: (what: Gone) => Promise<void>;
};

/** Deletes whatever is past its day, class by class and network by network, or only counts it. */
export async function runRetention(desk: Desk, tasks: readonly Task[], run: Run): Promise<readonly Tally[]> {
  const networks = run.only ? [run.only] : await desk.database.read("worker", {}, allNetworks);
  const tallies: Tally[] = [];
  for (const task of tasks) {
    const places = task.of.scope === "house" ? [null] : networks;
    let due = 0;
    let deleted = 0;
    for (const network of places) {
      due += await countDue(desk, task, network, run);
      if (!run.dryRun) deleted += await clearOne(desk, task, network, run);
    }
    tallies.push({ name: task.of.name, due, deleted });
  }
  return tallies;
}

const countDue = (desk: Desk, task: Task, network: NetworkId | null, { grace = {} }: Run): Promise<number> =>
  desk.database.read("retention", { network }, async (tx, now) => {
    const then = now.toZonedDateTimeISO(officeZone).subtract(durationOf(grace)).toInstant();
    return task.of.due(tx, cutoffOf(then, task.keep, await ownPeriod(tx, network, task.of.name)));
  });

async function clearOne(desk: Desk, task: Task, network: NetworkId | null, run: Run): Promise<number> {
  let total = 0;
  for (;;) {
    const cleared = await desk.database.write("retention", { network }, async (tx, now) => {
      const done = await task.of.clear(
        tx,
        cutoffOf(now, task.keep, await ownPeriod(tx, network, task.of.name)),
      );
      if (done.deleted > 0) await noteDeleted(tx, network, task.of.name, done.deleted);
      return done;
    });
    if (cleared.deleted === 0) return total;
    total += cleared.deleted;
    if (cleared.ids) await run.gone?.({ network, name: task.of.name, ids: cleared.ids });
  }
}

const durationOf = ({ days = 0, months = 0, hours = 0 }: Period): Temporal.Duration =>
  Temporal.Duration.from({ days, months, hours });

/** The shorter of the two counts: the later of the two days before which rows go. */
export function cutoffOf(now: Temporal.Instant, keep: Period, ownDays: number | null): Cutoff {
  const here = now.toZonedDateTimeISO(officeZone);
  const usual = here.subtract(durationOf(keep)).toInstant();
  const own = ownDays === null ? usual : here.subtract({ days: ownDays }).toInstant();
  return { now, before: Temporal.Instant.compare(own, usual) > 0 ? own : usual };
}
