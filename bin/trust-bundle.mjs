// Bundles the proofs and the processes they start, because this Node runs no TypeScript by itself.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const entryPoints = {
  proofs: "tests/trust/proofs/run-proofs.ts",
  client: "tests/trust/chaos/client.process.ts",
};

/** Answers the paths of the bundles: the program of all proofs, and one simulated server of the product. */
export async function bundleProofs(folder = `dist/trust/${process.pid}`) {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "inline",
    logLevel: "error",
  });
  return { main: resolve(folder, "proofs.mjs"), client: resolve(join(folder, "client.mjs")) };
}
