import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

/** trust.md 6, item 58: a stranger takes the checkout, and it runs. Needs npm's cache of this lockfile, or its registry. */
test("installed from the lockfile without scripts it starts, is saved and restored, and tells what it is made of", () => {
  const folder = mkdtempSync(join(tmpdir(), "drill-"));
  const list = join(folder, "sbom.json");
  const drill = spawnSync(process.execPath, ["bin/install-drill.mjs", "--sbom", list], { encoding: "utf8" });
  expect(drill.status, drill.stdout + drill.stderr).toBe(0);
  expect(drill.stdout).toMatch(/install: 1\d passed, 0 failed/);
  expect(drill.stdout).toContain("ok: npm ci --ignore-scripts installs what the lockfile says");
  expect(drill.stdout).toContain("ok: it starts with its own database");
  const { bomFormat, components } = JSON.parse(readFileSync(list, "utf8"));
  expect([bomFormat, components.length > 50]).toEqual(["CycloneDX", true]);
  rmSync(folder, { recursive: true });
}, 900_000);
