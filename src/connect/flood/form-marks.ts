import { createHmac } from "node:crypto";
import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { signFormToken, verifyFormToken } from "../../platform/vault/form-token.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import type { Fields } from "../../platform/web/form-body.ts";
import type { HiddenValues } from "../../ui/hidden-fields.tsx";
import { quickestPerson, type WishSigns } from "./wish-signs.ts";

/** A form may lie open for a night and still be sent. Seconds. */
const longestOpen = 12 * 60 * 60;
/** One try costs this many rounds of PBKDF2, about a millisecond of a phone; 256 tries on average, while somebody types. */
const rounds = 1500;
const prefix = "00";
const purpose = "wish shown";

/** Which form it is: its operation key, so that a proof is good for one wish, which the key lets through once. */
type Form = { readonly formId: string; readonly now: Temporal.Instant };

const secretOf = (keys: ServerKeys): string =>
  createHmac("sha256", keys.formKey).update("wish proof v1").digest("hex");
const secondsOf = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 1000);

/**
 * The hidden fields that tell a person's form from a machine's, both signed and remembered nowhere: when it was shown,
 * and a task for the device. A form that comes back with a mistake keeps the time at which it was first shown.
 */
export async function marksFor(keys: ServerKeys, form: Form, before?: Fields): Promise<HiddenValues> {
  const { formId, now } = form;
  const challenge = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: rounds,
    keyPrefix: prefix,
    deriveKey,
    data: { form: formId },
    expiresAt: secondsOf(now) + longestOpen,
    hmacSignatureSecret: secretOf(keys),
  });
  const shown = before?.get("_w") ?? "";
  return {
    _w: openFor(keys, form, shown) === null ? shownNow(keys, form) : shown,
    _c: Buffer.from(JSON.stringify(challenge)).toString("base64"),
    _n: "",
  };
}

const shownNow = (keys: ServerKeys, { formId, now }: Form): string =>
  signFormToken(keys.formKey, { purpose, issuedAt: now.epochMilliseconds, boundTo: formId });

/** For how long the form lay open, in seconds; null where its mark is not ours. */
function openFor(keys: ServerKeys, { formId, now }: Form, mark: string): number | null {
  const at = now.epochMilliseconds;
  const shown = verifyFormToken(keys.formKey, mark, {
    purpose,
    boundTo: formId,
    now: at,
    maxAgeMs: longestOpen * 1000,
  });
  return shown.ok ? (at - shown.value) / 1000 : null;
}

/** What a sent form says for the person behind it. */
export async function signsOf(keys: ServerKeys, form: Form, fields: Fields): Promise<WishSigns> {
  const open = openFor(keys, form, fields.get("_w"));
  return {
    timely: open !== null && open >= quickestPerson,
    proof: await isSolved(keys, form.formId, fields.get("_c"), fields.get("_n")),
  };
}

/** What the library needs of a task; anything else is none of ours, and the signature covers every part. */
const task = z.object({
  parameters: z
    .object({
      algorithm: z.literal("PBKDF2/SHA-256"),
      nonce: z.string().max(64),
      salt: z.string().max(64),
      cost: z.literal(rounds),
      keyLength: z.literal(32),
      keyPrefix: z.literal(prefix),
      expiresAt: z.number(),
      data: z.object({ form: z.string().max(64) }),
    })
    .strict(),
  signature: z.string().max(128),
});
const solved = /^(\d{1,9})\.([0-9a-f]{64})$/;

async function isSolved(keys: ServerKeys, formId: string, sent: string, answer: string): Promise<boolean> {
  const [, counter = "", derivedKey = ""] = solved.exec(answer) ?? [];
  const challenge = task.safeParse(readTask(sent));
  if (derivedKey === "" || !challenge.success || challenge.data.parameters.data.form !== formId) return false;
  const { verified } = await verifySolution({
    challenge: challenge.data,
    solution: { counter: Number(counter), derivedKey },
    deriveKey,
    hmacSignatureSecret: secretOf(keys),
  });
  return verified;
}

function readTask(sent: string): unknown {
  if (sent === "" || sent.length > 2000) return null;
  try {
    return JSON.parse(Buffer.from(sent, "base64").toString("utf8"));
  } catch {
    return null; // Somebody made it up; the form counts without it.
  }
}
