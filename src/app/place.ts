import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, readConfig } from "../platform/config.ts";
import { defaultDataDir } from "../platform/embedded-database/embedded-database.ts";

const checkoutAbove = (folder: string): string =>
  existsSync(join(folder, "package.json")) ? folder : checkoutAbove(dirname(folder));

/** The checkout: migrations, texts and data are read from it, whether this runs from the bundle in dist/ or from its source. */
export const repositoryRoot = checkoutAbove(dirname(fileURLToPath(import.meta.url)));

/** The configuration of this process. */
export const ownConfig = (): Config =>
  readConfig(process.env, {
    cwd: process.cwd(),
    defaultDataDir: process.env["DATA_DIR"] ? "." : defaultDataDir(repositoryRoot),
  });

const refusals = new Set([
  "ConfigRefused",
  "InstallationRefused",
  "MigrationRefused",
  "EmbeddedDatabaseRefused",
  "KeyFileError",
]);

/** The sentence for the operator when a start must not happen; undefined for a fault of ours. */
export const refusalOf = (fault: unknown): string | undefined =>
  fault instanceof Error && (refusals.has(fault.constructor.name) || refusals.has(fault.name))
    ? fault.message
    : undefined;
