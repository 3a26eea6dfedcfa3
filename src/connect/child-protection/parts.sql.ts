import type { Temporal } from "temporal-polyfill";
import type { Staff } from "../../platform/actor.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { createKey } from "../../platform/vault/symmetric-key.ts";
import type { Part } from "./consultation.ts";
import { openPart, openWrap, type PartPlace, sealPart, wrapPart } from "./sealed-part.ts";

type HolderRole = "asker" | "adviser" | "second" | "recipient";
export type PartHolder = { readonly accountId: string; readonly role: HolderRole };
export type Words = Partial<Record<Part, string>>;

const ownKey = async (tx: ReadTransaction, staff: Staff, place: PartPlace): Promise<Buffer | undefined> => {
  const row = await tx
    .selectFrom("childProtectionWrap")
    .select("wrap")
    .where("consultationId", "=", place.consultationId)
    .where("part", "=", place.part)
    .where("holderAccountId", "=", staff.accountId)
    .executeTakeFirst();
  return row && openWrap(staff.personKey, row.wrap, place);
};

/**
 * Writes the words of a part and wraps their key for these people. Written again, the part keeps its key and the people
 * who had it. False when the author holds a wrap that her key no longer opens.
 */
export async function writePart(
  tx: WriteTransaction,
  staff: Staff,
  place: PartPlace,
  words: string,
  holders: readonly PartHolder[],
  now: Temporal.Instant,
): Promise<boolean> {
  const held = await holdersOf(tx, place);
  const known = await ownKey(tx, staff, place);
  if (held.length > 0 && known === undefined) return false;
  const key = known ?? createKey();
  const sealed = sealPart(key, place, words);
  if (held.length > 0)
    await tx
      .updateTable("childProtectionText")
      .set({ sealed, at: now })
      .where("consultationId", "=", place.consultationId)
      .where("part", "=", place.part)
      .execute();
  else
    await tx
      .insertInto("childProtectionText")
      .values({ networkId: staff.networkId, ...place, authorAccountId: staff.accountId, sealed, at: now })
      .execute();
  await wrapFor(
    tx,
    staff,
    place,
    key,
    holders.filter(({ accountId }) => !held.includes(accountId)),
  );
  return true;
}

/** Opens a part with one's own key and gives it to somebody else; nothing where the part was not written. */
export async function sharePart(
  tx: WriteTransaction,
  staff: Staff,
  place: PartPlace,
  holder: PartHolder,
): Promise<void> {
  const key = await ownKey(tx, staff, place);
  const held = await holdersOf(tx, place);
  if (key !== undefined && !held.includes(holder.accountId)) await wrapFor(tx, staff, place, key, [holder]);
}

async function wrapFor(
  tx: WriteTransaction,
  staff: Staff,
  place: PartPlace,
  key: Buffer,
  holders: readonly PartHolder[],
): Promise<void> {
  for (const { accountId, role } of holders) {
    const { publicKey } = await tx
      .selectFrom("account")
      .select("publicKey")
      .where("id", "=", accountId)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto("childProtectionWrap")
      .values({
        networkId: staff.networkId,
        ...place,
        holderAccountId: accountId,
        holderRole: role,
        wrap: wrapPart(publicKey, key, place),
      })
      .execute();
  }
}

const holdersOf = async (tx: ReadTransaction, { consultationId, part }: PartPlace): Promise<string[]> => {
  const rows = await tx
    .selectFrom("childProtectionWrap")
    .select("holderAccountId")
    .where("consultationId", "=", consultationId)
    .where("part", "=", part)
    .execute();
  return rows.map(({ holderAccountId }) => holderAccountId);
};

/** Takes everything away from those who had it in this role: another adviser is asked, another decision was taken. */
export const takeBack = (tx: WriteTransaction, consultationId: string, role: HolderRole) =>
  tx
    .deleteFrom("childProtectionWrap")
    .where("consultationId", "=", consultationId)
    .where("holderRole", "=", role)
    .execute();

/** The second person's words fall with the decision they were about. */
export const dropView = (tx: WriteTransaction, consultationId: string) =>
  tx
    .deleteFrom("childProtectionText")
    .where("consultationId", "=", consultationId)
    .where("part", "=", "view")
    .execute();

/** All words of a consultation that this person can open. */
export async function readWords(tx: ReadTransaction, staff: Staff, consultationId: string): Promise<Words> {
  const rows = await tx
    .selectFrom("childProtectionText as t")
    .innerJoin("childProtectionWrap as w", (join) =>
      join.onRef("w.consultationId", "=", "t.consultationId").onRef("w.part", "=", "t.part"),
    )
    .select(["t.part", "t.sealed", "w.wrap"])
    .where("t.consultationId", "=", consultationId)
    .where("w.holderAccountId", "=", staff.accountId)
    .execute();
  const opened = rows.flatMap(({ part, sealed, wrap }) => {
    const place = { consultationId, part: part as Part };
    const key = openWrap(staff.personKey, wrap, place);
    const words = key && openPart(key, place, sealed);
    return words === undefined ? [] : [[place.part, words] as const];
  });
  return Object.fromEntries(opened);
}
