import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addNetwork } from "../../../tests/builders/network.ts";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import { openWebSite } from "../../../tests/builders/web-site.ts";
import { publicPage } from "../../platform/web/answer.ts";
import { still } from "../../platform/web/route.ts";
import { proofsPage } from "./proofs-page.tsx";
import { proofsRoutes } from "./proofs-routes.ts";
import { readTrustReport } from "./trust-report.ts";

let house: TestInstallation;
let folder: string;
beforeAll(async () => {
  house = await openTestInstallation();
  await addNetwork(house, "lindental", { first: true });
  folder = mkdtempSync(join(tmpdir(), "trust-report-"));
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the page is there in every language, in German, and says what was not tested", async () => {
  const site = await openWebSite(house, proofsRoutes);
  for (const path of ["/wie-wir-pruefen", "/ar/wie-wir-pruefen"]) {
    const answer = await site.get(path);
    const body = await answer.text();
    expect(answer.status).toBe(200);
    expect(body).toContain('lang="de" dir="ltr"><h1>Wie wir prüfen</h1>');
    expect(body).toContain("Was wir nicht geprüft haben");
    expect(body, "no machine translated a German page").not.toContain('hreflang="de">');
  }
  await site.close();
});

test("a failed proof is told as failed", async () => {
  const file = join(folder, "report.json");
  const chaos = {
    name: "chaos",
    run: { date: "2026-11-22", commit: "abc", cores: 2, node: "20", form: "full" },
    passed: 17,
    failed: 1,
    figures: { postgresql: "15.20 (Debian)", appKills: 50, databaseKills: 20, violations: 1 },
  };
  writeFileSync(file, JSON.stringify({ proofs: [chaos] }));
  const report = readTrustReport(file);
  const site = await openWebSite(house, [still("/probe", (view) => publicPage(proofsPage(view, report)))]);
  const body = await (await site.get("/probe")).text();
  expect(body).toContain("1 nicht bestanden, 17 bestanden");
  expect(body).toContain("50 Mal ein Programm und 20 Mal die ganze Datenbank");
  expect(body).toContain("22.11.2026, Stand abc, langer Lauf. 2 Prozessor-Kerne, Node 20, PostgreSQL 15.20");
  await site.close();
});

test("without a report, and with a broken one, the page says that there is none", () => {
  expect(readTrustReport(join(folder, "none.json"))).toBeNull();
  writeFileSync(join(folder, "broken.json"), "{");
  expect(readTrustReport(join(folder, "broken.json"))).toBeNull();
});
