import { Temporal } from "temporal-polyfill";
import type { ReadTransaction } from "../database.ts";
import { brokenRows, type Found, type Head, rowsAt } from "./audit-heads.sql.ts";
import type { HeadLine } from "./head-files.ts";

/**
 * "changed": another row than was written. "missing": rows are gone from the middle. "cut": the end of a chain is gone.
 * "gone": a whole chain is, and no list of deletions names it. Of the signed lines: "forged", "unknownKey", "lineMissing".
 */
export type AuditFault = {
  readonly what: "changed" | "missing" | "cut" | "gone" | "forged" | "unknownKey" | "lineMissing";
  readonly chain?: string;
  readonly seq?: number;
  readonly line?: string;
};
type Given = {
  readonly lines: readonly HeadLine[];
  /** Public keys in hex: the one of now, and earlier ones the operator kept. */
  readonly trusted: ReadonlySet<string>;
  /** Ids whose rows went with what they were about. */
  readonly deleted: ReadonlySet<string>;
  readonly now: Temporal.Instant;
};

/** Compares the store with itself and with every head that was signed outside of it. */
export async function verifyAudit(tx: ReadTransaction, given: Given): Promise<AuditFault[]> {
  const good = given.lines.filter(({ key, signatureFits }) => signatureFits && given.trusted.has(key));
  const heads = [...new Map(good.flatMap(({ heads }) => heads).map((one) => [keyOf(one), one])).values()];
  const found = new Map<string, Found>();
  for (let from = 0; from < heads.length; from += atOnce)
    for (const row of await rowsAt(tx, heads.slice(from, from + atOnce)))
      found.set(`${row.chain} ${row.seq}`, row);
  return [
    ...lineFaults(given),
    ...(await brokenRows(tx)),
    ...heads.flatMap((head) => headFault(head, found.get(`${head.chain} ${head.seq}`), given) ?? []),
  ];
}

const atOnce = 10_000;
/** With the hash: two lines that say different things of one row are both compared. */
const keyOf = ({ chain, seq, hash }: Head): string => `${chain} ${seq} ${hash}`;

function lineFaults({ lines, trusted }: Given): AuditFault[] {
  const marks = new Set(lines.map(({ mark }) => mark));
  return lines.flatMap(({ at, key, signatureFits, before }, index): AuditFault[] => {
    const line = at.toString();
    if (!trusted.has(key)) return [{ what: "unknownKey", line }];
    if (!signatureFits) return [{ what: "forged", line }];
    // The lines before the oldest one were deleted after their period.
    return index > 0 && before !== null && !marks.has(before) ? [{ what: "lineMissing", line }] : [];
  });
}

/** Rows of the log are kept this long (deletion-rules.ts); who reads this beside it sees the same figure. */
const keptMonths = 12;

function headFault(head: Head, found: Found | undefined, { deleted, now }: Given): AuditFault | undefined {
  const { chain, seq, hash, at } = head;
  if (found?.hash === hash) return undefined;
  if (found?.hash) return { what: "changed", chain, seq };
  const oldest = now.toZonedDateTimeISO("UTC").subtract({ months: keptMonths }).toInstant();
  const isOver = Temporal.Instant.compare(Temporal.Instant.from(at.replace(" ", "T")), oldest) < 0;
  if (isOver || deleted.has(chain)) return undefined;
  const last = found?.last ?? null;
  return { what: last === null ? "gone" : last < seq ? "cut" : "missing", chain, seq };
}
