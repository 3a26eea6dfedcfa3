// Bundles the server, the command line, the islands and the style sheets into dist/, when sources are newer.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (latest, entry) => Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
      0,
    );

export async function ensureBuilt() {
  const stamp = "dist/built";
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (built > Math.max(newest("src"), newest("bin"), statSync("package-lock.json").mtimeMs)) return;
  await bundleServer();
  await bundleAssets();
  writeFileSync(stamp, "");
}

async function bundleServer() {
  await build({
    entryPoints: { server: "src/app/server.ts", tragnetz: "src/app/command-line.ts" },
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: true,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
  });
}

/** Names carry a hash of their content, so that browsers may keep them for ever. */
export async function bundleAssets() {
  const islands = readdirSync("src", { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".island.ts") && !/islands\/(?!family)/.test(name));
  const result = await build({
    entryPoints: ["src/ui/tragnetz.css", "src/ui/staff.css", ...islands.map((name) => join("src", name))],
    outdir: "dist/assets",
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: ["chrome90", "firefox90", "safari14"],
    supported: { destructuring: true },
    logLevel: "error",
  });
  rmSync("dist/assets", { recursive: true, force: true });
  mkdirSync("dist/assets", { recursive: true });
  const names = {};
  for (const { path, contents } of result.outputFiles) {
    const name = path.split("/").at(-1).replace(".island.js", ".js");
    const hash = createHash("sha256").update(contents).digest("base64url").replace(/[-_]/g, "").slice(0, 8);
    names[name] = name.replace(/(\.\w+)$/, `-${hash}$1`);
    writeFileSync(join("dist/assets", names[name]), contents);
  }
  writeFileSync("dist/assets/names.json", JSON.stringify(names));
}

if (process.argv[1]?.endsWith("build.mjs")) await ensureBuilt();
