import type { Actor, Anyone, Family, Role, Staff } from "../platform/actor.ts";

/** Who may come to an act of CONNECT at all. What they may do with a concern is in `concerns/concern.ts`. */

/** Families before they have a code, and everybody else: the act is anonymous. */
export const anyActor = <A extends Actor>(actor: Actor): actor is A => actor !== undefined;

/** A family that has typed its code. */
export const aFamily = (actor: Actor): actor is Family => actor.kind === "family";

const concernRoles: readonly Role[] = [
  "intakeCoordinator",
  "visitCoordinator",
  "familyHealthVisitor",
  "navigator",
  "courseLeader",
];

/** A professional of a node who was admitted to its team. The network coordinator is not among them (domain.md 1.1). */
export const aProfessional = (actor: Actor): actor is Staff =>
  actor.kind === "staff" &&
  actor.nodeId !== null &&
  actor.admitted &&
  actor.roles.some((role) => concernRoles.includes(role));

/** The coordinator sees the workflow and no content (decisions.md 20). */
export const aCoordinator = (actor: Actor): actor is Staff =>
  actor.kind === "staff" && actor.roles.includes("networkCoordinator");

/** Referring is open to every practice; whoever is signed in is known besides. */
export const anyReferrer = (actor: Actor): actor is Anyone | Staff =>
  actor.kind === "anyone" || actor.kind === "staff";

/** Everybody who works in the network may look at what her own organisation has referred. */
export const anyStaff = (actor: Actor): actor is Staff => actor.kind === "staff";
