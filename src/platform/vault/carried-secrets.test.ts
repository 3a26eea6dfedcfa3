import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { bearerHash, createBearerSecret, readBearerSecret, writeBearerSecret } from "./bearer-secret.ts";
import { openUnderTicket, sealUnderTicket } from "./dialogue-ticket.ts";
import { createFamilyKeys, unlockFamilyKey } from "./family-key.ts";
import { createKeyPair, publicKeyOf } from "./curve-keys.ts";
import { unwrapWith, wrapFor } from "./sealed-box.ts";
import { openUnderCookie, sealUnderCookie } from "./login-session-key.ts";
import {
  holdBack,
  openAddress,
  openTotpSecret,
  release,
  sealAddress,
  sealTotpSecret,
} from "./server-seal.ts";
import { createKey } from "./symmetric-key.ts";
import { VaultError } from "./vault-error.ts";

test("a login's key opens with the cookie only, not with the stored hash or another cookie", () => {
  const cookie = createBearerSecret();
  const key = createKey();
  const sealed = sealUnderCookie(cookie, key);
  expect(openUnderCookie(cookie, sealed)).toEqual(key);
  for (const wrong of [bearerHash(cookie), createBearerSecret()]) {
    expect(() => openUnderCookie(wrong, sealed)).toThrow(VaultError);
  }
});

test("a family's ticket is not a login and a login is not a ticket", () => {
  const secret = createBearerSecret();
  const key = createKey();
  expect(openUnderTicket(secret, sealUnderTicket(secret, key))).toEqual(key);
  expect(() => openUnderCookie(secret, sealUnderTicket(secret, key))).toThrow(VaultError);
  expect(() => openUnderTicket(secret, sealUnderCookie(secret, key))).toThrow(VaultError);
});

test("what the browser carries comes back as written, anything else is not read", () => {
  const secret = createBearerSecret();
  const text = writeBearerSecret(secret);
  expect(readBearerSecret(text)).toEqual(secret);
  expect(bearerHash(secret)).toEqual(createHash("sha256").update(secret).digest());
  for (const odd of ["", text.slice(1), `${text}A`, `${text}=`, text.replace(/^./, "%")]) {
    expect(readBearerSecret(odd)).toBeUndefined();
  }
});

test("a family's key opens with its own code only", () => {
  const unlockKey = createKey();
  const record = createFamilyKeys(unlockKey);
  const other = createFamilyKeys(unlockKey);
  expect(publicKeyOf("x25519", unlockFamilyKey(unlockKey, record))).toEqual(record.publicKey);
  expect(() => unlockFamilyKey(createKey(), record)).toThrow(VaultError);
  expect(() => unlockFamilyKey(unlockKey, { ...record, publicKey: other.publicKey })).toThrow(VaultError);
});

test("addresses in the outbox open only in their own row, and their length does not show", () => {
  const key = createKey();
  const sealed = sealAddress(key, "mail-1", "miriam@familienhafen.example");
  expect(openAddress(key, "mail-1", sealed)).toBe("miriam@familienhafen.example");
  expect(() => openAddress(key, "mail-2", sealed)).toThrow(VaultError);
  expect(() => openAddress(createKey(), "mail-1", sealed)).toThrow(VaultError);
  expect(sealAddress(key, "mail-1", "a@b.example").length).toBe(sealed.length);
});

test("a second factor's secret opens only for its account and is not an address", () => {
  const key = createKey();
  const secret = Buffer.from("twenty bytes secret.");
  const sealed = sealTotpSecret(key, "account-1", secret);
  expect(openTotpSecret(key, "account-1", sealed)).toEqual(secret);
  expect(() => openTotpSecret(key, "account-2", sealed)).toThrow(VaultError);
  expect(() => openAddress(key, "account-1", sealed)).toThrow(VaultError);
});

test("a wrap held back until a node's yes is released only for that concern and node, and not by its receiver", () => {
  const key = createKey();
  const node = createKeyPair();
  const secret = createKey();
  const wrap = wrapFor(node.publicKey, secret, "concern-channel|c1|1");
  const held = holdBack(key, "c1:n1", wrap);
  expect(unwrapWith(node.secretKey, release(key, "c1:n1", held), "concern-channel|c1|1")).toEqual(secret);
  expect(() => release(key, "c1:n2", held)).toThrow(VaultError);
  expect(() => release(createKey(), "c1:n1", held)).toThrow(VaultError);
  expect(() => unwrapWith(node.secretKey, held, "concern-channel|c1|1")).toThrow(VaultError);
});

test("every changed or missing byte of an outbox address is noticed", () => {
  const key = createKey();
  const sealed = sealAddress(key, "mail-1", "miriam@familienhafen.example");
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    expect(() => openAddress(key, "mail-1", changed), `byte ${at}`).toThrow(VaultError);
    expect(() => openAddress(key, "mail-1", sealed.subarray(0, at)), `cut at ${at}`).toThrow(VaultError);
  }
});
