import { sql } from "kysely";
import type { NetworkId } from "../core/ids.ts";
import type { Staff } from "./actor.ts";
import type { WriteTransaction } from "./database.ts";

type Shown = {
  readonly concerns: readonly string[];
  /** The chain of the act's own row, which is written after these: migration 0037 says why it is named. */
  readonly ownChain: string;
  readonly act: string;
  readonly networkId: NetworkId | null;
};

/** One row of the audit for each concern that a list showed, at most one a day for this person and act; in one statement. */
export const noteShownInList = (
  tx: WriteTransaction,
  { accountId, membershipId }: Staff,
  { concerns, ownChain, act, networkId }: Shown,
) =>
  sql`select note_shown_in_list(${concerns}::uuid[], ${ownChain}, ${act}, ${accountId}, ${membershipId}, ${networkId})`.execute(
    tx,
  );
