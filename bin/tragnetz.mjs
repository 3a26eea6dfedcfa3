import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./installed.mjs";

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
ensureInstalled();
process.env.NODE_ENV ??= "production";
const { ensureBuilt } = await import("./build.mjs");
await ensureBuilt();
await import("../dist/tragnetz.mjs");
