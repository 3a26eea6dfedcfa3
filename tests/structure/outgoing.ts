import { isTest, type SourceFile } from "./source-files.ts";

/** Ways in which a program of this platform can call somebody: anything of these needs a reason. */
const calls = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b|\bsendBeacon\b|\bnew (WebSocket|EventSource)\b/,
  /from "(node:)?(http2|dgram|tls|dns|dns\/promises|undici|axios|got|ws)"/,
  /import (?!type\b)(\w+, )?\{[^}]*\b(request|get|Agent|connect|createConnection|Socket)\b[^}]*\} from "node:(https?|net)"/,
  /\b(https?|net)\.(request|get|connect|createConnection)\s*\(/,
];

/** Trust.md 5.16: whoever calls an address must be in the list; scripts of pages reach only their own server (connect-src). */
export const callingFiles = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path, text }) => !isTest(path) && calls.some((call) => call.test(text)))
    .map(({ path }) => path);

/** Trust.md 5.17: whoever writes cells that a spreadsheet may open. */
const writesCells = /text\/csv|csvLine|csv-stringify|write-excel-file|application\/vnd\.openxmlformats/;

export const cellWritingFiles = (files: readonly SourceFile[]): string[] =>
  files.filter(({ path, text }) => !isTest(path) && writesCells.test(text)).map(({ path }) => path);
