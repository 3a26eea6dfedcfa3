import { CommandRefused } from "../platform/command.ts";
import { ConfigRefused } from "../platform/config.ts";
import { EmbeddedDatabaseRefused } from "../platform/embedded-database/embedded-database.ts";
import { InstallationRefused } from "../platform/installation-refused.ts";
import { MigrationRefused } from "../platform/migrations.ts";
import { KeyFileError } from "../platform/vault/key-file-error.ts";
import { isDatabaseAway } from "../platform/web/database-away.ts";

/** Why something does not happen: a code for machines and a German sentence for the operator. */
export type Refusal = { readonly code: string; readonly message: string };

const expected = [
  CommandRefused,
  ConfigRefused,
  EmbeddedDatabaseRefused,
  InstallationRefused,
  MigrationRefused,
] as const;

/** The refusal a fault stands for; undefined for a fault of ours. */
export const refusalOf = (fault: unknown): Refusal | undefined => {
  const known = expected.find((kind) => fault instanceof kind);
  if (known !== undefined && fault instanceof known) return { code: fault.code, message: fault.message };
  if (fault instanceof KeyFileError) return { code: `key-file-${fault.reason}`, message: fault.message };
  return isDatabaseAway(fault)
    ? { code: "database-unreachable", message: "Die Datenbank antwortet nicht." }
    : undefined;
};
