import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** A program of bin/ as an operator starts it. */
export type Running = {
  readonly process: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
};

/** Starts `npm start` or `npm run tragnetz` with an environment of its own. */
export function startProgram(
  program: "start" | "tragnetz",
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Running {
  const child = spawn(process.execPath, [`bin/${program}.mjs`, ...words], {
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => void (said.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => void (said.err += chunk.toString()));
  const ended = once(child, "close").then(() => child.exitCode);
  return { process: child, out: () => said.out, err: () => said.err, ended };
}

/** Waits until a program has said something. Throws what it said instead when it ends. */
export async function hears({ process, out, err, ended }: Running, words: RegExp): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  while (!words.test(out())) {
    if (over) throw new Error(`ended with ${process.exitCode}: ${out()}${err()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Asks a program to end and waits for it. */
export async function endOf({ process, ended }: Running): Promise<number | null> {
  process.kill("SIGTERM");
  return ended;
}
