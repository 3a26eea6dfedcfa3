import { isAbsolute, resolve } from "node:path";
import { z } from "zod";

/** A sentence for the operator; the process ends with it and without a stack trace. */
export class ConfigRefused extends Error {}

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  readonly production: boolean;
  readonly dataDir: string;
  readonly keyFile: string;
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly demo: boolean;
};

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);
const flag = z.enum(["0", "1"], "must be 0 or 1");
const address = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be an address like ${example}` });

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a number")
    .transform(Number)
    .refine((n) => n <= 65535, "must be at most 65535")
    .default(3000),
  HOST: z.string().min(1, "must not be empty").default("127.0.0.1"),
  PUBLIC_URL: address(/^https?$/, "https://fruehe-hilfen.example").optional(),
  TRUST_PROXY: flag.default("0"),
  DATA_DIR: z.string().min(1, "must not be empty").optional(),
  KEY_FILE: z.string().min(1, "must not be empty").optional(),
  DATABASE_URL: address(/^postgres(ql)?$/, "postgres://user:password@host/tragnetz").optional(),
  DATABASE_OWNER_URL: address(/^postgres(ql)?$/, "postgres://owner:password@host/tragnetz").optional(),
  SMTP_URL: address(/^smtps?$/, "smtp://mail.example:587").optional(),
  MAIL_FROM: z.string().includes("@", "must be a mail address").default("tragnetz@localhost.invalid"),
  TRAGNETZ_DEMO: flag.default("1"),
});

/**
 * Reads the environment (decisions.md 25). `place.defaultDataDir` is where the embedded server may live.
 * Throws ConfigRefused with one sentence that names the variable.
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
      "HOST opens Tragnetz to the network: PUBLIC_URL must name its address, so that links and passkeys fit.",
    );
  return {
    port: read.PORT,
    host: read.HOST,
    publicUrl: (read.PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ""),
    trustProxy: read.TRUST_PROXY === "1",
    production,
    dataDir,
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
  return `${String(issue?.path[0] ?? "The environment")} ${issue?.message ?? "is not understood"}.`;
}
