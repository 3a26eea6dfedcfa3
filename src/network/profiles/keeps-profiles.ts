import type { Staff } from "../../platform/actor.ts";

/** The coordination keeps every profile, an editor those of her own organisation. */
export const keepsProfilesOf = (actor: Staff, organisationId: string | undefined): boolean =>
  organisationId !== undefined &&
  (actor.roles.includes("networkCoordinator") ||
    (actor.roles.includes("offerEditor") && actor.organisationId === organisationId));
