import { crc32 } from "node:zlib";
import { Temporal } from "temporal-polyfill";
import type { Json } from "../../core/json.ts";
import { decrypt, encrypt } from "../vault/authenticated-cipher.ts";
import type { ServerKeys } from "../vault/server-keys.ts";
import { deriveKey } from "../vault/symmetric-key.ts";
import type { StoredMove, StoredRow } from "./write-rows.sql.ts";

/** One act as it was committed: its operation key, its answer, and every row that it wrote. No key is needed to write it again. */
export type JournalRecord = {
  readonly at: Temporal.Instant;
  readonly act: string;
  readonly opKey: string;
  readonly outcome: Json;
  readonly rows: readonly StoredRow[];
  /** After the rows. Records of an earlier release have none. */
  readonly moves?: readonly StoredMove[];
};

/** The rows hold ciphertext already; what lies open in the database (place, language, dates) is sealed once more here. */
export const journalKeyOf = (keys: ServerKeys): Buffer => deriveKey(keys.outboxKey, "intake journal v1");

const bound = Buffer.from("tragnetz intake journal v1");
/** No act writes more than this at once; a longer frame is a damaged one. Bytes. */
const longestFrame = 4_000_000;
const headBytes = 8;

const packed = (_name: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && "type" in value && value.type === "Buffer" && "data" in value
    ? { $bytes: Buffer.from(value.data as number[]).toString("base64") }
    : value;
const unpacked = (_name: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && "$bytes" in value
    ? Buffer.from(String(value.$bytes), "base64")
    : value;

/** A record as it stands in a segment: length 4 | CRC-32 4 | nonce 12, ciphertext, tag 16. */
export function sealRecord(key: Buffer, record: JournalRecord): Buffer {
  const box = encrypt(key, Buffer.from(JSON.stringify(record, packed)), bound);
  const head = Buffer.alloc(headBytes);
  head.writeUInt32BE(box.length, 0);
  head.writeUInt32BE(crc32(box), 4);
  return Buffer.concat([head, box]);
}

/** The frames of a segment. What a crash left half written at the end is no frame and ends the list. */
export function* framesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at + headBytes <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const box = bytes.subarray(at + headBytes, at + headBytes + length);
    if (length > longestFrame || box.length < length || crc32(box) !== bytes.readUInt32BE(at + 4)) return;
    yield box;
    at += headBytes + length;
  }
}

/** Reads what `sealRecord` made. @throws VaultError under another key */
export function openRecord(key: Buffer, box: Buffer): JournalRecord {
  const read = JSON.parse(decrypt(key, box, bound).toString("utf8"), unpacked) as JournalRecord;
  return { ...read, at: Temporal.Instant.from(String(read.at)) };
}
