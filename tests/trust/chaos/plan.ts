import { readFileSync } from "node:fs";
import type { NetworkId } from "../../../src/core/ids.ts";
import type { ServerKeys } from "../../../src/platform/vault/server-keys.ts";
import type { WorldPeople } from "../model/people-of-world.ts";
import type { Place } from "../proofs/proof-server.ts";
import { readWithBuffers } from "../proofs/house.ts";

/** A design fault that is put in on purpose, so that the checker can show that it would be seen (trust.md 5.6). */
export const controls = [
  "asynchronousCommit",
  "noOperationKey",
  "receiptBeforeCommit",
  "missingForeignKey",
  "mailOutsideTransaction",
] as const;
export type Control = (typeof controls)[number];

/** What every simulated server is told at its start. */
export type Plan = {
  readonly place: Place;
  readonly name: string;
  readonly keys: ServerKeys;
  readonly people: Pick<WorldPeople, "teams" | "there"> & { readonly network: NetworkId };
  readonly folder: string;
  readonly smtpUrl: string;
  readonly pauseMs: number;
  readonly control: Control | null;
};

export const planFile = (folder: string): string => `${folder}/plan.json`;
export const historyFile = (folder: string, number: number): string => `${folder}/history-${number}.jsonl`;
/** While this file is there the processes go on. */
export const goFile = (folder: string): string => `${folder}/go`;

export const readPlan = (folder: string): Plan => readWithBuffers<Plan>(planFile(folder));

/** Numbers that are the same for the same seed (mulberry32), from 0 to just below 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const isThere = (path: string): boolean => {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
};
