import type { WriteTransaction } from "../../platform/database.ts";
import { writeRows } from "../../platform/intake-journal/write-rows.sql.ts";
import { closingCount, type Ended } from "./closing-count.ts";
import type { Concern } from "./concern.ts";

/** The coded row of how it ended, written while somebody who knows the topic is present (decisions.md 16). */
export const countClosing = (tx: WriteTransaction, concern: Concern, ended: Ended): Promise<void> =>
  writeRows(tx, [{ table: "concernCount", values: closingCount(concern, ended) }]);
