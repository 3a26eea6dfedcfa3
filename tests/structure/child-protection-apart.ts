import { isTest, listFiles, readFiles, type SourceFile } from "./source-files.ts";

const folder = "src/connect/child-protection/";
const migration = "migrations/0021-child-protection.sql";

/** Who may know that it is there: its routes, its jobs, the deletion, and the way to it from pages without families. */
const mayImport = new Set([
  "src/connect/routes.tsx",
  "src/connect/public.ts",
  // Two invented consultations, so that the demo can show the path.
  "src/app/demo/load-consultations.ts",
]);
const mayName = new Set([
  "src/app/deletion-plan-protection.ts",
  "src/app/backup/backup-plan.ts",
  "src/platform/database-schema.ts",
  migration,
  // Two answers for whoever ends a membership: a yes or no without its cause, and who has to hear that somebody left.
  "migrations/0033-sharing.sql",
]);
const mayLead = new Set(["src/ui/staff-areas.ts", "src/people/teams/team-page.tsx"]);

/** The few tables of the house it stands on; nothing about families is among them. */
const ownTables = /^(childProtection|child_protection_)/;
const houseTables = new Set(["membership", "account", "organisation", "network", "audit"]);
const built = /(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\("(\w+)/g;
const written = /\b(?:from|join|update|into)\s+(?!skip\b)([a-z_]+)\b/g;

export const allFiles = (): SourceFile[] =>
  readFiles(
    [...listFiles("src"), ...listFiles("migrations")].filter(
      (path) => /\.(tsx?|sql)$/.test(path) && !isTest(path),
    ),
  );

const isSql = ({ path }: SourceFile): boolean => path.endsWith(".sql.ts");
const foreignTables = ({ text }: SourceFile): string[] => {
  const sql = [...text.matchAll(/sql(?:<[^`]*>)?`([^`]*)`/g)].map(([, inner = ""]) => inner).join(";\n");
  return [...text.matchAll(built), ...sql.matchAll(written)]
    .map(([, name = ""]) => name)
    .filter((name) => !ownTables.test(name) && !houseTables.has(name));
};

function inside(file: SourceFile): string[] {
  const faults = [];
  if (isSql(file) && foreignTables(file).length > 0) faults.push("reads a foreign table");
  if (/from "\.\.\/(?!may\.ts")[\w-]+\//.test(file.text)) faults.push("imports a foreign topic");
  if (/score|traffic|ampel|riskLevel/i.test(file.text)) faults.push("rates");
  return faults;
}

/** Names that only sound like the store: the role, the routes, and the word of the log for what somebody read. */
const otherNames = /childProtection(Adviser|Routes)|subject_childProtectionConsultation/g;

function outside({ path, text }: SourceFile): string[] {
  const faults = [];
  if (text.includes("kinderschutz") && !mayLead.has(path)) faults.push("leads to child protection");
  if (/from "[^"]*child-protection\//.test(text) && !mayImport.has(path))
    faults.push("imports child protection");
  if (/childProtection[A-Z]|child_protection_/.test(text.replace(otherNames, "")) && !mayName.has(path))
    faults.push("reads its tables");
  return faults;
}

/** Where the store or the pages of child protection touch anything else, each with what is wrong. */
export const breachesOf = (files: readonly SourceFile[]): string[] =>
  files.flatMap((file) =>
    (file.path.startsWith(folder) ? inside(file) : outside(file)).map((fault) => `${file.path}: ${fault}`),
  );
