import { createHash } from "node:crypto";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { checkSymbol } from "./check-character.ts";
import { fromSymbols, readSymbols, toSymbols, writeSymbols } from "./crockford.ts";
import { keyBytes } from "./symmetric-key.ts";

export type Holder = "A" | "B" | "C";
export type HolderPair = "AB" | "AC" | "BC";

/** One sheet: the half that `holder` keeps of the split made for `pair`. */
export type Sheet = {
  readonly pair: HolderPair;
  readonly holder: Holder;
  /** Same on all six sheets of one secret. */
  readonly fingerprint: Buffer;
  readonly share: Buffer;
};
export type LineFault = "line-1" | "line-2" | "line-3" | "line-4" | "line-5" | "line-6";
export type SheetFault = "incomplete" | LineFault | "unknown-version" | "tampered";

const version = 1;
export const fingerprintBytes = 7;
const checksumBytes = 4;
const lineSymbols = 12;
const lineFaults: readonly LineFault[] = ["line-1", "line-2", "line-3", "line-4", "line-5", "line-6"];
const symbolCount = lineSymbols * lineFaults.length;

/** The six sheets, in the order of their number on paper. */
export const sheetKinds: readonly Pick<Sheet, "pair" | "holder">[] = [
  { pair: "AB", holder: "A" },
  { pair: "AB", holder: "B" },
  { pair: "AC", holder: "A" },
  { pair: "AC", holder: "C" },
  { pair: "BC", holder: "B" },
  { pair: "BC", holder: "C" },
];

const checksum = (body: Buffer): Buffer =>
  createHash("sha256").update("tragnetz recovery sheet v1").update(body).digest().subarray(0, checksumBytes);

// The line number takes part in the check, so that exchanged lines are noticed as well.
const lineCheck = (line: number, symbols: readonly number[]): number => checkSymbol([line, ...symbols]);

/**
 * Six printed lines `XXXX-XXXX-XXXX-X`, each with its own check character. Content (45 bytes = 72 letters):
 * version 1 | number of the sheet 1 | fingerprint 7 | share 32 | checksum 4.
 */
export const writeSheet = (sheet: Sheet): string[] => {
  const kind = sheetKinds.findIndex(({ pair, holder }) => pair === sheet.pair && holder === sheet.holder);
  const body = Buffer.concat([Buffer.of(version, kind), sheet.fingerprint, sheet.share]);
  const symbols = toSymbols(Buffer.concat([body, checksum(body)]), symbolCount);
  return lineFaults.map((_, line) => {
    const part = symbols.slice(line * lineSymbols, (line + 1) * lineSymbols);
    return writeSymbols([...part, lineCheck(line, part)]).replace(/(.{4})(?=.)/g, "$1-");
  });
};

const readLine = (typed: string, line: number): number[] | undefined => {
  const symbols = readSymbols(typed);
  if (symbols?.length !== lineSymbols + 1) return undefined;
  const part = symbols.slice(0, lineSymbols);
  return lineCheck(line, part) === symbols.at(-1) ? part : undefined;
};

const readBody = (bytes: Buffer): Outcome<Sheet, SheetFault> => {
  const body = bytes.subarray(0, -checksumBytes);
  if (body[0] !== version) return refused("unknown-version");
  const kind = sheetKinds[body[1] ?? sheetKinds.length];
  if (!kind || !checksum(body).equals(bytes.subarray(-checksumBytes))) return refused("tampered");
  const share = body.subarray(2 + fingerprintBytes, 2 + fingerprintBytes + keyBytes);
  return ok({ ...kind, fingerprint: body.subarray(2, 2 + fingerprintBytes), share });
};

/** Reads the six typed lines of a sheet and says which line is wrong. */
export const readSheet = (typed: string): Outcome<Sheet, SheetFault> => {
  const lines = typed.split("\n").filter((line) => line.trim() !== "");
  if (lines.length !== lineFaults.length) return refused("incomplete");
  const symbols: number[] = [];
  for (const [line, fault] of lineFaults.entries()) {
    const part = readLine(lines[line] ?? "", line);
    if (!part) return refused(fault);
    symbols.push(...part);
  }
  return readBody(fromSymbols(symbols));
};
