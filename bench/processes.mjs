import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { resolve } from "node:path";

const running = new Set();
const patience = 20_000;

/** A port that nobody uses right now. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/**
 * Starts a node script as a server of its own and waits until it answers.
 * `cpu` reads the microseconds the process has used so far, with all its threads.
 */
export async function startServer({ script, port, env = {}, flags = [], ready }) {
  const child = spawn(process.execPath, [...flags, "--import", resolve("bench/report-cpu.mjs"), script], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const said = listenTo(child);
  running.add(child);
  child.once("exit", () => running.delete(child));
  await answering({ port, path: ready, within: 60_000, alive: () => child.exitCode === null, said });
  return { port, pid: child.pid, cpu: () => cpuOf(child), stop: () => stopped(child) };
}

/** Starts `npm start` the way an operator does, in a process group of its own, because npm has children. */
export function startByNpm(env) {
  const child = spawn("npm", ["start"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const said = listenTo(child);
  child.ownGroup = true;
  running.add(child);
  child.once("exit", () => running.delete(child));
  return { said, alive: () => child.exitCode === null, stop: () => stopped(child) };
}

/** Runs node to its end and gives what it printed; what it tells meanwhile passes through. */
export function startRun(words) {
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  keepInMind(child);
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (piece) => {
    printed += piece;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${words.join(" ")} ended with ${code}`)),
    );
  });
}

/** A process that must not outlive the bench; `endWith` is the signal that ends it at once. */
export function keepInMind(child, endWith = "SIGTERM") {
  child.endWith = endWith;
  running.add(child);
  child.once("exit", () => running.delete(child));
}

/** Waits for the first 200; ends with what the server said when it ends itself or takes too long. */
export async function answering({ port, path, within, alive, said }) {
  const until = performance.now() + within;
  while (performance.now() < until && alive()) {
    const status = await fetch(`http://127.0.0.1:${port}${path}`).then(
      async (answer) => (await answer.arrayBuffer(), answer.status),
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no answer from ${path}:\n${said()}`);
}

/** Ends whatever is still running; for the end of the bench, also of a failed one. */
export const stopAll = () => Promise.all([...running].map(stopped));

function listenTo(child) {
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece) => {
      text = (text + piece).slice(-4000);
    });
  return () => text;
}

const cpuOf = (child) =>
  new Promise((resolve, reject) => {
    const away = () => reject(new Error("a measured server ended"));
    child.once("exit", away);
    child.once("message", ({ cpu }) => {
      child.off("exit", away);
      resolve(cpu.user + cpu.system);
    });
    child.send("cpu");
  });

/** Asks a process to end and makes it end; a server with an embedded database needs a moment to close it. */
function stopped(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => signal(child, "SIGKILL"), patience);
    child.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    signal(child, child.endWith ?? "SIGTERM");
  });
}

function signal(child, name) {
  try {
    process.kill(child.ownGroup ? -child.pid : child.pid, name);
  } catch {
    // It has just ended by itself.
  }
}
