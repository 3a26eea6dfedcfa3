import { createArgonQueue } from "../../platform/vault/argon-queue.ts";
import type { IntakeQueue } from "./wish-signs.ts";

/**
 * Making a return code costs 16 ms of memory-hungry work, on which families with a code wait too. Wishes without signs of
 * a person take one place of that work at a time, so that a flood of them keeps nobody else waiting.
 */
const slow = createArgonQueue({ atOnce: 1, waiting: 1000 });

/** @throws VaultError "busy" when even the long line of wishes to check is full; the form comes back to be sent again */
export const inLineOf = <Value>(queue: IntakeQueue, work: () => Promise<Value>): Promise<Value> =>
  queue === "normal" ? work() : slow.run(work);
