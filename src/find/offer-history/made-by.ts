import type { Actor } from "../../platform/actor.ts";
import type { VersionBy } from "./offer-versions.sql.ts";

/** Who stands behind a change: a signed-in professional, or the product itself. */
export const madeBy = (actor: Actor): VersionBy =>
  actor.kind === "staff"
    ? { kind: "staff", membershipId: actor.membershipId }
    : { kind: "system", membershipId: null };

/** Somebody with the link of a letter, without signing in. */
export const byProvider: VersionBy = { kind: "provider", membershipId: null };
