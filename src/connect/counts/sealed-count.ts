import type { Temporal } from "temporal-polyfill";
import { type NetworkId, newId } from "../../core/ids.ts";
import { openCount, sealCount } from "../../platform/vault/server-seal.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";
import { dayOf } from "../concerns/deadline.ts";

/** What a coded row says, by its table. Codes and a town; never a word that somebody typed about herself. */
export type CountWords = {
  readonly concernCount: {
    readonly moment: "create" | "close";
    readonly kind: string;
    readonly topic: string | null;
    readonly language: string;
    readonly place: string | null;
    readonly closingReason: string | null;
  };
  readonly gapRecord: {
    readonly topic: string;
    readonly language: string;
    readonly place: string | null;
    readonly childAge: string | null;
    readonly cause: string;
  };
};
export type CountTable = keyof CountWords;
export type Counted<T extends CountTable> = {
  readonly networkId: NetworkId;
  /** The first day of the month, all that is kept of when it was. */
  readonly month: string;
  readonly words: CountWords[T];
};
export type SealedCount = {
  readonly networkId: string;
  readonly id: string;
  readonly month: string;
  readonly sealed: Buffer;
};
/** The first day of the office's month. */
export const monthOf = (at: Temporal.Instant): string => dayOf(at).with({ day: 1 }).toString();

type CountKey = Pick<ServerKeys, "outboxKey">;

/** Under a new random id every time: no row keeps a name by which it could be found again. */
export function sealedCount<T extends CountTable>(
  { outboxKey }: CountKey,
  table: T,
  { networkId, month, words }: Counted<T>,
): SealedCount {
  const id = newId();
  const text = JSON.stringify({ networkId, month, ...words });
  return { networkId, id, month, sealed: sealCount(outboxKey, table, id, text) };
}

/** @throws VaultError where the row is not the one that was written, or stands under another network or month */
export function openedCount<T extends CountTable>(
  { outboxKey }: CountKey,
  table: T,
  row: SealedCount,
): Counted<T> {
  const { networkId, month, ...words } = JSON.parse(openCount(outboxKey, table, row.id, row.sealed));
  if (networkId !== row.networkId || month !== row.month)
    throw new VaultError("tampered", "a coded row stands under another network or month");
  return { networkId, month, words };
}
