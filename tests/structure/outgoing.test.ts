import { describe, expect, test } from "vitest";
import { securityHeaders } from "../../src/platform/web/security-headers.ts";
import { callingFiles, cellWritingFiles } from "./outgoing.ts";
import { productFiles } from "./source-files.ts";

/** Files of the product that call an address, each with its reason. None calls one that somebody typed. */
const mayCall: Readonly<Record<string, string>> = {
  "src/find/keeping/offline-worker.island.ts":
    "The browser's own request for a page of this server, handed on.",
  "src/ui/stay-signed-in.island.ts":
    "Tells this server that somebody is typing; the address stands in the page.",
};
/** Files that write tables, each with what its cells are. */
const mayWriteCells: Readonly<Record<string, string>> = {
  "src/find/open-data/tables/csv-line.ts":
    "The open data package: cells that a spreadsheet would reckon are guarded (src/core/spreadsheet-cell.ts).",
  "src/find/open-data/tables/write-tables.ts": "Writes that package, with the file above.",
  "src/find/open-data/tables/data-package.ts": "Describes that package.",
  "src/network/register/register.export.ts":
    "The register for the coordination: every cell passes the guard of src/core/spreadsheet-cell.ts.",
  "src/network/register/register-files.ts": "Names the kinds of those files.",
  "src/network/documents/document.ts": "Names kinds of files that people upload; it writes none.",
  "src/find/open-data/dcat/catalog-files.ts": "Names the kind of that package in the catalogue.",
};

describe("trust.md 5.16: the product never asks for an address that somebody typed", () => {
  test("no file of the product calls anybody but those in the list", () => {
    expect(callingFiles(productFiles())).toEqual(Object.keys(mayCall));
  });
  test("scripts of pages can reach nothing but their own server", () => {
    expect(securityHeaders(true)["content-security-policy"]).toContain("connect-src 'self'");
  });
  test.each([
    "const answer = await fetch(offer.website);",
    'import { request } from "node:https";',
    'import net, { connect } from "node:net";',
    'import { lookup } from "node:dns/promises";',
  ])("%s would be seen", (text) => {
    expect(callingFiles([{ path: "src/find/a.ts", text }])).toHaveLength(1);
  });
});

describe("trust.md 5.17: tables that leave the product", () => {
  test("a new one is a decision: what people open in a spreadsheet must guard its cells", () => {
    expect(cellWritingFiles(productFiles()).toSorted()).toEqual(Object.keys(mayWriteCells).toSorted());
  });
  test("one that is forgotten would be seen", () => {
    const text = 'raw("text/csv; charset=utf-8", rows.join())';
    expect(cellWritingFiles([{ path: "src/people/a.ts", text }])).toHaveLength(1);
  });
});
