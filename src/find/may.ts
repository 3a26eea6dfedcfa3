import { type Actor, hasRole, type Staff, type System } from "../platform/actor.ts";

/** Who keeps the list of offers: editors, the coordinator of the network, and the operator's commands. */
export const mayEditOffers = (actor: Actor): actor is Staff | System =>
  actor.kind === "system" || hasRole(actor, "networkCoordinator", "offerEditor");

/** The gazetteer belongs to the installation, not to a network. */
export const mayKeepGazetteer = (actor: Actor): actor is System => actor.kind === "system";

/** Offers are public: everybody, signed in or not. */
export const everybody = (_actor: Actor): _actor is Actor => true;
