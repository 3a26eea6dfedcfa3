import type pg from "pg";
import { InstallationRefused } from "./installation-refused.ts";

const oldestVersion = 15;

type Attempt = {
  readonly place: string;
  readonly user: string;
  readonly database: string;
  readonly why: string;
};
type Kind = "sign-in" | "not-allowed" | "missing" | "encryption" | "unreachable";

const sentences: Readonly<Record<Kind, (attempt: Attempt, variable: string) => string>> = {
  "sign-in": ({ place, user, why }, variable) =>
    `Der Datenbankserver ${place} lässt „${user}“ aus ${variable} nicht ein: Bitte Benutzer und Passwort prüfen (${why}).`,
  "not-allowed": ({ place, user, why }, variable) =>
    `Der Datenbankserver ${place} erlaubt diese Verbindung für „${user}“ aus ${variable} nicht: Bitte pg_hba.conf prüfen; verlangt er TLS, gehört sslmode=verify-full in die Adresse (${why}).`,
  missing: ({ place, database }) =>
    `Auf dem Datenbankserver ${place} gibt es keine Datenbank „${database}“: Bitte dort anlegen.`,
  encryption: ({ place, why }, variable) =>
    `Mit dem Datenbankserver ${place} aus ${variable} kommt keine verschlüsselte Verbindung zustande: Bitte sslmode und sslrootcert in der Adresse prüfen (${why}).`,
  unreachable: ({ place, why }, variable) =>
    `Der Datenbankserver ${place} aus ${variable} ist nicht erreichbar (${why}).`,
};

const kindOf = (code: string, said: string): Kind => {
  if (code === "28P01" || /password must be a string/.test(said)) return "sign-in";
  if (code === "28000") return "not-allowed";
  if (code === "3D000") return "missing";
  return /CERT|^ERR_TLS/.test(code) || /SSL/.test(said) ? "encryption" : "unreachable";
};

/** Why nobody gets in, in one sentence without the password. */
export function connectionRefusal(fault: unknown, client: pg.Client, variable: string): InstallationRefused {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  const said = (fault instanceof Error ? fault.message : "").split("\n")[0] ?? "";
  const kind = kindOf(code, said);
  const attempt = {
    place: `${client.host}:${client.port}`,
    user: client.user ?? "",
    database: client.database ?? "",
    why: code || said,
  };
  return new InstallationRefused(`database-${kind}`, sentences[kind](attempt, variable));
}

/** Nobody has been made the first, or the address leaves it out. */
export const onlyReplicas = (variable: string): InstallationRefused =>
  new InstallationRefused(
    "database-only-replica",
    `Auf den Datenbankservern aus ${variable} kann nicht geschrieben werden, weil sie nur Abbilder eines anderen sind: Bitte den ersten nennen oder ein Abbild zum ersten machen (pg_promote).`,
  );

export const twoPrimaries = (variable: string): InstallationRefused =>
  new InstallationRefused(
    "database-two-primaries",
    `Zwei der Datenbankserver aus ${variable} halten sich für den ersten: Bitte den früheren anhalten und neu als Abbild einrichten, sonst gehen Anliegen verloren.`,
  );

/** `server_version_num` of PostgreSQL is 150004 for 15.4. */
export function refuseOldServer(versionNumber: number): void {
  const major = Math.floor(versionNumber / 10_000);
  if (major >= oldestVersion) return;
  throw new InstallationRefused(
    "database-too-old",
    `Der Datenbankserver ist PostgreSQL ${major}; Tragnetz braucht Version ${oldestVersion} oder neuer.`,
  );
}

export type OwnerFacts = {
  readonly role: string;
  readonly createsRoles: boolean;
  readonly ownsDatabase: boolean;
};

/** The owner makes our logins and the tables. */
export function refuseWeakOwner({ role, createsRoles, ownsDatabase }: OwnerFacts): void {
  if (createsRoles && ownsDatabase) return;
  const missing = [
    ...(createsRoles ? [] : ["darf keine Anmeldungen anlegen (CREATEROLE)"]),
    ...(ownsDatabase ? [] : ["ist nicht Eigentümer der Datenbank"]),
  ];
  throw new InstallationRefused(
    "database-owner-too-weak",
    `Die Anmeldung „${role}“ ${missing.join(" und ")}. Wie sie angelegt wird, steht in docs/how-to/operate.md.`,
  );
}
