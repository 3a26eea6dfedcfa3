// `npm run trust -- PROOF [--minutes N] [--json]`: proves that nobody falls through the net, by breaking things.
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureInstalled, fail } from "./installed.mjs";

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
ensureInstalled();
if (!existsSync("node_modules/vitest")) fail("Es fehlen die Werkzeuge der Prüfungen: npm ci --include=dev");
const { bundleProofs } = await import("./trust-bundle.mjs");
const { main, client } = await bundleProofs();
const { runProofs } = await import(pathToFileURL(main).href);
process.exitCode = await runProofs(process.argv.slice(2), client);
// Pools of a database that was killed on purpose may still hold timers.
setTimeout(() => process.exit(), 2000).unref();
