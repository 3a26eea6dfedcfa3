import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { repositoryRoot } from "../../platform/checkout.ts";
import { log } from "../../platform/log.ts";

export type Template = "booklet" | "poster" | "card" | "changes";
export type Typeset = {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** PDF/UA-1, or only tagged where a text holds a sign that no font of ours can write. */
  readonly standard: "ua-1" | "tagged";
  /** Processor time of the typesetter; time on the clock also counts what else the machine does. */
  readonly cpuMs: number;
};
/** "notHere": the typesetter does not run on this system, and no second try helps. */
export type NotTypeset = "busy" | "tooLong" | "notHere" | "failed";

/** Milliseconds, bytes of memory of the process, and how many may wait for the one that is at work. */
const limits = { time: 60_000, memory: 1.5 * 1024 ** 3, waiting: 12, look: 250 } as const;

const report = z.object({
  pages: z.number(),
  standard: z.enum(["ua-1", "tagged"]),
  why: z.string().nullable(),
  cpuMs: z.number(),
});

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Sets a printed piece, one at a time. The data travels as JSON and never becomes source of the typesetter. It runs in
 * a process of its own that knows neither the environment nor the database and can be ended at any moment.
 */
export function typeset(
  template: Template,
  data: unknown,
  most: number = limits.time,
): Promise<Outcome<Typeset, NotTypeset>> {
  if (waiting >= limits.waiting) return Promise.resolve(refused("busy"));
  waiting += 1;
  const done = last
    .then(() => run(JSON.stringify({ template, data }), most))
    .finally(() => {
      waiting -= 1;
    });
  last = done.catch(() => undefined);
  return done;
}

function run(input: string, most: number): Promise<Outcome<Typeset, NotTypeset>> {
  const program = join(repositoryRoot, "bin/typeset.mjs");
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program], { cwd: repositoryRoot, env: {}, stdio: "pipe" });
    const out: Buffer[] = [];
    const said: Buffer[] = [];
    let ended: "tooLong" | "tooLarge" | undefined;
    const end = (why: "tooLong" | "tooLarge") => {
      ended = why;
      child.kill("SIGKILL");
    };
    const timer = setTimeout(() => end("tooLong"), most);
    const look = setInterval(() => {
      void memoryOf(child.pid).then((bytes) => bytes > limits.memory && end("tooLarge"));
    }, limits.look);
    const close = (code: number | null) => {
      clearTimeout(timer);
      clearInterval(look);
      const words = Buffer.concat(said).toString("utf8").slice(0, 2000);
      resolve(code === 0 ? read(Buffer.concat(out), words) : failed(whyNot(code, ended), words));
    };
    child.stdout.on("data", (bytes: Buffer) => out.push(bytes));
    child.stderr.on("data", (bytes: Buffer) => said.push(bytes));
    child.on("error", (fault) => said.push(Buffer.from(fault.message)));
    child.on("close", close);
    // A process that ended early closes its end of the pipe; the reason is told by its exit.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

/** What the end of the process says; `bin/typeset.mjs` knows the 3. */
export const whyNot = (code: number | null, ended?: "tooLong" | "tooLarge"): NotTypeset =>
  ended !== undefined ? "tooLong" : code === 3 ? "notHere" : "failed";

function failed(why: NotTypeset, words: string): Outcome<Typeset, NotTypeset> {
  log.warn({ why, words: why === "tooLong" ? "" : words }, "a print was not finished");
  return refused(why);
}

function read(pdf: Uint8Array, words: string): Outcome<Typeset, NotTypeset> {
  try {
    const { pages, standard, why, cpuMs } = report.parse(JSON.parse(words.trim().split("\n").at(-1) ?? ""));
    if (why !== null) log.warn({ why }, "a print is tagged but not PDF/UA-1");
    return ok({ pdf, pages, standard, cpuMs });
  } catch {
    return failed("failed", words);
  }
}

/** Resident memory of a process in bytes; 0 where the system does not tell, there only the time is limited. */
async function memoryOf(pid: number | undefined): Promise<number> {
  if (pid === undefined || process.platform !== "linux") return 0;
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}
