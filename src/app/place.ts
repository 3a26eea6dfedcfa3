import { existsSync, readFileSync, writeFileSync } from "node:fs";
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

const servedFile = (dataDir: string): string => join(dataDir, "served-address");

/** Leaves the address of this server for the commands of the same data folder, whose links must lead to it. */
export const rememberAddress = (config: Config): void =>
  writeFileSync(servedFile(config.dataDir), config.publicUrl);

/** The configuration of a command: links lead to the server that runs on this folder, unless the environment says otherwise. */
export function commandConfig(): Config {
  const config = ownConfig();
  const said = process.env["PUBLIC_URL"] ?? process.env["PORT"];
  if (said || !existsSync(servedFile(config.dataDir))) return config;
  return {
    ...config,
    publicUrl: readFileSync(servedFile(config.dataDir), "utf8").trim() || config.publicUrl,
  };
}

/** The database of the operator cannot be reached, or does not let us in. */
const databaseCodes = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "28P01",
  "28000",
  "3D000",
]);
const unreachable = (fault: unknown): string | undefined => {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  return databaseCodes.has(code)
    ? `Die Datenbank aus DATABASE_URL antwortet nicht oder lehnt die Anmeldung ab (${code}).`
    : undefined;
};

/** The sentence for the operator when a start must not happen; undefined for a fault of ours. */
export const refusalOf = (fault: unknown): string | undefined =>
  fault instanceof Error && (refusals.has(fault.constructor.name) || refusals.has(fault.name))
    ? fault.message
    : unreachable(fault);
