import type { Temporal } from "temporal-polyfill";
import type { ConcernId, MembershipId, NetworkId, NodeId } from "../../core/ids.ts";
import { type Outcome, ok, refused } from "../../core/outcomes.ts";
import type { DueKind } from "./deadline.ts";

export type ConcernState = "received" | "offered" | "active" | "closed";
export const concernKinds = ["contactWish", "referral", "welcomeVisitWish", "courseWish"] as const;
export type ConcernKind = (typeof concernKinds)[number];
/** What a professional may choose when she closes. Referring on is an act of its own, because it makes the successor. */
export const closingReasons = [
  "takenUp",
  "informationOnly",
  "declinedByFamily",
  "notReached",
  "noOffer",
  "duplicate",
  "moved",
] as const;
export type ClosingReason = (typeof closingReasons)[number];
export const declineReasons = ["noCapacity", "otherArea", "otherTopic", "languageMissing", "other"] as const;
export type DeclineReason = (typeof declineReasons)[number];
export const channelKinds = ["call", "text", "mail", "none"] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** The workflow part of a concern: what the promise needs, and no word of the family. */
export type Concern = {
  readonly id: ConcernId;
  readonly networkId: NetworkId;
  readonly kind: ConcernKind;
  readonly state: ConcernState;
  readonly nodeId: NodeId;
  readonly ownerId: MembershipId | null;
  readonly dueAt: Temporal.Instant | null;
  readonly dueKind: DueKind | null;
  readonly version: number;
  readonly createdAt: Temporal.Instant;
  readonly language: string;
  readonly place: string | null;
  readonly channelKind: ChannelKind;
  readonly secondChannelKind: Exclude<ChannelKind, "none"> | null;
  readonly secondLookBy: MembershipId | null;
  readonly pregnantOrNewborn: boolean;
};

/** The professional who acts, seen from the concern. */
export type Acting = {
  readonly nodeId: NodeId | null;
  readonly membershipId: MembershipId;
  readonly intakeNodeId: NodeId;
};

const isOpen = (concern: Concern): boolean => concern.state !== "closed";
export const isResponsible = (concern: Concern, who: Acting): boolean =>
  who.nodeId !== null && concern.nodeId === who.nodeId;
const isIntake = (who: Acting): boolean => who.nodeId === who.intakeNodeId;

/** The asked node says yes; the intake team may also keep a concern that nobody was asked for. */
export function mayBeAccepted(
  concern: Concern,
  who: Acting,
): Outcome<true, "already-answered" | "not-yours"> {
  if (!isResponsible(concern, who)) return refused("not-yours");
  return concern.state === "offered" || (concern.state === "received" && isIntake(who))
    ? ok(true)
    : refused("already-answered");
}

/**
 * The family says that nobody answered. Then somebody else takes it, as it was told; whoever had it before takes it again
 * only where the intake team has nobody else.
 */
export const somebodyElseTakesIt = (
  hadIt: MembershipId | null,
  who: Acting,
  othersThere: boolean,
): Outcome<true, "somebody-else-first"> =>
  hadIt === who.membershipId && othersThere ? refused("somebody-else-first") : ok(true);

export function mayBeDeclined(
  concern: Concern,
  who: Acting,
): Outcome<true, "already-answered" | "not-yours"> {
  if (!isResponsible(concern, who)) return refused("not-yours");
  return concern.state === "offered" ? ok(true) : refused("already-answered");
}

/** Only the intake team asks nodes, only after the family allowed it, and not while somebody is already there. */
export function mayBeOffered(
  concern: Concern,
  who: Acting,
  consented: boolean,
): Outcome<true, "not-yours" | "already-answered" | "no-consent"> {
  if (!isIntake(who) || !isResponsible(concern, who)) return refused("not-yours");
  if (concern.state !== "received") return refused("already-answered");
  return consented ? ok(true) : refused("no-consent");
}

/** A node may return a concern even after accepting it; the intake team lays down one of its own, to ask somebody else. */
export function mayBeHandedBack(
  concern: Concern,
  who: Acting,
): Outcome<true, "not-yours" | "already-answered"> {
  if (!isResponsible(concern, who)) return refused("not-yours");
  return concern.state === "active" ? ok(true) : refused("already-answered");
}

/** Whoever is responsible may write to the family: the intake team from the first minute, a node after its yes. */
export function mayBeAnswered(
  concern: Concern,
  who: Acting,
): Outcome<true, "not-yours" | "already-closed" | "accept-first"> {
  if (!isOpen(concern)) return refused("already-closed");
  if (!isResponsible(concern, who)) return refused("not-yours");
  return concern.state === "active" || isIntake(who) ? ok(true) : refused("accept-first");
}

/** Next steps, attempts and the waiting list belong to whoever has taken the concern. */
export function mayBeWorkedOn(
  concern: Concern,
  who: Acting,
): Outcome<true, "not-yours" | "already-closed" | "accept-first"> {
  if (!isOpen(concern)) return refused("already-closed");
  if (!isResponsible(concern, who)) return refused("not-yours");
  return concern.state === "active" ? ok(true) : refused("accept-first");
}

/** Who looks again is of the responsible node or of the intake team, and neither its owner nor one of those who tried. */
export function mayBeLookedAtAgain(
  concern: Concern,
  who: Acting,
  tried: readonly (MembershipId | null)[],
): Outcome<true, "not-yours" | "already-closed" | "same-person"> {
  if (concern.state !== "active") return refused("already-closed");
  if (!isResponsible(concern, who) && !isIntake(who)) return refused("not-yours");
  return concern.ownerId === who.membershipId || tried.includes(who.membershipId)
    ? refused("same-person")
    : ok(true);
}

/** The team that closed a concern may go on with it, and so may the intake team, while its words still exist. */
export function mayBeReopened(concern: Concern, who: Acting): Outcome<true, "not-yours" | "still-open"> {
  if (!isResponsible(concern, who) && !isIntake(who)) return refused("not-yours");
  return isOpen(concern) ? refused("still-open") : ok(true);
}

/** Nothing closes without somebody responsible who says how it ended. */
export function mayBeClosed(
  concern: Concern,
  who: Acting,
): Outcome<true, "not-yours" | "already-closed" | "accept-first"> {
  return mayBeAnswered(concern, who);
}
