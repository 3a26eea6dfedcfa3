import type { Temporal } from "temporal-polyfill";
import type { Id, MembershipId, NetworkId } from "../../core/ids.ts";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";

export type ConsultationId = Id<"childProtectionConsultation">;

export const decisions = [
  "noFurtherStep",
  "moreSupport",
  "withConsent",
  "withoutConsentKkg",
  "withoutConsentSgb8",
] as const;
export type Decision = (typeof decisions)[number];
export const branches = ["born", "unborn"] as const;
export type Branch = (typeof branches)[number];
export const talks = ["held", "notHeld"] as const;
export type Talk = (typeof talks)[number];

/** The parts of a consultation that are words. Who may open which stands in the table of the wraps. */
export type Part =
  | "reason"
  | "draft"
  | "sheet"
  | "advice"
  | "talk"
  | "decision"
  | "view"
  | "transfer"
  | "notInformed"
  | "receipt";

export type Consultation = {
  readonly id: ConsultationId;
  readonly networkId: NetworkId;
  readonly askerId: MembershipId;
  readonly born: Branch | null;
  readonly talk: Talk | null;
  readonly decision: Decision | null;
  readonly createdAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | null;
};

/** How far the others are with it. */
export type Around = {
  readonly advice: { readonly answered: boolean } | null;
  readonly confirmation: { readonly decision: string; readonly agrees: boolean | null } | null;
  readonly transfer: {
    readonly received: boolean;
    /** Whether the recipient confirms here, or whoever handed it over on paper types in the confirmation. */
    readonly own: boolean;
    readonly dueAt: Temporal.Instant;
  } | null;
};

/** Four signs by which two people on the telephone know that they mean the same one; nothing can be read from it. */
export const shortName = (id: string): string => id.slice(-4).toUpperCase();

export const withoutConsent = (decision: Decision): boolean => decision.startsWith("withoutConsent");
export const leadsToTransfer = (decision: Decision | null): boolean =>
  decision !== null && (decision === "withConsent" || withoutConsent(decision));

/** § 4 KKG and § 8a SGB VIII speak of a born child: before, and while nobody has said so, there is only the way with consent. */
export const decisionsFor = (born: Branch | null): readonly Decision[] =>
  born === "born" ? decisions : decisions.filter((decision) => !withoutConsent(decision));

export type DecisionWaitsFor = "kind" | "gespraech";
/** The steps that come before a decision and have not been taken. */
export const beforeDecision = ({
  born,
  talk,
}: Pick<Consultation, "born" | "talk">): readonly DecisionWaitsFor[] => [
  ...(born === null ? (["kind"] as const) : []),
  ...(talk === null ? (["gespraech"] as const) : []),
];

const open = ({ closedAt }: Consultation): boolean => closedAt === null;

type StepRefusal = "closed" | "handed-over";
/** What was handed over stands; so does what it rests on. */
export const mayBeChanged = (consultation: Consultation, around: Around): Outcome<true, StepRefusal> =>
  !open(consultation) ? refused("closed") : around.transfer ? refused("handed-over") : ok(true);

type DecideRefusal = StepRefusal | "branch-missing" | "talk-missing" | "unborn" | "second-missing";
/** Deciding comes after the talk with the parents, or after it was written down why there was none. */
export function mayBeDecided(
  consultation: Consultation,
  around: Around,
  wanted: Decision,
  hasSecond: boolean,
): Outcome<true, DecideRefusal> {
  const may = mayBeChanged(consultation, around);
  if (!may.ok) return may;
  if (consultation.born === null) return refused("branch-missing");
  if (consultation.talk === null) return refused("talk-missing");
  if (!decisionsFor(consultation.born).includes(wanted)) return refused("unborn");
  return withoutConsent(wanted) && !hasSecond ? refused("second-missing") : ok(true);
}

type HandOverRefusal = StepRefusal | "not-decided" | "second-waits" | "second-disagrees" | "must-know";
/** Two people: without consent nothing leaves the house before the second one has said yes. */
export function mayBeHandedOver(
  consultation: Consultation,
  around: Around,
  parentsInformed: boolean,
): Outcome<true, HandOverRefusal> {
  const may = mayBeChanged(consultation, around);
  if (!may.ok) return may;
  const { decision } = consultation;
  if (decision === null || !leadsToTransfer(decision)) return refused("not-decided");
  if (!withoutConsent(decision)) return parentsInformed ? ok(true) : refused("must-know");
  if (around.confirmation?.agrees === true) return ok(true);
  return refused(around.confirmation?.agrees === false ? "second-disagrees" : "second-waits");
}

type CloseRefusal = "closed" | "not-decided" | "not-handed-over" | "not-received";
/** Ended is only what was decided, and what was handed over must have arrived. */
export function mayBeClosed(consultation: Consultation, around: Around): Outcome<true, CloseRefusal> {
  if (!open(consultation)) return refused("closed");
  if (consultation.decision === null) return refused("not-decided");
  if (!leadsToTransfer(consultation.decision)) return ok(true);
  if (around.transfer === null) return refused("not-handed-over");
  return around.transfer.received ? ok(true) : refused("not-received");
}
