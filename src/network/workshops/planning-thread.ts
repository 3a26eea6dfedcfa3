import { parentPort, workerData } from "node:worker_threads";
import { solvePlanning } from "./solve-planning.ts";

/** A thread of its own for one plan: the server goes on answering meanwhile. Bundled beside the server by bin/build.mjs. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window and has no origin
parentPort?.postMessage(solvePlanning(workerData));
