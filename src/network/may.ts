import { takesPart } from "../ui/staff-areas.ts";
import { type Actor, hasRole, type Staff, type System } from "../platform/actor.ts";

/** Settings, regional networks, the overview. */
export const runsNetwork = (actor: Actor): actor is Staff =>
  hasRole(actor, "networkCoordinator", "systemAdmin");

/** Register, meetings, agreements: kept by the coordination. */
export const coordinates = (actor: Actor): actor is Staff => hasRole(actor, "networkCoordinator");

/** Reads what partners know of each other and takes part in meetings. */
export const takesPartInNetwork = (actor: Actor): actor is Staff =>
  actor.kind === "staff" && takesPart(actor);

/** The operator at the command line. */
export const isOperator = (actor: Actor): actor is System => actor.kind === "system";

/** What stands on public pages. */
export const everybody = (actor: Actor): actor is Actor => actor !== undefined;
