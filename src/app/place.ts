import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../platform/checkout.ts";
import { type Config, readConfig } from "../platform/config.ts";
import { defaultDataDir } from "../platform/embedded-database/embedded-database.ts";

/** The configuration of this process. */
export const ownConfig = (): Config =>
  readConfig(process.env, {
    cwd: process.cwd(),
    defaultDataDir: process.env["DATA_DIR"] ? "." : defaultDataDir(repositoryRoot),
  });

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
