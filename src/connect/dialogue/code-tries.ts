import { setTimeout as pause } from "node:timers/promises";
import type { RateLimiterRes } from "rate-limiter-flexible";
import type { NetworkId } from "../../core/ids.ts";
import type { Database } from "../../platform/database.ts";
import type { Desk } from "../../platform/perform.ts";
import { sharedCount } from "../../platform/shared-counts.ts";
import { type ArgonQueue, createArgonQueue } from "../../platform/vault/argon-queue.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";
import { raiseAlarm } from "../flood/raise-alarm.ts";

/** Both counts run for ten minutes. Seconds. */
const counted = 600;
/** The same code again and again tells nothing new; a family looks a few times. */
const triesOfOneCode = 10;
/** Wrong codes of one sender that are answered at once. A whole family centre may share one address. */
const freeWrongs = 20;
/** After that its tries stand in a line, one by one with a pause: right codes still open, guessing stays slow. Milliseconds. */
const linePause = 1200;
const longestLine = 8;
/** How long somebody is asked to wait when a line is full. Seconds. */
const shortWait = 30;

/** From this many wrong codes of one network the intake team is told. Nobody mistypes so often: the check character is tested first. */
const alarmFrom = 100;

type Try = { readonly sender: string; readonly code: string; readonly network: NetworkId };
/** `found` is undefined for a wrong code; `waitSeconds` says when it goes on. */
export type Tried<Found> =
  | { readonly kind: "tried"; readonly found: Found | undefined }
  | { readonly kind: "wait"; readonly waitSeconds: number };
export type CodeTries = <Found>(one: Try, open: () => Promise<Found | undefined>) => Promise<Tried<Found>>;

type Line = { readonly queue: ArgonQueue; inside: number };

type How = {
  readonly pauseMs?: number;
  /** Called once in ten minutes, when the wrong codes of a network have become many. */
  readonly onMany?: (network: NetworkId) => Promise<void>;
};

/**
 * Slows down whoever guesses return codes and never locks out a whole address: a right code counts for nothing against
 * its sender. Counted in the store, so that several processes count together, by a sender key that changes daily. Codes
 * with a wrong check character never come here.
 */
export function countCodeTries(database: Database, { pauseMs = linePause, onMany }: How = {}): CodeTries {
  const count = (kind: string, points: number) => sharedCount(database, { kind, points, seconds: counted });
  const codes = count("code", triesOfOneCode);
  const wrongs = count("code-wrong", freeWrongs);
  const allWrongs = count("code-wrong-all", alarmFrom);
  const lines = new Map<string, Line>();

  async function inLine<Value>(sender: string, work: () => Promise<Value>): Promise<Value> {
    const line = lines.get(sender) ?? {
      queue: createArgonQueue({ atOnce: 1, waiting: longestLine }),
      inside: 0,
    };
    lines.set(sender, line);
    line.inside += 1;
    try {
      return await line.queue.run(() => pause(pauseMs).then(work));
    } finally {
      line.inside -= 1;
      if (line.inside === 0) lines.delete(sender);
    }
  }

  async function tryNow<Found>(one: Try, open: () => Promise<Found | undefined>): Promise<Tried<Found>> {
    const again = await codes.consume(one.code).catch((full: RateLimiterRes) => full);
    if (again.consumedPoints > triesOfOneCode) return waitFor(again.msBeforeNext / 1000);
    const found = await open();
    if (found === undefined) await noteWrong(one);
    return { kind: "tried", found };
  }

  async function noteWrong({ sender, network }: Try): Promise<void> {
    await wrongs.penalty(sender);
    if ((await allWrongs.penalty(network)).consumedPoints === alarmFrom) await onMany?.(network);
  }

  return async (one, open) => {
    const tried = () => tryNow(one, open);
    const slow = ((await wrongs.get(one.sender))?.consumedPoints ?? 0) >= freeWrongs;
    try {
      return await (slow ? inLine(one.sender, tried) : tried());
    } catch (fault) {
      if (fault instanceof VaultError && fault.reason === "busy") return waitFor(shortWait);
      throw fault;
    }
  };
}

const waitFor = (seconds: number): { readonly kind: "wait"; readonly waitSeconds: number } => ({
  kind: "wait",
  waitSeconds: Math.ceil(seconds),
});

const known = new WeakMap<Database, CodeTries>();

/** The tries in this store; whoever floods is told of to the intake team. */
export function codeTriesAt(desk: Desk): CodeTries {
  const tries =
    known.get(desk.database) ??
    countCodeTries(desk.database, { onMany: (network) => raiseAlarm(desk, network, "codesGuessed") });
  known.set(desk.database, tries);
  return tries;
}
