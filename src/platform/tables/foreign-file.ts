import { cannotRead } from "./table-file.ts";

/** What people send where a table is asked for: its first bytes, a code, and what to do. */
export type ForeignFile = readonly [start: RegExp, code: string, message: string];

const foreign: readonly ForeignFile[] = [
  [
    /^\xD0\xCF\x11\xE0/,
    "excel-old",
    "Das ist eine alte (.xls) oder mit einem Kennwort geschützte Excel-Datei. Bitte in Excel als .xlsx ohne Kennwort oder als CSV speichern.",
  ],
  [
    /^%PDF/,
    "format-unknown",
    "Das ist eine PDF-Datei. Bitte die Tabelle als Excel- oder CSV-Datei anfordern.",
  ],
  [
    /^\x1F\x8B|^7z\xBC\xAF|^Rar!/,
    "format-unknown",
    "Das ist ein Archiv. Bitte entpacken oder als ZIP liefern.",
  ],
];

/** The first bytes of a file, one letter each. */
export const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4000)).toString("latin1");

/** The refusal of a file that is no table; `more` are the kinds that one reader alone refuses. */
export const refusalOfForeign = (
  bytes: Uint8Array,
  more: readonly ForeignFile[],
): ReturnType<typeof cannotRead> | undefined => {
  const start = startOf(bytes);
  const found = [...foreign, ...more].find(([pattern]) => pattern.test(start));
  return found && cannotRead(found[1], found[2]);
};
