import { build } from "esbuild";
import { expect, test } from "vitest";

const common = {
  bundle: true,
  write: false,
  platform: "node",
  packages: "external",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "silent",
} as const;

// The bench is no part of the product's types, so a name that moved would be noticed only by whoever measures next.
test.each([
  "bench/found-pages.mjs",
  "bench/booklet-run.mjs",
  "bench/groups-run.mjs",
  "bench/peers/server.mjs",
])("%s finds everything it takes from the product", async (entry) => {
  const alias = { renderer: "./bench/peers/preact.mjs" };
  const { errors, outputFiles } = await build({ ...common, entryPoints: [entry], format: "esm", alias });
  expect(errors).toEqual([]);
  expect(outputFiles).toHaveLength(1);
});
