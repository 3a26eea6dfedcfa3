import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const hasProc = existsSync("/proc/self/stat");

const readProc = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
};

const askPs = (pid: number, column: string): string => {
  try {
    return execFileSync("ps", ["-ww", "-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
};

// The program name stands in brackets and may itself contain brackets and blanks.
const statFields = (pid: number): readonly string[] => {
  const stat = readProc(pid, "stat");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
};

const bootId = (): string => {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
};

/** Is there such a process? A dead one that nobody has waited for (zombie) counts as dead. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return !(hasProc ? statFields(pid)[0] : askPs(pid, "stat"))?.startsWith("Z");
};

/** When a process was born; together with its number this names one process for ever. Empty if unknown. */
export const birthOf = (pid: number): string => {
  if (!hasProc) return askPs(pid, "lstart");
  const ticks = statFields(pid)[19];
  return ticks === undefined ? "" : `${bootId()}/${ticks}`;
};

/** The command line of a process, arguments separated by blanks; empty if it cannot be read. */
export const commandLineOf = (pid: number): string =>
  hasProc ? readProc(pid, "cmdline").replaceAll("\0", " ").trim() : askPs(pid, "command");
