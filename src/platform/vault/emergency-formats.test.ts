import { expect, test } from "vitest";
import emergency from "./formats-v1-emergency.json" with { type: "json" };
import v1 from "./formats-v1.json" with { type: "json" };
import { unwrapWith } from "./sealed-box.ts";
import { readServerKeys } from "./server-keys.ts";
import { openAddress, openEmergencyReason } from "./server-seal.ts";
import { VaultError } from "./vault-error.ts";

// Written once by version 1. Never regenerate it: it stands for data in the field.
const bytes = (hex: string): Buffer => Buffer.from(hex, "hex");
const keys = readServerKeys(v1.keyFile);
if (typeof keys === "string") throw new Error(`the key file of version 1 is ${keys}`);

test("the reason of an emergency access of version 1 is read, and only at its own place", () => {
  const { grantId, sealed, text } = emergency.reason;
  expect(openEmergencyReason(keys.outboxKey, grantId, bytes(sealed))).toBe(text);
  expect(() => openEmergencyReason(keys.outboxKey, "grant-2", bytes(sealed))).toThrow(VaultError);
  expect(() => openAddress(keys.outboxKey, grantId, bytes(sealed))).toThrow(VaultError);
});

test("a key released for an emergency by version 1 is opened, and only for its own concern", () => {
  const { context, secretKey, key, wrap } = emergency.standby;
  expect(unwrapWith(bytes(secretKey), bytes(wrap), context).toString("hex")).toBe(key);
  expect(() => unwrapWith(bytes(secretKey), bytes(wrap), context.replace("concern-1", "concern-2"))).toThrow(
    VaultError,
  );
});
