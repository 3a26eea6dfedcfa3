import { randomUUID } from "node:crypto";
import type pg from "pg";
import { createKey } from "../../../src/platform/vault/symmetric-key.ts";
import { type FieldPlace, openField, sealField } from "../../../src/platform/vault/field-cipher.ts";
import { VaultError } from "../../../src/platform/vault/vault-error.ts";
import { showConcern } from "../../../src/connect/concerns/show-concern.ts";
import { ask, type Desk } from "../../../src/platform/perform.ts";
import type { Staff } from "../../../src/platform/actor.ts";
import type { Tally } from "../proofs/proof.ts";

const place: FieldPlace = {
  recordClass: "intake",
  table: "concern_field",
  column: "contact-name",
  rowId: "",
  epoch: 1,
};

const opens = (key: Buffer, at: FieldPlace, sealed: Buffer): boolean => {
  try {
    openField(key, at, sealed);
    return true;
  } catch (fault) {
    if (fault instanceof VaultError) return false;
    throw fault;
  }
};

/** Every single bit turned, every length cut, and every other place: nothing opens but the one. */
export function tamper(tally: Tally): void {
  const [key, rowId] = [createKey(), randomUUID()];
  const at = { ...place, rowId };
  const sealed = sealField(key, at, "Kanarienwort");
  tally.check(opens(key, at, sealed), "an untouched field does not open");
  let opened = 0;
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const turned = Buffer.from(sealed);
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    opened += opens(key, at, turned) ? 1 : 0;
  }
  tally.check(opened === 0, `${opened} fields with one bit turned open`);
  const cut = Array.from({ length: sealed.length }, (_, length) =>
    opens(key, at, sealed.subarray(0, length)),
  );
  tally.check(!cut.includes(true), "a field that was cut off opens");
  tally.check(!opens(key, at, Buffer.concat([sealed, Buffer.alloc(1)])), "a field with a byte more opens");
  const elsewhere: readonly Partial<FieldPlace>[] = [
    { rowId: randomUUID() },
    { column: "contact-topic" },
    { table: "message" },
    { recordClass: "care" },
    { epoch: 2 },
  ];
  for (const other of elsewhere)
    tally.check(
      !opens(key, { ...at, ...other }, sealed),
      `a field opens at another ${Object.keys(other).join()}`,
    );
  tally.check(!opens(createKey(), at, sealed), "a field opens with another key");
  tally.note("bitsTurned", sealed.length * 8);
}

/** Nonces of this many encryptions with one key; the first of them that came twice would open both. */
export function nonces(count: number, tally: Tally): void {
  const [key, at] = [createKey(), { ...place, rowId: randomUUID() }];
  const seen = new Set<string>();
  for (let turn = 0; turn < count; turn += 1) seen.add(sealField(key, at, "x").toString("latin1", 5, 17));
  tally.check(seen.size === count, `${count - seen.size} nonces came twice`);
  tally.note("nonces", seen.size);
}

/** Somebody with the database in hand puts ciphertexts of one concern into another: the page shows none of them. */
export async function swapRows(
  desk: Desk,
  owner: pg.Client,
  reader: Staff,
  concerns: readonly [string, string],
  tally: Tally,
): Promise<void> {
  const call = { actor: reader, networkId: reader.networkId };
  const read = async (concernId: string) => {
    try {
      const seen = await ask(desk, showConcern, call, { concernId });
      return seen.kind === "done" ? JSON.stringify(seen.value) : seen.kind;
    } catch {
      return "refused";
    }
  };
  const before = await read(concerns[0]);
  const swap = `update concern_field a set sealed = b.sealed from concern_field b
    where a.field = 'name' and b.field = 'name' and ((a.concern_id = $1 and b.concern_id = $2) or (a.concern_id = $2 and b.concern_id = $1))`;
  await owner.query(swap, [...concerns]);
  const after = await read(concerns[0]);
  await owner.query(swap, [...concerns]);
  const again = await read(concerns[0]);
  tally.check(
    /kanarie-name/.test(before) && /kanarie-name/.test(again),
    `the words cannot be read at all: ${before.slice(0, 80)}`,
  );
  tally.check(!/kanarie-name/.test(after), `a swapped name is shown: ${after.slice(0, 200)}`);
}
