import { setTimeout as pause } from "node:timers/promises";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { type ArgonQueue, createArgonQueue } from "../../platform/vault/argon-queue.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";

/** Both counts run for ten minutes. Seconds. */
const counted = 600;
/** The same code again and again tells nothing new; a family looks a few times. */
const triesOfOneCode = 10;
/** Wrong codes of one sender that are answered at once. A whole family centre may share one address. */
const freeWrongs = 20;
/** After that its tries stand in a line, one by one with a pause: right codes still open, guessing stays slow. Milliseconds. */
const linePause = 1200;
const longestLine = 8;
/** How long somebody is asked to wait when a line is full. Seconds. */
const shortWait = 30;

type Try = { readonly sender: string; readonly code: string };
/** `found` is undefined for a wrong code; `waitSeconds` says when it goes on. */
export type Tried<Found> =
  | { readonly kind: "tried"; readonly found: Found | undefined }
  | { readonly kind: "wait"; readonly waitSeconds: number };
export type CodeTries = <Found>(one: Try, open: () => Promise<Found | undefined>) => Promise<Tried<Found>>;

type Line = { readonly queue: ArgonQueue; inside: number };

/**
 * Slows down whoever guesses return codes and never locks out a whole address: a right code counts for nothing against
 * its sender. Counted in memory, by a sender key that changes daily. Codes with a wrong check character never come here.
 */
export function countCodeTries(pauseMs = linePause): CodeTries {
  const codes = new RateLimiterMemory({ points: triesOfOneCode, duration: counted });
  const wrongs = new RateLimiterMemory({ points: freeWrongs, duration: counted });
  const lines = new Map<string, Line>();

  async function inLine<Value>(sender: string, work: () => Promise<Value>): Promise<Value> {
    const line = lines.get(sender) ?? {
      queue: createArgonQueue({ atOnce: 1, waiting: longestLine }),
      inside: 0,
    };
    lines.set(sender, line);
    line.inside += 1;
    try {
      return await line.queue.run(() => pause(pauseMs).then(work));
    } finally {
      line.inside -= 1;
      if (line.inside === 0) lines.delete(sender);
    }
  }

  async function tryNow<Found>(one: Try, open: () => Promise<Found | undefined>): Promise<Tried<Found>> {
    const again = await codes.consume(one.code).catch((full: RateLimiterRes) => full);
    if (again.consumedPoints > triesOfOneCode) return waitFor(again.msBeforeNext / 1000);
    const found = await open();
    if (found === undefined) await wrongs.penalty(one.sender);
    return { kind: "tried", found };
  }

  return async (one, open) => {
    const tried = () => tryNow(one, open);
    const slow = ((await wrongs.get(one.sender))?.consumedPoints ?? 0) >= freeWrongs;
    try {
      return await (slow ? inLine(one.sender, tried) : tried());
    } catch (fault) {
      if (fault instanceof VaultError && fault.reason === "busy") return waitFor(shortWait);
      throw fault;
    }
  };
}

const waitFor = (seconds: number): { readonly kind: "wait"; readonly waitSeconds: number } => ({
  kind: "wait",
  waitSeconds: Math.ceil(seconds),
});
