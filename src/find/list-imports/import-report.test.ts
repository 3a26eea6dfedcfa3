import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseOfferFile } from "../imports/offers.import.ts";
import { openKinds } from "../imports/open-kinds.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { fieldLabel, groupFindings } from "./import-report.ts";
import { explain, explainedCodes } from "./findings.texts.ts";

const sourceOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/\.(test|texts)\./.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
    .join("\n");
const reader = sourceOf("src/find/imports") + sourceOf("src/platform/tables");

/** What ends the reading has its own sentence, which is shown as it is; postal codes are read by the command line only. */
const elsewhere =
  /^(excel-|file-|format-|json-|postal-code-row|postal-codes-|(geojson-expected|hsds-tables|temporal-polyfill|header-not-found|mapping-invalid|title-missing)$)/;

test("everything the reader can notice is explained to the office", () => {
  const slugs = new Set(readTopicList("data").map(({ slug }) => slug));
  const codes = [...reader.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)]
    .map(([, code = ""]) => code)
    .filter((code) => !slugs.has(code) && !elsewhere.test(code));
  expect(codes.length).toBeGreaterThan(30);
  expect([...new Set(codes)].filter((code) => explain(code).meaning === null)).toEqual([]);
});

test("an explanation belongs to something that is said", () => {
  const said = reader + sourceOf("src/find/list-imports");
  expect(explainedCodes.filter((code) => !said.includes(`"${code}"`))).toEqual([]);
});

test("findings stand together by kind, the most important kind first, unknown kinds last", () => {
  const finding = (code: string, row: number) => ({ code, row, field: null, message: `m${row}` });
  const groups = groupFindings([
    finding("html-removed", 2),
    finding("something-new", 3),
    ...[4, 5, 6, 7, 8, 9].map((row) => finding("looks-private", row)),
  ]);
  expect(groups.map(({ code, count, first }) => [code, count, first.length])).toEqual([
    ["looks-private", 6, 5],
    ["html-removed", 1, 1],
    ["something-new", 1, 1],
  ]);
  expect(explain("something-new")).toEqual({ name: "Weitere Hinweise", meaning: null });
});

test("a list that never names a kind says so once, and the number stays true", async () => {
  const rows = (count: number) =>
    `Titel;Ort\n${Array.from({ length: count }, (_, at) => `Haus ${at};Lindental\n`).join("")}`;
  const report = async (count: number) =>
    openKinds(await parseOfferFile({ name: "a.csv", bytes: Buffer.from(rows(count)) }));
  expect(await report(20)).toHaveLength(20);
  const many = await report(21);
  expect(many).toMatchObject([{ code: "kind-unknown", row: null, rows: 21 }]);
  expect(many[0]?.message).toContain("21 Zeilen");
  expect(groupFindings(many)).toMatchObject([{ code: "kind-unknown", count: 21 }]);
});

test("a column is called as in the file, our own fields in German", () => {
  expect([fieldLabel("Strasse/Nr."), fieldLabel("postalCode")]).toEqual(["Strasse/Nr.", "Postleitzahl"]);
});
