import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { ServerKeys } from "../vault/server-keys.ts";
import { deriveKey } from "../vault/symmetric-key.ts";

/** An expected "no" of backup or restore: a code for machines and one sentence for the operator. */
export class BackupRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const heading = "TRAGNETZ-BACKUP";
const shape = z.object({
  version: z.literal(1),
  kind: z.enum(["data", "keys"]),
  /** The same in both files of one backup. */
  id: z.uuid(),
  at: z.string().transform((text) => Temporal.Instant.from(text)),
  keyFileId: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
});
/** What stands open before the sealed part: enough to say which key file and which program belong to it. */
export type BackupHead = z.infer<typeof shape>;

export const backupKeyOf = (keys: ServerKeys): Buffer => deriveKey(keys.outboxKey, "backup v1");

/** One line, ended by a line feed. */
export const writeHead = (head: BackupHead): Buffer =>
  Buffer.from(`${heading} ${JSON.stringify({ ...head, at: head.at.toString() })}\n`);

export function readHead(line: string, path: string): BackupHead {
  const [first, ...rest] = line.split(" ");
  if (first !== heading) throw new BackupRefused("no-backup", `${path} ist keine Sicherung von Tragnetz.`);
  const read = shape.safeParse(jsonOf(rest.join(" ")));
  if (read.success) return read.data;
  throw new BackupRefused(
    "backup-unknown-version",
    `${path} ist eine Sicherung, die dieses Programm nicht lesen kann: Bitte das Programm aktualisieren.`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
