import { createHmac } from "node:crypto";
import { deriveKey, requireKey } from "./symmetric-key.ts";

/** What can be compared without being readable. Equal values of two kinds give different marks. */
export type IndexKind = "phone" | "email" | "nameAndBirthMonth";

const markBytes = 8;

/** Each network has its own key: the same family cannot be recognised across networks. */
export const networkIndexKey = (indexKey: Buffer, networkId: string): Buffer => {
  requireKey(indexKey, "index key");
  return deriveKey(indexKey, `blind index v1|network:${networkId}`);
};

/**
 * 64-bit mark of a normalised value (HMAC-SHA256, truncated) for finding duplicates. Equal marks are a hint
 * that a person must confirm, never a proof.
 * @param networkKey from `networkIndexKey`
 * @param normalised from one of the normalising functions
 */
export const blindIndex = (networkKey: Buffer, kind: IndexKind, normalised: string): Buffer => {
  requireKey(networkKey, "network index key");
  return createHmac("sha256", networkKey).update(`${kind}|${normalised}`).digest().subarray(0, markBytes);
};
