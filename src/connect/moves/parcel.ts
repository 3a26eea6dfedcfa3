import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/**
 * What travels: consented words under new keys, and who can open them. Only ciphertext and wraps; binary values as
 * base64, because the parcel is one value of the database that goes at once when the move ends.
 */
const bytes = z.base64().transform((text): Buffer => Buffer.from(text, "base64"));
const wrap = z.object({
  class: z.enum(["contact", "channel"]),
  epoch: z.int(),
  holderId: z.uuid(),
  keyVersion: z.int(),
  latest: z.literal(true).nullable(),
  wrap: bytes,
});
const parcel = z.object({
  fields: z.array(
    z.object({
      id: z.uuid(),
      field: z.enum([
        "name",
        "wish",
        "topic",
        "childAge",
        "channelValue",
        "safeContact",
        "referrer",
        "place",
      ]),
      class: z.enum(["contact", "channel"]),
      epoch: z.int(),
      sealed: bytes,
    }),
  ),
  messages: z.array(
    z.object({
      id: z.uuid(),
      author: z.enum(["family", "staff", "system"]),
      at: z.string().transform((text) => Temporal.Instant.from(text)),
      epoch: z.int(),
      sealed: bytes,
    }),
  ),
  /** Everything but the way to the family, which waits for the acknowledgement. */
  nodeWraps: z.array(wrap),
  channelVersion: z.int(),
  familyWraps: z.array(wrap),
});
export type Parcel = z.infer<typeof parcel>;
export type ParcelWrap = Parcel["nodeWraps"][number];

export const readParcel = (stored: unknown): Parcel => parcel.parse(stored);

export const writeParcel = (packed: Parcel): string =>
  JSON.stringify(packed, (_key, value: unknown) => textOf(value));

/** A buffer reaches a replacer as what its own toJSON made of it. */
const byteList = z.object({ type: z.literal("Buffer"), data: z.array(z.number()) });
function textOf(value: unknown): unknown {
  const read = byteList.safeParse(value);
  return read.success ? Buffer.from(read.data.data).toString("base64") : value;
}
