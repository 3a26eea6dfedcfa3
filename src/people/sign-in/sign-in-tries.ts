import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/**
 * Tries of one sender in a quarter of an hour that did not end signed in. A whole office shares one address: thirty
 * leave room for a hundred people of whom a third mistype at eight o'clock, and whoever gets in gives the try back.
 * Whoever guesses has 2,880 a day over all accounts, each of which also slows down by itself (`waitAfter`: three free
 * tries, then up to a minute between two) and needs a second factor. Counted in this process and forgotten with it:
 * several processes allow that many each, which is still nothing against a passphrase.
 */
export const triesOfSender = 30;
const windowSeconds = 15 * 60;

const limiter = new RateLimiterMemory({ points: triesOfSender, duration: windowSeconds });

/** What is being looked at now, by sender: whoever of them gets in gives her try back. */
const underWay = new Map<string, Set<Promise<unknown>>>();

/** One try less; where none was left the seconds until the next one, and nothing is counted. */
async function consume(senderKey: string): Promise<number | null> {
  try {
    await limiter.consume(senderKey);
    return null;
  } catch (fault) {
    if (!(fault instanceof RateLimiterRes)) throw fault;
    await limiter.reward(senderKey, 1);
    return Math.max(1, Math.ceil(fault.msBeforeNext / 1000));
  }
}

/**
 * Takes a try before it is looked at, so that many at once cannot slip past the count. Null when there was one left,
 * otherwise the seconds until the next one. An office of fifty that signs in within the same second waits for its first
 * thirty instead of being refused for tries that are given back a moment later.
 */
export async function takeTry(senderKey: string): Promise<number | null> {
  for (;;) {
    const seconds = await consume(senderKey);
    const others = underWay.get(senderKey);
    if (seconds === null || others === undefined) return seconds;
    await Promise.race(others);
  }
}

/** Does what a taken try is for; who waits for a try is woken by its end, however it ends. */
export async function whileTrying<Answer>(senderKey: string, work: () => Promise<Answer>): Promise<Answer> {
  const all = underWay.get(senderKey) ?? new Set();
  underWay.set(senderKey, all);
  const doing = work();
  const end = doing.then(
    () => undefined,
    () => undefined,
  );
  all.add(end);
  try {
    return await doing;
  } finally {
    all.delete(end);
    if (all.size === 0) underWay.delete(senderKey);
  }
}

/** It was the right person: her try does not count against her colleagues. */
export const giveTryBack = async (senderKey: string): Promise<void> => {
  await limiter.reward(senderKey, 1);
};
