import { Temporal } from "temporal-polyfill";
import type { AccountId } from "../../core/ids.ts";

/** How long an invitation counts. Days. */
export const invitationDays = 14;

export const expiryOf = (now: Temporal.Instant): Temporal.Instant => now.add({ hours: 24 * invitationDays });

type Dates = { readonly expiresAt: Temporal.Instant; readonly usedAt: Temporal.Instant | null };
export type InvitationState = "open" | "used" | "expired";

export function stateOf({ expiresAt, usedAt }: Dates, now: Temporal.Instant): InvitationState {
  if (usedAt !== null) return "used";
  return Temporal.Instant.compare(now, expiresAt) < 0 ? "open" : "expired";
}

/**
 * The account a new person will have, known before it exists: made from the stored hash of the invitation's secret,
 * so that the operator's command can name it and nothing else has to be kept.
 */
export const accountIdOf = (tokenHash: Buffer): AccountId => {
  const hex = tokenHash.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as AccountId;
};

export const invitationPath = (secret: string): string => `/einladung?t=${secret}`;

type Place = {
  readonly organisationId: string;
  readonly nodeId: string | null;
  readonly roles: readonly string[];
};

/** Nothing would change for somebody who already has these tasks at this place: inviting her again is a mistake. */
export const hasItAlready = (memberships: readonly Place[], wanted: Place): boolean =>
  memberships.some(
    ({ organisationId, nodeId, roles }) =>
      organisationId === wanted.organisationId &&
      nodeId === wanted.nodeId &&
      wanted.roles.every((role) => roles.includes(role)),
  );
