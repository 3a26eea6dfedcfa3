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

/**
 * Takes a try before it is looked at, so that many at once cannot slip past the count. Null when there was one left,
 * otherwise the seconds until the next one.
 */
export async function takeTry(senderKey: string): Promise<number | null> {
  try {
    await limiter.consume(senderKey);
    return null;
  } catch (fault) {
    if (fault instanceof RateLimiterRes) return Math.max(1, Math.ceil(fault.msBeforeNext / 1000));
    throw fault;
  }
}

/** It was the right person: her try does not count against her colleagues. */
export const giveTryBack = async (senderKey: string): Promise<void> => {
  await limiter.reward(senderKey, 1);
};
