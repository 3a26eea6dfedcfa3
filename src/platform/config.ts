import { isAbsolute, resolve } from "node:path";
import { z } from "zod";
import { serversIn } from "./several-servers.ts";

/** A sentence for the operator; the process ends with it and without a stack trace. */
export class ConfigRefused extends Error {
  readonly code = "config-invalid";
}

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  readonly production: boolean;
  readonly dataDir: string;
  /** The intake journal and the list of what was deleted; better on another volume than the data. */
  readonly journalDir: string;
  readonly keyFile: string;
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly demo: boolean;
};

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);
const flag = z.enum(["0", "1"], "muss 0 oder 1 sein");
const path = z.string().min(1, "darf nicht leer sein").optional();
const address = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `muss eine Adresse sein wie ${example}` });

const server = address(/^postgres(ql)?$/, "postgres://benutzer:passwort@server/tragnetz");
/** May name several, the first one and its replicas. */
const servers = z.string().superRefine((url, { addIssue }) => {
  for (const one of serversIn(url)) {
    const message = server.safeParse(one).error?.issues[0]?.message;
    if (message !== undefined) return addIssue(message);
  }
});

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "muss eine Zahl sein")
    .transform(Number)
    .refine((n) => n >= 1 && n <= 65535, "muss zwischen 1 und 65535 liegen")
    .default(3000),
  HOST: z.string().min(1, "darf nicht leer sein").default("127.0.0.1"),
  PUBLIC_URL: address(/^https?$/, "https://fruehe-hilfen.example").optional(),
  TRUST_PROXY: flag.default("0"),
  DATA_DIR: path,
  JOURNAL_DIR: path,
  KEY_FILE: path,
  DATABASE_URL: servers.optional(),
  DATABASE_OWNER_URL: servers.optional(),
  SMTP_URL: address(/^smtps?$/, "smtp://mail.example:587").optional(),
  MAIL_FROM: z.string().includes("@", "muss eine E-Mail-Adresse sein").default("tragnetz@localhost.invalid"),
  TRAGNETZ_DEMO: flag.default("1"),
});

/**
 * Reads the environment (decisions.md 25). `place.defaultDataDir` is where the embedded server may live.
 * Throws ConfigRefused with one German sentence that names the variable.
 */
export function readConfig(
  env: NodeJS.ProcessEnv,
  place: { readonly cwd: string; readonly defaultDataDir: string },
): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new ConfigRefused(sentenceFor(parsed.error));
  const read = parsed.data;
  const absolute = (path: string) => (isAbsolute(path) ? path : resolve(place.cwd, path));
  const dataDir = absolute(read.DATA_DIR ?? place.defaultDataDir);
  const production = read.PUBLIC_URL !== undefined || !loopback.has(read.HOST);
  if (production && read.PUBLIC_URL === undefined)
    throw new ConfigRefused(
      "HOST öffnet Tragnetz für andere: Dann muss PUBLIC_URL die Adresse nennen, damit Links und Passkeys stimmen.",
    );
  if (read.DATABASE_OWNER_URL !== undefined && read.DATABASE_URL === undefined)
    throw new ConfigRefused(
      "DATABASE_OWNER_URL steht allein: DATABASE_URL muss denselben Server nennen, sonst würde die eingebaute Datenbank benutzt.",
    );
  return {
    port: read.PORT,
    host: read.HOST,
    publicUrl: (read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ""),
    trustProxy: read.TRUST_PROXY === "1",
    production,
    dataDir,
    journalDir: absolute(read.JOURNAL_DIR ?? `${dataDir}-journal`),
    keyFile: absolute(read.KEY_FILE ?? `${dataDir}/keys.json`),
    databaseUrl: read.DATABASE_URL ?? null,
    databaseOwnerUrl: read.DATABASE_OWNER_URL ?? null,
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM,
    demo: read.TRAGNETZ_DEMO === "1" && !production,
  };
}

function sentenceFor(error: z.ZodError): string {
  const issue = error.issues[0];
  return `${String(issue?.path[0] ?? "Die Umgebung")} ${issue?.message ?? "ist nicht verständlich"}.`;
}
