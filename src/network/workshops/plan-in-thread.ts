import { Worker } from "node:worker_threads";
import type { GroupResult } from "../group-planner/group-problem.ts";
import { log } from "../../platform/log.ts";
import { type Planning, solvePlanning } from "./solve-planning.ts";

/** Longer than any plan takes on a slow machine; then the thread is ended. Milliseconds. */
const longest = 15_000;
/** How many may wait for the one that is computed. */
const mostWaiting = 12;

/** In the bundle the thread lies beside this file; from the sources (tests, commands) nobody else waits for an answer. */
const besides = import.meta.url.endsWith(".mjs") ? new URL("planning-thread.mjs", import.meta.url) : null;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Computes a plan beside the server, one at a time; null when too many wait or it took too long. */
export function planInThread(planning: Planning, file: URL | null = besides): Promise<GroupResult | null> {
  if (file === null) return Promise.resolve(solvePlanning(planning));
  if (waiting >= mostWaiting) return Promise.resolve(null);
  waiting += 1;
  const done = last
    .then(() => runThread(planning, file))
    .finally(() => {
      waiting -= 1;
    });
  last = done.catch(() => undefined);
  return done;
}

function runThread(planning: Planning, file: URL): Promise<GroupResult | null> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData: planning, env: {} });
    const timer = setTimeout(() => {
      log.warn({}, "a seating plan was not finished");
      resolve(null);
      void thread.terminate();
    }, longest);
    thread.once("message", (result: GroupResult) => resolve(result));
    thread.once("error", reject);
    thread.once("exit", () => clearTimeout(timer));
  });
}
