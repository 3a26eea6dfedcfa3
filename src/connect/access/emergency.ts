import { type Outcome, ok, refused } from "../../core/outcomes.ts";
import type { Role } from "../../platform/actor.ts";
import type { Acting, Concern } from "../concerns/concern.ts";

/** How long an emergency access lasts, and how much its reason says at least (trust.md 3.3). */
export const emergencyMinutes = 60;
export const shortestReason = 20;

type MayNot = "not-yours" | "administrator" | "already-closed";

/**
 * Emergency access belongs to the team that is on duty for the whole network, and never to somebody who also runs the
 * installation: who could read the store must not be able to open it as well (domain.md 1.1, systemAdmin).
 */
export function mayBreakGlass(concern: Concern, who: Acting, roles: readonly Role[]): Outcome<true, MayNot> {
  if (roles.includes("systemAdmin")) return refused("administrator");
  if (who.nodeId === null || who.nodeId !== who.intakeNodeId) return refused("not-yours");
  return concern.state === "closed" ? refused("already-closed") : ok(true);
}
