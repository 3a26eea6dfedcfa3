import type { OrganisationId } from "../core/ids.ts";
import { type Actor, hasRole, type Staff, type System } from "../platform/actor.ts";

/** Who keeps the list of offers: editors, the coordinator of the network, and the operator's commands. */
export const mayEditOffers = (actor: Actor): actor is Staff | System =>
  actor.kind === "system" || hasRole(actor, "networkCoordinator", "offerEditor");

/** Signed-in people who keep offers. */
export const isOfferStaff = (actor: Actor): actor is Staff =>
  hasRole(actor, "networkCoordinator", "offerEditor");

/** Who answers for the whole list: reads lists in, approves what others propose, publishes and hides. */
export const keepsAllOffers = (actor: Actor): actor is Staff | System =>
  actor.kind === "system" || hasRole(actor, "networkCoordinator");

/** The same, asked of somebody who may edit. */
export const isTrusted = (actor: Actor): boolean => keepsAllOffers(actor);

/** Editors change the offers of the organisation they work for, and no others. */
export const mayChangeOfferOf = (actor: Staff | System, organisationId: string | null): boolean =>
  isTrusted(actor) || (actor.kind === "staff" && actor.organisationId === organisationId);

/**
 * Whose feedback somebody reads: null is all of it; editors read what is said about offers of their own organisation. How
 * far the pages themselves are open to everybody is the network's matter, so reports of barriers go to the coordination.
 */
export const feedbackReadBy = (actor: Staff): OrganisationId | null =>
  isTrusted(actor) ? null : actor.organisationId;

/** The gazetteer belongs to the installation, not to a network. */
export const mayKeepGazetteer = (actor: Actor): actor is System => actor.kind === "system";

/** Offers are public: everybody, signed in or not. */
export const everybody = (_actor: Actor): _actor is Actor => true;
