import { expect, test } from "vitest";
import { auditPublicKey, signAuditHead, verifyAuditHead } from "./signing.ts";
import { createKey } from "./symmetric-key.ts";
import { signFormToken, verifyFormToken } from "./form-token.ts";

const seed = createKey();
const head = Buffer.from("chain 7, entry 12, hash abc");
const publicKey = auditPublicKey(seed);

test("anybody with the public key can check that we signed this head", () => {
  expect(verifyAuditHead(publicKey, head, signAuditHead(seed, head))).toBe(true);
});

test("a changed head, a changed signature or another signer is noticed", () => {
  const signature = signAuditHead(seed, head);
  for (let at = 0; at < signature.length; at++) {
    const changed = Buffer.from(signature);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    expect(verifyAuditHead(publicKey, head, changed), `byte ${at}`).toBe(false);
    expect(verifyAuditHead(publicKey, head, signature.subarray(0, at))).toBe(false);
  }
  expect(verifyAuditHead(publicKey, Buffer.concat([head, Buffer.of(0)]), signature)).toBe(false);
  expect(verifyAuditHead(auditPublicKey(createKey()), head, signature)).toBe(false);
});

const formKey = createKey();
const shown = 1_790_000_000_000;
const expected = { purpose: "wish", boundTo: "network-1", now: shown + 1000, maxAgeMs: 3_600_000 };
const token = signFormToken(formKey, { purpose: "wish", issuedAt: shown, boundTo: "network-1" });

test("a form of ours is accepted within its time and tells when it was shown", () => {
  expect(verifyFormToken(formKey, token, expected)).toEqual({ ok: true, value: shown });
  const lastMoment = { ...expected, now: shown + 3_600_000 };
  expect(verifyFormToken(formKey, token, lastMoment).ok).toBe(true);
});

test("a form that is too old, or from the future, is refused", () => {
  const refusal = { ok: false, reason: "expired" };
  expect(verifyFormToken(formKey, token, { ...expected, now: shown + 3_600_001 })).toEqual(refusal);
  expect(verifyFormToken(formKey, token, { ...expected, now: shown - 60_001 })).toEqual(refusal);
});

test("a token of another form, another login or another installation is refused", () => {
  const refusal = { ok: false, reason: "forged" };
  expect(verifyFormToken(formKey, token, { ...expected, purpose: "accept" })).toEqual(refusal);
  expect(verifyFormToken(formKey, token, { ...expected, boundTo: "network-2" })).toEqual(refusal);
  expect(verifyFormToken(createKey(), token, expected)).toEqual(refusal);
});

test("purpose and binding cannot be shifted into each other", () => {
  const one = signFormToken(formKey, { purpose: "a", issuedAt: shown, boundTo: "b|c" });
  expect(verifyFormToken(formKey, one, { ...expected, purpose: "a|b", boundTo: "c" }).ok).toBe(false);
});

test("every changed bit and every other length of a token is refused", () => {
  const bytes = Buffer.from(token, "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    expect(verifyFormToken(formKey, changed.toString("base64url"), expected).ok, `byte ${at}`).toBe(false);
    const cut = bytes.subarray(0, at).toString("base64url");
    expect(verifyFormToken(formKey, cut, expected)).toEqual({ ok: false, reason: "malformed" });
  }
  expect(verifyFormToken(formKey, `${token} `, expected)).toEqual({ ok: false, reason: "malformed" });
});
