import { VaultError } from "./vault-error.ts";

/** Lets a bounded number of memory-hungry computations run at once and a bounded number wait. */
export type ArgonQueue = {
  /** @throws VaultError "busy" at once when too many wait already */
  readonly run: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly waiting: () => number;
};

/**
 * Without a bound on running work forty logins at eight o'clock would need forty times the memory; without a
 * bound on waiting a flood of wrong codes would grow without end. First come, first served.
 */
export const createArgonQueue = (limits: { atOnce: number; waiting: number }): ArgonQueue => {
  const line: (() => void)[] = [];
  let free = limits.atOnce;

  const enter = async (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return;
    }
    if (line.length >= limits.waiting) throw new VaultError("busy", "too many key derivations are waiting");
    await new Promise<void>((start) => line.push(start));
  };
  // A finished job hands its place straight to the next in line; `free` only grows when nobody waits.
  const leave = (): void => {
    const next = line.shift();
    if (next) next();
    else free += 1;
  };

  const run = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
  return { run, waiting: () => line.length };
};
