import { randomUUID } from "node:crypto";

/** An id that carries its kind in the type, so that an offer's id never lands where a concern's is asked for. */
export type Id<Kind extends string> = string & { readonly kind: Kind };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A new random id. Version 4 on purpose: version 7 would tell the time of a family's wish. */
export const newId = <Kind extends string>(): Id<Kind> => randomUUID() as Id<Kind>;

/** Reads an id where it enters (URL, form, database). Returns undefined for anything that is no UUID. */
export const readId = <Kind extends string>(text: string | undefined): Id<Kind> | undefined =>
  text !== undefined && uuid.test(text) ? (text.toLowerCase() as Id<Kind>) : undefined;

export type NetworkId = Id<"network">;
export type RegionalNetworkId = Id<"regionalNetwork">;
export type OrganisationId = Id<"organisation">;
export type TeamId = Id<"team">;
export type NodeId = Id<"node">;
export type AccountId = Id<"account">;
export type MembershipId = Id<"membership">;
export type LoginSessionId = Id<"loginSession">;
export type OfferId = Id<"offer">;
export type LocationId = Id<"location">;
export type ScheduleId = Id<"schedule">;
export type ProposalId = Id<"proposal">;
export type ConcernId = Id<"concern">;
export type ConsentId = Id<"consent">;
export type OperationKey = Id<"operation">;
