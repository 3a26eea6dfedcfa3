// Bundles the server, the command line, the islands and the style sheets into dist/, when sources have changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "esbuild";
import { packIco, paintPng } from "./icons.mjs";

const stamp = "dist/built";
const lock = "dist/building";
/** Longer than any build; a lock older than this belongs to a process that was killed. Milliseconds. */
const longestBuild = 60_000;

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

/** Any other file, size or time counts: an update that was copied brings files older than the last build. */
const sources = () =>
  ["src", "bin", "data"]
    .flatMap(filesIn)
    .concat("package-lock.json")
    .sort()
    .reduce((hash, file) => {
      const { size, mtimeMs } = statSync(file);
      return hash.update(`${file} ${size} ${mtimeMs}\n`);
    }, createHash("sha256"))
    .digest("hex");

const isBuilt = (of) => existsSync(stamp) && readFileSync(stamp, "utf8") === of;

/** A start and a command after an update must not both write into dist/; the second waits and finds it done. */
async function alone(work) {
  mkdirSync("dist", { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (fault) {
      if (fault.code !== "EEXIST") throw fault;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > longestBuild) rmSync(lock, { recursive: true, force: true });
      else await pause(50);
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

export async function ensureBuilt() {
  if (isBuilt(sources())) return;
  await alone(async () => {
    // Taken before the build: what changes while it runs is built the next time.
    const now = sources();
    if (isBuilt(now)) return;
    await bundleServer();
    await bundleAssets();
    writeFileSync(stamp, now);
  });
}

async function bundleServer() {
  await build({
    entryPoints: {
      server: "src/app/server.ts",
      tragnetz: "src/app/command-line.ts",
      "planning-thread": "src/network/workshops/planning-thread.ts",
    },
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
    entryPoints: [
      "src/ui/tragnetz.css",
      "src/ui/staff.css",
      "src/ui/network.css",
      ...islands.map((name) => join("src", name)),
    ],
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
  const bundled = result.outputFiles.map(({ path, contents }) => [path.split("/").at(-1), contents]);
  for (const [file, contents] of [...bundled, ...iconFiles()]) {
    const name = file.replace(".island.js", ".js");
    const hash = createHash("sha256").update(contents).digest("base64url").replace(/[-_]/g, "").slice(0, 8);
    names[name] = name.replace(/(\.\w+)$/, `-${hash}$1`);
    writeFileSync(join("dist/assets", names[name]), contents);
  }
  writeFileSync("dist/assets/names.json", JSON.stringify(names));
}

/** Our icon as it is drawn, and painted for those who take no SVG. Painted once per drawing: it takes half a second. */
function iconFiles() {
  const drawing = readFileSync("src/ui/icon.svg");
  // The same on a full square with a margin: launchers cut it to a circle or a drop.
  const maskable = readFileSync("src/ui/icon-maskable.svg");
  const mark = createHash("sha256")
    .update(drawing)
    .update(maskable)
    .update(readFileSync("bin/icons.mjs"))
    .digest("hex")
    .slice(0, 12);
  const folder = `dist/icons-${mark}`;
  if (!existsSync(folder)) {
    const painted = [
      ...[32, 192, 512].map((size) => [size, paintPng(drawing.toString(), size)]),
      ["maskable", paintPng(maskable.toString(), 512)],
    ];
    mkdirSync(folder, { recursive: true });
    for (const [size, png] of painted) writeFileSync(join(folder, `icon-${size}.png`), png);
  }
  const png = (size) => readFileSync(join(folder, `icon-${size}.png`));
  return [
    ["icon.svg", drawing],
    ["icon-192.png", png(192)],
    ["icon-512.png", png(512)],
    ["icon-maskable.png", png("maskable")],
    ["favicon.ico", packIco(png(32), 32)],
  ];
}

if (process.argv[1]?.endsWith("build.mjs")) await ensureBuilt();
