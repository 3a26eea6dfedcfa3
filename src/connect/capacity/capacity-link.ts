import { Temporal } from "temporal-polyfill";
import { signFormToken, verifyFormToken } from "../../platform/vault/form-token.ts";

/** How long the link of a letter opens. Days; then the next letter comes. */
export const linkDays = 21;
/** How long an answer given with the link can be put right with it. */
const putRightHours = 24;
const dayMs = 86_400_000;
const purpose = "capacity-link";

export type Ask = {
  readonly id: string;
  readonly askedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | null;
};

export const linkExpiry = (askedAt: Temporal.Instant): Temporal.Instant =>
  askedAt.add({ hours: 24 * linkDays });

/**
 * The address in the letter. The signature stands for one question to one team; it is computed, never kept, so that
 * neither the store nor its backup can make one.
 */
export const linkPath = (formKey: Buffer, { id, askedAt }: Pick<Ask, "id" | "askedAt">): string => {
  const facts = { purpose, issuedAt: askedAt.epochMilliseconds, boundTo: id };
  return `/freie-plaetze?a=${id}&t=${signFormToken(formKey, facts)}`;
};

/** Whether we signed this link for this question and its time has not run out. */
export const isSigned = (formKey: Buffer, ask: Ask, token: string, now: Temporal.Instant): boolean => {
  const expected = { purpose, boundTo: ask.id, now: now.epochMilliseconds, maxAgeMs: linkDays * dayMs };
  const signed = verifyFormToken(formKey, token, expected);
  return signed.ok && signed.value === ask.askedAt.epochMilliseconds;
};

/** Open until it is answered or runs out, and a day longer for who mistyped. */
export function isOpen({ expiresAt, answeredAt }: Ask, now: Temporal.Instant): boolean {
  if (Temporal.Instant.compare(now, expiresAt) >= 0) return false;
  return answeredAt === null || Temporal.Instant.compare(now, answeredAt.add({ hours: putRightHours })) < 0;
}
