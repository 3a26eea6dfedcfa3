/** What kept the embedded server from running; stable, for scripts and tests. */
export type RefusalCode =
  | "unsupported-system"
  | "inside-repository-data"
  | "folder-not-writable"
  | "folder-unreachable"
  | "folder-of-another-user"
  | "socket-folder-unsafe"
  | "in-use"
  | "in-use-elsewhere"
  | "binaries-missing"
  | "binaries-not-runnable"
  | "cannot-change-user"
  | "user-unknown"
  | "no-disk-space"
  | "other-major-version"
  | "damaged"
  | "initialisation-failed"
  | "start-failed"
  | "stop-failed";

/** The embedded server could not do what was asked. The message is German and says what to do, ready to be shown. */
export class EmbeddedDatabaseRefused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = "EmbeddedDatabaseRefused";
    this.code = code;
  }
}

type Explanation = {
  readonly found: RegExp;
  readonly code: RefusalCode;
  readonly de: string;
};

const explanations: readonly Explanation[] = [
  {
    found: /No space left on device|Disk quota exceeded/,
    code: "no-disk-space",
    de: "Für die Datenbank ist kein Speicherplatz mehr frei",
  },
  {
    found: /error while loading shared libraries|Library not loaded|could not load library/,
    code: "binaries-not-runnable",
    de: "Dem Datenbankserver fehlt eine Programmbibliothek; bitte `npm ci` wiederholen",
  },
  {
    found: /could not look up effective user ID/,
    code: "user-unknown",
    de: "PostgreSQL braucht einen Benutzer, dessen Namen das System kennt (Eintrag in /etc/passwd); sonst bitte DATABASE_URL setzen",
  },
  {
    found: /database files are incompatible|initialized by PostgreSQL version/,
    code: "other-major-version",
    de: "Die Daten gehören zu einer anderen PostgreSQL-Hauptversion",
  },
  {
    found: /Permission denied|EACCES/,
    code: "folder-unreachable",
    de: "Der Datenbankserver darf einen seiner Ordner nicht lesen oder schreiben",
  },
  {
    found:
      /checkpoint record|pg_control|checksum|not a valid data directory|invalid page|could not find the database system|could not open file "(base|global|pg_)/,
    code: "damaged",
    de: "Der Datenordner ist beschädigt; bitte eine Sicherung zurückspielen",
  },
];

const lastLines = (log: string): string => log.trim().split("\n").slice(-4).join(" | ").slice(-600);

/** Turns what initdb or postgres printed into one sentence; the last lines are quoted, they hold no data. */
export const explainFailure = (log: string, otherwise: "initialisation-failed" | "start-failed") => {
  const known = explanations.find(({ found }) => found.test(log));
  const de = known?.de ?? "Die eingebaute Datenbank ließ sich nicht starten";
  const quoted = lastLines(log) || "-";
  return new EmbeddedDatabaseRefused(known?.code ?? otherwise, `${de}. Letzte Zeilen: ${quoted}`);
};
