import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listingActs, openingActs } from "../../src/connect/dialogue/reading-acts.ts";
import { actsAmong, reaching } from "./family-words.ts";
import { productFiles } from "./source-files.ts";

/** Every way from ciphertext back to words: fields, messages and files; and what the server alone can open. */
const openers = [
  "src/platform/vault/field-cipher.ts#openField",
  "src/platform/vault/server-seal.ts#openAddress",
];

const resealed =
  "Opened to be sealed again under other keys; the outcome holds ids only, and no page shows a word.";
const itself = "The family itself reads or changes its own words.";
const protection =
  "A consultation about child protection is no concern and has no return code; it has walls and a chain of its own.";
/** Acts that open something and stand in no family's log, each with its reason. A new line is a decision. */
const notRead: Readonly<Record<string, string>> = {
  "acknowledge-move": resealed,
  "ask-partner":
    "Topic and age go out with the family's consent in a question that names nobody; the family reads in its history that somebody was asked.",
  "change-way": itself,
  "close-concern": "Topic and age of the child are counted; nobody is shown them.",
  "export-own-concern": itself,
  "list-feedback": "What somebody wrote about a page; no concern.",
  "list-my-referrals": "The referrer's own mark for the case, for her own organisation.",
  "mark-concern-anew": "The number becomes a mark again under the new key of the server; nobody is shown it.",
  "move-concern": resealed,
  "record-attempt":
    "Whether the family asked for care, as yes or no; the rules stand on the page of the concern.",
  "refer-concern-on": resealed,
  "renew-concern-keys": resealed,
  "reopen-concern": resealed,
  "send-sheet": protection,
  "show-advice-request": protection,
  "show-confirmation": protection,
  "show-consultation": protection,
  "show-own-file": itself,
  "show-partner-question": "The question of the partner's own link; it names no family.",
  "show-status": itself,
  "show-transfer": protection,
  "write-again": itself,
};

test("an act that opens words of a family stands in the family's log, or here with the reason why not", () => {
  const files = productFiles();
  const opening = actsAmong(files, reaching(files, openers));
  const logged = new Set([...openingActs.keys(), ...listingActs.keys()]);
  expect(opening).toEqual([...logged, ...Object.keys(notRead)].toSorted());
});

test("an act of the lists names the concerns whose words it showed", () => {
  const silent = productFiles().filter(
    ({ path, text }) => listingActs.has(/([^/]+)\.ts$/.exec(path)?.[1] ?? "") && !text.includes("listed: "),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test("every way back to words begins at one of these two, as far as they are used outside of the vault", () => {
  for (const opener of openers) {
    const [path = "", name = ""] = opener.split("#");
    expect(readFileSync(path, "utf8")).toContain(`export const ${name} `);
  }
});

test("the search follows helpers, other names and files that only hand on, and stops where nothing is used", () => {
  const files = [
    { path: "src/a/open.ts", text: "export const open = () => 1;" },
    { path: "src/a/public.ts", text: 'export { open as unseal } from "./open.ts";' },
    {
      path: "src/b/help.ts",
      text: 'import { unseal as un } from "../a/public.ts"; function deep() { return un(); } export const help = () => deep(); export const other = 2;',
    },
    {
      path: "src/b/show-it.ts",
      text: 'import { help } from "./help.ts"; export const showIt = question({ name: "show-it", run: () => help() });',
    },
    {
      path: "src/b/show-else.ts",
      text: 'import { other } from "./help.ts"; export const showElse = question({ name: "show-else", run: () => other });',
    },
  ];
  expect(actsAmong(files, reaching(files, ["src/a/open.ts#open"]))).toEqual(["show-it"]);
});
