import { type Actor, hasRole, type Staff } from "../platform/actor.ts";

/** Acts before or beside a login: signing in, accepting an invitation. They check what they are given themselves. */
export const everybody = (actor: Actor): actor is Actor => actor.kind !== "family";

export const signedIn = (actor: Actor): actor is Staff => actor.kind === "staff";

/** Organisations, teams and people of a network. */
export const runsNetwork = (actor: Actor): actor is Staff =>
  hasRole(actor, "networkCoordinator", "systemAdmin");

/**
 * Only who holds the team's secret can give it away (decisions.md 17): neither coordination nor administration
 * admits to a team it is not admitted to itself.
 */
export const holdsTeamKey = (
  actor: Actor,
): actor is Staff & { readonly nodeId: NonNullable<Staff["nodeId"]> } =>
  actor.kind === "staff" && actor.nodeId !== null && actor.admitted;

export const belongsToTeam = (
  actor: Actor,
): actor is Staff & { readonly nodeId: NonNullable<Staff["nodeId"]> } =>
  actor.kind === "staff" && actor.nodeId !== null;

/** Who may ask an adviser on child protection: whoever works with families in a team she was admitted to. */
export const asksForAdvice = (actor: Actor): actor is Staff =>
  holdsTeamKey(actor) &&
  hasRole(
    actor,
    "intakeCoordinator",
    "visitCoordinator",
    "familyHealthVisitor",
    "navigator",
    "courseLeader",
    "childProtectionAdviser",
  );

/** Who may read the log of a network: its data protection officer and nobody else, also not the administration. */
export const watchesOverData = (actor: Actor): actor is Staff => hasRole(actor, "dataProtectionOfficer");
