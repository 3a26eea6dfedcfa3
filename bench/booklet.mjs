import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The Familienwegweiser with 150 and 1,000 offers, in German and in Arabic. Each print starts its typesetter anew. */
export async function measureBooklet({ tell }) {
  const outfile = resolve("dist/bench/booklet-run.mjs");
  await build({
    entryPoints: [join("bench", "booklet-run.mjs")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "error",
  });
  const { printBooklet } = await import(pathToFileURL(outfile).href);
  tell("150 offers");
  const usual = await printBooklet(150, "de");
  const arabic = await printBooklet(150, "ar");
  tell("1,000 offers");
  const large = await printBooklet(1000, "de");
  return { ...usual, arabic, large };
}
