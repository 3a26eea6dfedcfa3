import { createHash } from "node:crypto";

/** The name space of everything this product names without storing an id of its own (a UUID drawn once). */
const ownSpace = "9d3b6f0e-51c7-4c1a-8a0e-6c2f1f7b4d25";

/** RFC 9562, 5.5: the same words give the same UUID (version 5), in every installation and after every import. */
export function stableId(...words: readonly (string | number | null)[]): string {
  const hash = createHash("sha1")
    .update(Buffer.from(ownSpace.replaceAll("-", ""), "hex"))
    .update(JSON.stringify(words))
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (value: unknown): value is string => typeof value === "string" && uuid.test(value);
