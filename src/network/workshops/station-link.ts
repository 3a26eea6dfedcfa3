import { createHmac, timingSafeEqual } from "node:crypto";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import { deriveKey } from "../../platform/vault/symmetric-key.ts";

/** Where a table writes: an address with a secret, no account. */
export const notePath = "/tischnotiz";

const idBytes = 16;
const sign = (formKey: Buffer, id: Buffer): Buffer =>
  createHmac("sha256", deriveKey(formKey, "table note link v1")).update(id).digest().subarray(0, idBytes);

/**
 * What stands in the address of one table: its id and 128 bits that only this server can compute. They are computed each
 * time a card is printed and never kept, so neither the store nor its backup can make one.
 */
export function writeStationSecret({ formKey }: Pick<ServerKeys, "formKey">, stationId: string): string {
  const id = Buffer.from(stationId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, sign(formKey, id)]).toString("base64url");
}

/** The table whose link this is; undefined for anything we never wrote. A key that is being changed still counts. */
export function readStationSecret(
  { formKey, turn }: Pick<ServerKeys, "formKey" | "turn">,
  text: string,
): string | undefined {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length !== 2 * idBytes || bytes.toString("base64url") !== text) return undefined;
  const [id, given] = [bytes.subarray(0, idBytes), bytes.subarray(idBytes)];
  const keys = turn?.name === "formKey" ? [formKey, turn.key] : [formKey];
  if (!keys.some((key) => timingSafeEqual(sign(key, id), given))) return undefined;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
