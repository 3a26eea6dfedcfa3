import type { Json } from "../../../src/core/json.ts";

export type Figures = Readonly<Record<string, Json>>;
/** What one proof says: how many of its checks held, and what was measured on the way. */
export type ProofResult = {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly figures: Figures;
};

/** Collects the checks of one proof. */
export type Tally = {
  /** Notes one check; `what` is said only when it failed. */
  readonly check: (held: boolean, what: string) => boolean;
  readonly note: (name: string, value: Json) => void;
  readonly result: () => ProofResult;
};

/** How many sentences about failed checks a report carries; the rest is counted. */
const mostFaults = 20;

export function openTally(name: string): Tally {
  const figures: Record<string, Json> = {};
  const faults: string[] = [];
  let passed = 0;
  return {
    check: (held, what) => {
      if (held) passed += 1;
      else faults.push(what.slice(0, 600));
      return held;
    },
    note: (key, value) => {
      figures[key] = value;
    },
    result: () => ({
      name,
      passed,
      failed: faults.length,
      figures: faults.length === 0 ? figures : { ...figures, faults: faults.slice(0, mostFaults) },
    }),
  };
}

/** The value below which the given share (0 to 1) of the numbers lies; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

export const secondsSince = (begun: number): number => rounded((performance.now() - begun) / 1000);
