import { RateLimiterMemory } from "rate-limiter-flexible";

/** Pieces of feedback of one sender in ten minutes. A whole family centre may share one address. */
const most = 10;
const limiter = new RateLimiterMemory({ points: most, duration: 600 });

/** False while somebody sends too many; counted in memory by a sender key that changes daily. */
export const maySend = (senderKey: string): Promise<boolean> =>
  limiter.consume(senderKey).then(
    () => true,
    () => false,
  );
