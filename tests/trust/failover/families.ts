import { setTimeout as pause } from "node:timers/promises";
import type { NetworkId } from "../../../src/core/ids.ts";
import type { Desk } from "../../../src/platform/perform.ts";
import { createFormSecret } from "../../../src/platform/vault/form-secret.ts";
import { isDatabaseAway } from "../../../src/platform/web/database-away.ts";
import { type Acknowledged, aWish } from "../restore/acknowledged.ts";

/** A family saw its code at this moment. */
export type Receipt = Acknowledged & { readonly at: number };

export type Families = {
  readonly receipts: readonly Receipt[];
  /** How often a family saw the 503 page, which keeps its text, and sent the same form again. */
  readonly sentAgain: () => number;
  /** Answers that are neither a receipt nor the 503 page. */
  readonly faults: readonly string[];
  /** Ends when this many more receipts have been given out. */
  readonly more: (receipts: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Families that write one after another, each with a form that it sends again until it has its receipt. */
export function startFamilies(desk: Desk, network: NetworkId, many: number): Families {
  const receipts: Receipt[] = [];
  const faults: string[] = [];
  const now = { away: 0, writing: true };
  const sendOnce = async (secret: ReturnType<typeof createFormSecret>): Promise<boolean> => {
    try {
      const wish = await aWish(desk, network, secret);
      receipts.push({ ...wish, at: performance.now() });
      return true;
    } catch (fault) {
      if (isDatabaseAway(fault)) now.away += 1;
      else faults.push(String(fault));
      // As fast as nobody sends a form again: the measured time is the server's, not the family's.
      await pause(10);
      return false;
    }
  };
  const family = async () => {
    while (now.writing) {
      const secret = createFormSecret();
      while (!(await sendOnce(secret)) && now.writing);
    }
  };
  const all = Promise.all(Array.from({ length: many }, family));
  return {
    receipts,
    faults,
    sentAgain: () => now.away,
    more: async (wanted) => {
      const enough = receipts.length + wanted;
      const end = performance.now() + 60_000;
      while (receipts.length < enough) {
        if (performance.now() > end)
          throw new Error(`no more receipts; ${now.away} times 503; ${faults.at(-1)}`);
        await pause(5);
      }
    },
    stop: async () => {
      now.writing = false;
      await all;
    },
  };
}
