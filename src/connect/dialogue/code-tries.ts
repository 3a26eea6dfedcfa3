import { setTimeout as pause } from "node:timers/promises";
import { RateLimiterMemory } from "rate-limiter-flexible";

/** Tries one sender has in ten minutes. Many families may share one mobile carrier's address, so it is not tight. */
const triesInTenMinutes = 30;
/** Each wrong try of a sender makes the answer to the next ones slower, up to this. Milliseconds. */
const slowestAnswer = 3000;
const slowerByTry = 250;

export type CodeTries = {
  readonly mayTry: (sender: string) => Promise<boolean>;
  readonly wrong: (sender: string) => Promise<void>;
};

/** Slows down whoever guesses return codes, without telling what was wrong. Counted in memory, by a sender key that changes daily. */
export function countCodeTries(): CodeTries {
  const tries = new RateLimiterMemory({ points: triesInTenMinutes, duration: 600 });
  const wrongs = new RateLimiterMemory({ points: 1_000_000, duration: 600 });
  return {
    mayTry: async (sender) =>
      tries.consume(sender).then(
        () => true,
        () => false,
      ),
    wrong: async (sender) => {
      const { consumedPoints } = await wrongs.consume(sender);
      await pause(Math.min(slowestAnswer, slowerByTry * consumedPoints));
    },
  };
}
