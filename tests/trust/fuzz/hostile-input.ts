import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";

/** Input nobody would type, shared by the quick check of every test run and by the long proof. */
const set = "../shared/data/naughty-strings";
const known = [
  "<script>alert(1)</script>",
  `"><img src=x onerror=alert(1)>`,
  "' or 1=1 --",
  "\u0000",
  "\ud800",
  "../../etc/passwd",
  "${7*7}",
  "{{7*7}}",
  "%00",
  "\u202eabc",
  "a".repeat(9000),
  "=1+1",
  "-1",
  "1e309",
  "NaN",
  "[]",
  "ﷺ",
  "💥",
];
const naughty: string[] = [
  ...known,
  ...(existsSync(`${set}/blns.json`)
    ? (JSON.parse(readFileSync(`${set}/blns.json`, "utf8")) as string[])
    : []),
];
export const word = fc.oneof(
  // By themselves too: among hundreds of strings of a public list the few that would run came up too seldom.
  fc.constantFrom(...known),
  fc.constantFrom(...naughty),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.uuid(),
);

/** Names of fields that the forms of the product carry. */
export const fieldNames = [
  "_s",
  "_t",
  "_op",
  "_go",
  "_ticket",
  "name",
  "place",
  "channel",
  "phone",
  "email",
  "language",
  "topic",
  "childAge",
  "wish",
  "contactMe",
  "code",
  "answer",
  "passphrase",
  "text",
  "nextBy",
  "reason",
  "nodeId",
  "id",
  "way",
  "slug",
  "brand",
  "roles",
  "organisationId",
];
export const queryNames = [
  "q",
  "ort",
  "t",
  "sprache",
  "angebot",
  "verlust",
  "mehr",
  "km",
  "stand",
  "seite",
  "x",
];

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(
      fc.constantFrom("PK\u0003\u0004", "PK\u0005\u0006", "{", "[[", "a;b\n", "\ufeff", "%PDF", "<!doctype"),
      word,
    )
    .map(([start, rest]) => new TextEncoder().encode(start + rest)),
);
export const sentFile = fc
  .tuple(fc.oneof(word, fc.constantFrom("a.csv", "a.xlsx", "a.json", "")), bytes)
  .map(([name, content]) => new File([new Uint8Array(content)], name.toWellFormed()));
const cut = '--x\r\ncontent-disposition: form-data; name="datei"; filename="a.csv"\r\n\r\na;b\r\n--x--\r\n';
export const brokenBody = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.nat(cut.length).map((length) => cut.slice(0, length)),
  word.map((name) => cut.replace("a.csv", name)),
  word.map((name) => cut.replace("datei", name)),
);

/** What speaks against an answer: it broke, it tells of the program, or it gives back what would be run. */
export function faultsOfAnswer(status: number, body: string, type: string): string[] {
  const page = type.includes("html");
  return [
    ...(status >= 500 ? [`answers ${status}`] : []),
    ...(/node_modules|\n\s+at \w+/.test(body) ? ["shows where the program broke"] : []),
    ...(page && /<script>|<img src=x onerror|<svg onload/i.test(body)
      ? ["gives markup back as it was sent"]
      : []),
  ];
}
