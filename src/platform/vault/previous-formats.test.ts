import { expect, test } from "vitest";
import { auditPublicKey, verifyAuditHead } from "./signing.ts";
import { blindIndex, networkIndexKey } from "./blind-index.ts";
import { openUnderTicket } from "./dialogue-ticket.ts";
import { unlockFamilyKey } from "./family-key.ts";
import { openFieldText } from "./field-cipher.ts";
import { operationKeyOf, readFormSecret } from "./form-secret.ts";
import { verifyFormToken } from "./form-token.ts";
import v1 from "./formats-v1.json" with { type: "json" };
import { openUnderCookie } from "./login-session-key.ts";
import { unlockPersonKey } from "./passphrase.ts";
import { joinFromHolders } from "./recovery.ts";
import { openReturnCode, readReturnCode, returnCodeFor } from "./return-code.ts";
import { unwrapUnder, unwrapWith } from "./sealed-box.ts";
import { keyFileId, readServerKeys } from "./server-keys.ts";
import { openAddress, openTotpSecret } from "./server-seal.ts";
import { openTeamSecret, teamSymmetricKey } from "./team-key.ts";

// Written once by version 1 with keys made for this file. Never regenerate it: it stands for data in the field.
const bytes = (hex: string): Buffer => Buffer.from(hex, "hex");

const keys = readServerKeys(v1.keyFile);
if (typeof keys === "string") throw new Error(`the key file of version 1 is ${keys}`);

test("a key file of version 1 is read, with the same id", () => {
  expect(keyFileId(keys)).toBe(v1.keyFileId);
});

test("a field of version 1 is read", () => {
  const { dek, place, sealed, text } = v1.field;
  expect(openFieldText(bytes(dek), place, bytes(sealed))).toBe(text);
});

test("wraps of version 1 are opened", () => {
  const { secret, context, secretKey, publicWrap, key, symmetricWrap } = v1.wraps;
  expect(unwrapWith(bytes(secretKey), bytes(publicWrap), context).toString("hex")).toBe(secret);
  expect(unwrapUnder(bytes(key), bytes(symmetricWrap), context).toString("hex")).toBe(secret);
});

test("a team's key of version 1 is opened and gives the same symmetric key", () => {
  const { memberSecretKey, seat, wrap, teamSecretKey, symmetricKey } = v1.team;
  expect(openTeamSecret(bytes(memberSecretKey), bytes(wrap), seat).toString("hex")).toBe(teamSecretKey);
  expect(teamSymmetricKey(bytes(teamSecretKey)).toString("hex")).toBe(symmetricKey);
});

test("a person locked by version 1 still logs in", async () => {
  const { passphrase, publicKey, sealedSecretKey, salt, params, secretKey } = v1.person;
  const record = {
    publicKey: bytes(publicKey),
    sealedSecretKey: bytes(sealedSecretKey),
    salt: bytes(salt),
    params,
  };
  expect((await unlockPersonKey(passphrase, record))?.toString("hex")).toBe(secretKey);
});

test("a card printed by version 1 still opens the dialogue", async () => {
  const { formSecret, operationKey, code, locator, unlockKey } = v1.returnCode;
  const secret = readFormSecret(formSecret) ?? Buffer.alloc(0);
  expect(operationKeyOf(secret)).toBe(operationKey);
  expect(returnCodeFor(keys.pepper, secret)).toBe(code);
  const opened = await openReturnCode(keys.pepper, readReturnCode(code) ?? "");
  expect([opened.locator.toString("hex"), opened.unlockKey.toString("hex")]).toEqual([locator, unlockKey]);
  const family = { publicKey: bytes(v1.family.publicKey), sealedSecretKey: bytes(v1.family.sealedSecretKey) };
  expect(unlockFamilyKey(opened.unlockKey, family).toString("hex")).toBe(v1.family.secretKey);
});

test("a login and a ticket of version 1 go on", () => {
  const { secret, login, ticket, key } = v1.carried;
  expect(openUnderCookie(bytes(secret), bytes(login)).toString("hex")).toBe(key);
  expect(openUnderTicket(bytes(secret), bytes(ticket)).toString("hex")).toBe(key);
});

test("an address and a second factor sealed by version 1 are opened", () => {
  expect(openAddress(keys.outboxKey, "mail-1", bytes(v1.server.address))).toBe(
    "miriam@familienhafen.example",
  );
  const totp = openTotpSecret(keys.secondFactorKey, "account-1", bytes(v1.server.totp));
  expect(totp.toString()).toBe("twenty bytes secret.");
});

test("sheets printed by version 1 restore the secret", () => {
  const joined = joinFromHolders(v1.sheets.A.join("\n"), v1.sheets.B.join("\n"));
  expect(joined.ok && joined.value.toString("hex")).toBe(v1.sheets.secret);
});

test("marks, signatures and form tokens of version 1 still fit", () => {
  const mark = blindIndex(networkIndexKey(keys.indexKey, v1.index.networkId), "phone", "491701234567");
  expect(mark.toString("hex")).toBe(v1.index.phone);
  const { publicKey, head, signature } = v1.audit;
  expect(auditPublicKey(keys.auditSeed).toString("hex")).toBe(publicKey);
  expect(verifyAuditHead(bytes(publicKey), Buffer.from(head), bytes(signature))).toBe(true);
  const { purpose, boundTo, issuedAt, token } = v1.formToken;
  const expected = { purpose, boundTo, now: issuedAt, maxAgeMs: 1 };
  expect(verifyFormToken(keys.formKey, token, expected)).toEqual({ ok: true, value: issuedAt });
});
