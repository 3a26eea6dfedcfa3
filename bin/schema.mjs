// Writes src/platform/database-schema.ts from the migrations, on a database of its own.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "tragnetz-schema-"));
await build({
  entryPoints: ["tests/builders/database-server.ts"],
  outfile: "dist/schema-server.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "error",
});
const { default: setup } = await import("../dist/schema-server.mjs");
let place;
const stop = await setup({
  provide: (_, value) => {
    place = value;
  },
});
const url = `postgres://${place.user}@localhost:${place.port}/template_tragnetz?host=${encodeURIComponent(place.host)}`;
const out = join(folder, "schema.ts");
try {
  execFileSync(
    "node_modules/.bin/kysely-codegen",
    [
      "--dialect",
      "postgres",
      "--url",
      url,
      "--out-file",
      out,
      "--camel-case",
      "--date-parser",
      "string",
      "--type-mapping",
      '{"timestamptz":"Temporal.Instant","int8":"number","interval":"string"}',
      "--custom-imports",
      '{"Temporal":"temporal-polyfill"}',
      "--log-level",
      "error",
    ],
    { stdio: "inherit" },
  );
} finally {
  await stop();
}
const text = readFileSync(out, "utf8");
rmSync(folder, { recursive: true, force: true });
if (process.argv.includes("--check"))
  process.exit(text === readFileSync("src/platform/database-schema.ts", "utf8") ? 0 : 1);
writeFileSync("src/platform/database-schema.ts", text);
