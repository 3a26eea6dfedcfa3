import type { Temporal } from "temporal-polyfill";
import type { WriteTransaction } from "../../platform/database.ts";
import { writeRows } from "../../platform/intake-journal/write-rows.sql.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { monthOf, sealedCount } from "../counts/sealed-count.ts";
import type { Concern } from "./concern.ts";

type Gap = {
  readonly topic: string;
  readonly cause: string;
  readonly childAge: string | null;
  readonly server: ServerKeys;
  readonly now: Temporal.Instant;
};

/** Codes for the radar of needs, sealed; the record never learns which concern it came from. */
export const recordGap = (
  tx: WriteTransaction,
  { networkId, language, place }: Concern,
  { topic, cause, childAge, server, now }: Gap,
): Promise<void> =>
  writeRows(tx, [
    {
      table: "gapRecord",
      values: sealedCount(server, "gapRecord", {
        networkId,
        month: monthOf(now),
        words: { topic, language, place, childAge, cause },
      }),
    },
  ]);
