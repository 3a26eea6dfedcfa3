import type { AccountId, ConcernId, MembershipId, NetworkId, NodeId, OrganisationId } from "../core/ids.ts";

/** Roles of domain.md 1.1 that sign in. */
export const roles = [
  "networkCoordinator",
  "intakeCoordinator",
  "visitCoordinator",
  "familyHealthVisitor",
  "navigator",
  "welcomeVisitor",
  "volunteer",
  "courseLeader",
  "offerEditor",
  "referrer",
  "childProtectionAdviser",
  "asdWorker",
  "youthPlanner",
  "youthOfficeHead",
  "processFacilitator",
  "dataProtectionOfficer",
  "systemAdmin",
  "interpreter",
] as const;
export type Role = (typeof roles)[number];

/** Nobody in particular: a family before it has written, a visitor, a search engine. */
export type Anyone = { readonly kind: "anyone" };

/** A signed-in professional in one of her memberships. `personKey` is the unlocked X25519 secret, in memory for one request. */
export type Staff = {
  readonly kind: "staff";
  readonly accountId: AccountId;
  readonly membershipId: MembershipId;
  readonly networkId: NetworkId;
  readonly organisationId: OrganisationId;
  readonly nodeId: NodeId | null;
  readonly admitted: boolean;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly organisation: string;
  readonly personKey: Buffer;
};

/** A family in its dialogue: it has typed its code, or carries the ticket of the last step. */
export type Family = {
  readonly kind: "family";
  readonly networkId: NetworkId;
  readonly concernId: ConcernId;
  readonly locator: Buffer;
  readonly familyKey: Buffer;
};

/** A job or a command of the operator. Jobs have no keys (decisions.md 16). */
export type System = { readonly kind: "system"; readonly name: string };

export type Actor = Anyone | Staff | Family | System;
export const anyoneActor: Anyone = { kind: "anyone" };

export const hasRole = (actor: Actor, ...wanted: readonly Role[]): actor is Staff =>
  actor.kind === "staff" && actor.roles.some((role) => wanted.includes(role));
