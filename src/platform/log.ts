import pino from "pino";

/** Ids and codes only: no bodies, no addresses with words in them, no names, no IP. */
export const log = pino({
  base: null,
  level: process.env["LOG_LEVEL"] ?? "info",
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** The part of a fault that is safe to write down: its kind, code and place, never its message (it may quote data). */
export function safeFault(fault: unknown): Record<string, string> {
  if (!(fault instanceof Error)) return { kind: typeof fault };
  const code = "code" in fault && typeof fault.code === "string" ? fault.code : "";
  const constraint = "constraint" in fault && typeof fault.constraint === "string" ? fault.constraint : "";
  const frames = (fault.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6);
  return { kind: fault.name, code, constraint, at: frames.map((line) => line.trim()).join(" < ") };
}
