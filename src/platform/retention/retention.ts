import type { Temporal } from "temporal-polyfill";
import type { NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../database.ts";

/** The instants of one run: `before` is now less the period of the class, in calendar units of the office. */
export type Cutoff = { readonly before: Temporal.Instant; readonly now: Temporal.Instant };

/** How much went; the ids only where an older backup must not bring the rows back. */
export type Cleared = { readonly deleted: number; readonly ids?: readonly string[] };

/**
 * Records that go together after the same period. The period itself stands in `app/deletion-rules.ts` under the same
 * name. `network`: the rows lie behind the walls of each network; `house`: they belong to none.
 */
export type RetentionClass = {
  readonly name: string;
  readonly scope: "network" | "house";
  /** How many rows are past their day: what a dry run tells and what the privacy check looks for. */
  readonly due: (tx: ReadTransaction, cutoff: Cutoff) => Promise<number>;
  /** Deletes a bounded number; called again until nothing is left. */
  readonly clear: (tx: WriteTransaction, cutoff: Cutoff) => Promise<Cleared>;
};

/** What went in one class of one network (null: of the house). Heard after the commit. */
export type Gone = {
  readonly network: NetworkId | null;
  readonly name: string;
  readonly ids: readonly string[];
};
