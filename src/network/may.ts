import { type Actor, hasRole, type Staff, type System } from "../platform/actor.ts";

/** Settings, regional networks, the overview. */
export const runsNetwork = (actor: Actor): actor is Staff =>
  hasRole(actor, "networkCoordinator", "systemAdmin");

/** The operator at the command line. */
export const isOperator = (actor: Actor): actor is System => actor.kind === "system";

/** What stands on public pages. */
export const everybody = (actor: Actor): actor is Actor => actor !== undefined;
