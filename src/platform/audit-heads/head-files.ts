import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { listDays } from "../intake-journal/deletion-list.ts";
import { auditPublicKey, signAuditHead, verifyAuditHead } from "../vault/signing.ts";
import type { Head } from "./audit-heads.sql.ts";

/**
 * `audit-heads-DAY.log` beside the intake journal. A line: signature, public key, and what was signed: the instant, the
 * hash of the line before, the heads. Lines name their key, so those of an earlier one can still be checked.
 */
const named = /^audit-heads-(\d{4}-\d\d-\d\d)\.log$/;
const fileOf = (at: Temporal.Instant): string => `audit-heads-${at.toString().slice(0, 10)}.log`;
const signed = z.object({
  at: z.string(),
  before: z.string().nullable(),
  heads: z.array(z.tuple([z.uuid(), z.number().int(), z.string(), z.string()])),
});

export type HeadLine = {
  readonly at: Temporal.Instant;
  /** The hash of the line that stood last when this one was written. */
  readonly before: string | null;
  readonly mark: string;
  readonly key: string;
  readonly heads: readonly Head[];
  readonly signatureFits: boolean;
};

/** Signs and appends one line, and returns when it is on the disk. Begins a line of its own, also after one half written. */
export async function appendHeads(
  folder: string,
  auditSeed: Buffer,
  at: Temporal.Instant,
  before: string | null,
  heads: readonly Head[],
): Promise<void> {
  const rows = heads.map(({ chain, seq, hash, at: written }) => [chain, seq, hash, written]);
  const text = JSON.stringify({ at: at.toString(), before, heads: rows });
  const signature = signAuditHead(auditSeed, Buffer.from(text)).toString("hex");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(join(folder, fileOf(at)), "a", 0o600);
  try {
    await file.appendFile(`\n${signature} ${auditPublicKey(auditSeed).toString("hex")} ${text}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((fault: unknown) => {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return [];
    throw fault;
  });
  return names.filter((name) => named.test(name)).toSorted();
}

const readLines = async (path: string): Promise<HeadLine[]> =>
  (await readFile(path, "utf8")).split("\n").flatMap((text) => readLine(text) ?? []);

/** Every line, the oldest first. What is no line (half written, or destroyed) is left out: the line after it misses it. */
export async function readHeads(folder: string): Promise<HeadLine[]> {
  const lines = [];
  for (const name of await filesIn(folder)) lines.push(...(await readLines(join(folder, name))));
  return lines;
}

/** The line that was written last, and whether that was on the day of this instant. */
export async function lastLine(
  folder: string,
  now: Temporal.Instant,
): Promise<{ readonly line: HeadLine | undefined; readonly today: boolean }> {
  const name = (await filesIn(folder)).at(-1);
  const line = name === undefined ? undefined : (await readLines(join(folder, name))).at(-1);
  return { line, today: line !== undefined && name === fileOf(now) };
}

function readLine(text: string): HeadLine | undefined {
  const [signature = "", key = "", ...rest] = text.split(" ");
  if (!/^[0-9a-f]{128}$/.test(signature) || !/^[0-9a-f]{64}$/.test(key)) return undefined;
  const body = rest.join(" ");
  const read = signed.safeParse(parsed(body));
  if (!read.success) return undefined;
  return {
    at: Temporal.Instant.from(read.data.at),
    before: read.data.before,
    mark: createHash("sha256").update(text).digest("hex"),
    key,
    heads: read.data.heads.map(([chain, seq, hash, at]) => ({ chain, seq, hash, at })),
    signatureFits: fits(key, body, signature),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const fits = (key: string, body: string, signature: string): boolean =>
  verifyAuditHead(Buffer.from(key, "hex"), Buffer.from(body), Buffer.from(signature, "hex"));

/** Deletes the files of days for which the list of deletions could no longer explain what is missing; gives how many. */
export async function dropOldHeads(folder: string, now: Temporal.Instant): Promise<number> {
  const oldest = now
    .subtract({ hours: 24 * listDays })
    .toString()
    .slice(0, 10);
  const old = (await filesIn(folder)).filter((name) => (named.exec(name)?.[1] ?? "") < oldest);
  for (const name of old) await unlink(join(folder, name));
  return old.length;
}
