import { expect } from "vitest";

/**
 * Waits at most five seconds until a page says these words: what was written is known to the web process as soon as the
 * database has said so. Answers in how many milliseconds it did.
 */
export async function saysSoon(read: () => Promise<string>, words: string | RegExp): Promise<number> {
  const began = performance.now();
  await expect.poll(read, { interval: 20, timeout: 5000 }).toMatch(words);
  return performance.now() - began;
}
