export type Clock = {
  /** How many steps of a microsecond fit into this share of the time. The same on every machine, so that a seed means something. */
  readonly steps: (share: number) => number;
  /** Whether the processor time is used up. */
  readonly over: () => boolean;
  readonly usedMs: () => number;
};

/** Counts the processor time of this process from now on; other work in it counts too, waiting does not. */
export function cpuClock(timeMs: number): Clock {
  const start = process.cpuUsage();
  const usedMs = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  return {
    steps: (share) => Math.floor(timeMs * 1000 * share),
    over: () => usedMs() >= timeMs * 0.95,
    usedMs,
  };
}
