import { describe, expect, test } from "vitest";
import { faultsOfNames } from "./file-names.ts";
import { areas, listFiles, productFiles, nodesOf, treeOf } from "./source-files.ts";
import { exportFaults } from "./exports.ts";
import { existsSync, readdirSync } from "node:fs";

describe("architecture.md 3: files are found by area, topic and a closed vocabulary", () => {
  test("every file of the product has a name of the vocabulary", () => {
    expect(faultsOfNames(listFiles("src"))).toEqual([]);
  });

  test("nothing is called utils, helpers, common, services or index anywhere", () => {
    expect(faultsOfNames([...listFiles("tests"), ...listFiles("bin"), ...listFiles("migrations")])).toEqual(
      [],
    );
  });

  test("every area that has topics tells in its README for whom it is", () => {
    const begun = areas.filter((area) => existsSync(`src/${area}`) && readdirSync(`src/${area}`).length > 0);
    expect(begun.filter((area) => !existsSync(`src/${area}/README.md`))).toEqual([]);
  });

  test("no default export, no barrel, nothing exported from another file", () => {
    expect(productFiles().flatMap(exportFaults)).toEqual([]);
  });

  test("names that say nothing are seen", () => {
    const bad = [
      "src/find/offers/index.ts",
      "src/core/utils/dates.ts",
      "src/find/helpers.ts",
      "src/connect/common/x.ts",
    ];
    expect(faultsOfNames(bad)).toHaveLength(4);
    expect(
      faultsOfNames(["src/find/thing.ts", "src/find/offers/Offer.ts", "src/find/offers/offer.card.tsx"]),
    ).toEqual([
      "src/find/thing.ts: belongs into a topic",
      "src/find/offers/Offer.ts: no known kind of file",
      "src/find/offers/offer.card.tsx: no known kind of file",
    ]);
    expect(
      faultsOfNames(["src/find/offers/offer.ts", "src/find/offers/offer-page.tsx", "src/find/may.ts"]),
    ).toEqual([]);
  });

  test("default exports and barrels are seen", () => {
    expect(exportFaults({ path: "a.ts", text: "export default 1;" })).toHaveLength(1);
    expect(
      exportFaults({ path: "a.ts", text: 'export * from "./b.ts";\nexport { c } from "./c.ts";' }),
    ).toHaveLength(2);
    expect(exportFaults({ path: "a.ts", text: "const a = 1;\nexport { a as default };" })).toHaveLength(1);
    expect(exportFaults({ path: "a.ts", text: "export const a = 1;" })).toEqual([]);
    expect(nodesOf(treeOf({ path: "a.ts", text: "const a = 1;" })).length).toBeGreaterThan(3);
  });
});
