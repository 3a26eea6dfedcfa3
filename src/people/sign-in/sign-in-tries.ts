import { RateLimiterMemory } from "rate-limiter-flexible";

/** Wrong tries of one sender in a quarter of an hour; right ones are not counted, because a whole office shares an address. */
const limiter = new RateLimiterMemory({ points: 30, duration: 15 * 60 });

export async function mayTry(senderKey: string): Promise<boolean> {
  const counted = await limiter.get(senderKey);
  return counted === null || counted.remainingPoints > 0;
}

export const noteWrongTry = async (senderKey: string): Promise<void> => {
  await limiter.penalty(senderKey, 1);
};
