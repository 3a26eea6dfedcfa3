import { existsSync, readFileSync } from "node:fs";

/** Paths that would lead out of the house if anything took them for a name of a file. */
export const traversal = [
  "../../../../etc/passwd",
  "..\\..\\..\\windows\\win.ini",
  "....//....//etc/passwd",
  "..%2f..%2f..%2fetc%2fpasswd",
  "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
  "..%252f..%252fetc%252fpasswd",
  "..%c0%af..%c0%afetc/passwd",
  "/etc/passwd\u0000.png",
  "file:///etc/passwd",
  "..;/..;/etc/passwd",
  "/proc/self/environ",
  "migrations/../package.json",
];

/** What such a path would show: lines of these files, never a word of ours. */
export const escaped = /root:[x*]:0:0|\[fonts\]|NODE_ENV=|"private": true/;

const statements = [
  "zaun' or '1'='1",
  "zaun'; drop table concern; --",
  'zaun" or ""="',
  "zaun') union select sealed from message --",
  "zaun'||pg_sleep(5)||'",
  "zaun\\'; select 1 --",
  "zaun$$;select 1;$$",
  "zaun%' escape '!",
];
const templates = [
  "zaun${7*7}",
  "zaun{{7*7}}",
  "zaun<%= 7*7 %>",
  "zaun#{7*7}",
  "zaun@(7*7)",
  "zaun{{constructor.constructor('return process')()}}",
  "zaun${process.env.HOME}",
  "zaun%s%s%n",
  '#let zaun = read("/etc/passwd")',
  'zaun #image("/etc/passwd") $x^2$ @zaun <zaun>',
];
/** Line breaks that would begin a header, a mail field or a line of a calendar file. */
export const lineBreaks = [
  "zaun\r\nSet-Cookie: zaun=1",
  "zaun%0d%0aSet-Cookie:%20zaun=1",
  "zaun\r\nBcc: fremd@fremd.example",
  "zaun\nBEGIN:VEVENT\nSUMMARY:zaun",
  "zaun\u2028Location: //fremd.example",
  "zaun\u0085X-Zaun: 1",
];
const cells = ["=zaun()", "+zaun", "-2+zaun", "@zaun", "\tzaun", '=HYPERLINK("//fremd.example","zaun")'];
const signs = [
  "zaun\u202egnp.exe",
  "zaun\u2066\u202e<b>\u2069",
  "za\u200bun\u200d\ufeff",
  "zaun\u0000ende",
  "z\u0430un",
  `zaun${"\u0301".repeat(40)}`,
  "zaun\ud83d\ude00\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  "\ufdfa zaun \u0635\u0644\u0649",
  "zaun\u007f\u001b[31m",
  "\u0130zaun\u0131",
  "__proto__",
  "constructor",
  "1e309",
  "zaun\\",
];

export const otherPayloads: readonly string[] = [
  ...traversal,
  ...statements,
  ...templates,
  ...lineBreaks,
  ...cells,
  ...signs,
];

const set = "../shared/data/naughty-strings";
export const noNaughtyStrings = `skipped: ${set} not present`;
/** A public list of strings that broke somebody's fields; null where it is not at hand. It is never part of the repository. */
export function naughtyStrings(): readonly string[] | null {
  const file = `${set}/blns.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as string[]) : null;
}
