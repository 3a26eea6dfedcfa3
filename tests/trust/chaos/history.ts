import { appendFileSync, closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs";
import { fdatasyncSync } from "node:fs";

/** What a simulated server of the product was asked to do. All it needs to ask again stands in it. */
export type Asked = {
  readonly type: "asked";
  /** What somebody wanted once; one intent must never be done twice, whatever the keys. */
  readonly intent: string;
  readonly key: string;
  readonly act: string;
  readonly concernId: string | null;
  readonly input: Readonly<Record<string, string>>;
  /** Nanoseconds of the machine's own clock, which all processes share. */
  readonly at: number;
};
export type Answer = {
  readonly type: "answered";
  readonly intent: string;
  readonly key: string;
  /** "ok", a reason, "notFound", or the rule of the database that refused. */
  readonly said: string;
  readonly replayed: boolean;
  readonly concernId: string | null;
  readonly at: number;
};
/** What a family was shown: it has been told that its wish is there. */
export type Receipt = {
  readonly type: "receipt";
  readonly key: string;
  readonly concernId: string;
  readonly at: number;
};
export type Line = Asked | Answer | Receipt;

export const machineTime = (): number => Number(process.hrtime.bigint());

/** A history that survives the end of its process: each line is written before the next step is taken. */
export function openHistory(path: string): {
  readonly add: (line: Line) => void;
  readonly close: () => void;
} {
  const file = openSync(path, "a", 0o600);
  return {
    add: (line) => void writeSync(file, `${JSON.stringify(line)}\n`),
    close: () => {
      fdatasyncSync(file);
      closeSync(file);
    },
  };
}

/** All whole lines; a line that a killed process left half-written was never followed by anything. */
export function readHistory(path: string): Line[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Line];
      } catch {
        return [];
      }
    });
}

/** A process that was killed in the middle of a line begins on a new one. */
export const startNewLine = (path: string): void => appendFileSync(path, "\n");
