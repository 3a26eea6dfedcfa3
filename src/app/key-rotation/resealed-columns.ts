import { channelPlace, standbyPlace } from "../../connect/public.ts";
import type { KeyName } from "../../platform/vault/server-keys.ts";
import {
  holdBack,
  openAddress,
  openCount,
  openEmergencyReason,
  openTotpSecret,
  release,
  sealAddress,
  sealCount,
  sealEmergencyReason,
  sealTotpSecret,
} from "../../platform/vault/server-seal.ts";

/** One stored secret: where it is bound to, as the sealing act bound it. */
export type SealedRow = {
  readonly id: string;
  readonly holderId: string;
  readonly epoch: number;
  readonly class: string;
};
/** A column under a key of the server, and how its box is opened and made again. */
export type ResealedColumn = {
  readonly table: string;
  readonly column: string;
  /** Only rows in which the column is under this key; without it every row that has a value. */
  readonly only?: "heldBack";
  readonly reseal: (from: Buffer, to: Buffer, row: SealedRow, sealed: Buffer) => Buffer;
};

const address =
  (placeOf: (id: string) => string): ResealedColumn["reseal"] =>
  (from, to, { id }, sealed) =>
    sealAddress(to, placeOf(id), openAddress(from, placeOf(id), sealed));
const own = address((id) => id);
const count =
  (store: string): ResealedColumn["reseal"] =>
  (from, to, { id }, sealed) =>
    sealCount(to, store, id, openCount(from, store, id, sealed));

/** All columns under each key that can be changed. */
export const resealedColumns: Readonly<Partial<Record<KeyName, readonly ResealedColumn[]>>> = {
  outboxKey: [
    { table: "outbox", column: "sealed_message", reseal: own },
    { table: "concern", column: "sealed_notice_address", reseal: own },
    { table: "referral", column: "sealed_reference", reseal: own },
    { table: "referral", column: "sealed_notice_address", reseal: own },
    { table: "page_feedback", column: "sealed_text", reseal: address((id) => `${id}:text`) },
    { table: "page_feedback", column: "sealed_contact", reseal: address((id) => `${id}:contact`) },
    {
      table: "break_glass",
      column: "sealed_reason",
      reseal: (from, to, { id }, sealed) =>
        sealEmergencyReason(to, id, openEmergencyReason(from, id, sealed)),
    },
    { table: "concern_count", column: "sealed", reseal: count("concernCount") },
    { table: "gap_record", column: "sealed", reseal: count("gapRecord") },
  ],
  sessionKey: [
    {
      table: "concern_wrap",
      column: "wrap",
      only: "heldBack",
      reseal: (from, to, row, sealed) =>
        holdBack(to, placeOfWrap(row), release(from, placeOfWrap(row), sealed)),
    },
    {
      table: "concern_move",
      column: "held_channel",
      reseal: (from, to, { id }, sealed) => holdBack(to, id, release(from, id, sealed)),
    },
  ],
  secondFactorKey: [
    {
      table: "account",
      column: "sealed_totp_secret",
      reseal: (from, to, { id }, sealed) => sealTotpSecret(to, id, openTotpSecret(from, id, sealed)),
    },
  ],
};

const placeOfWrap = ({ id, holderId, epoch, class: part }: SealedRow): string =>
  part === "care" ? standbyPlace(id, holderId, epoch) : channelPlace(id, holderId);
