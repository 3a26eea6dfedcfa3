import type { Temporal } from "temporal-polyfill";
import type { LogLine } from "../concerns/concerns.sql.ts";

/** Business statuses of BSeR/360X that our steps reach. */
export type BusinessStatus = "2.0" | "3.0" | "4.0" | "5.1.4" | "5.2" | "6.0" | "7.0";
/** I: who refers; R: who receives. */
export type Move = {
  readonly at: Temporal.Instant;
  readonly actor: "I" | "R";
  readonly state: BusinessStatus;
};
type Line = Pick<LogLine, "kind" | "at" | "nodeId" | "state" | "reason">;
type Ended = { readonly closingReason: string | null };

const taskStatus: Readonly<Record<BusinessStatus, string>> = {
  "2.0": "requested",
  "3.0": "accepted",
  "4.0": "rejected",
  "5.1.4": "in-progress",
  "5.2": "in-progress",
  "6.0": "cancelled",
  "7.0": "completed",
};
const failed = new Set(["notReached", "noOffer"]);
const cancelled = new Set(["withdrawn", "duplicate", "consentEnded", "abuse"]);

/** Task.status of FHIR for a business status; an end without help is "failed". */
export const taskStatusOf = (state: BusinessStatus, { closingReason }: Ended): string =>
  state === "7.0" && closingReason !== null && failed.has(closingReason) ? "failed" : taskStatus[state];

const working = new Set(["attempt", "reached", "next", "wait", "answer", "letter", "secondLook"]);

/**
 * The whole referral as whoever refers sees it: sent, taken, worked on, ended. That teams were asked and said no in
 * between is no step of hers; those are Tasks of their own.
 */
export function movesOfReferral(log: readonly Line[], ended: Ended): readonly Move[] {
  const moves: Move[] = [];
  const state = () => moves.at(-1)?.state;
  const go = (line: Line, actor: Move["actor"], to: BusinessStatus) =>
    void moves.push({ at: line.at, actor, state: to });
  for (const line of log) {
    if (line.kind === "create") go(line, "I", "2.0");
    else if (line.kind === "accept" && state() === "2.0") go(line, "R", "3.0");
    else if (working.has(line.kind) && (state() === "3.0" || state() === "5.1.4")) go(line, "R", "5.1.4");
    else if (line.kind === "cancelAsked" && state() !== "5.2") go(line, "I", "5.2");
    else if (line.state === "closed") moves.push(...endOf(line, state(), ended));
  }
  return moves;
}

/** The last steps. The table has no way from "received" to an outcome, nor to "cancelled" without the asking before it. */
function endOf(line: Line, from: BusinessStatus | undefined, { closingReason }: Ended): readonly Move[] {
  const { at } = line;
  if (closingReason !== null && cancelled.has(closingReason))
    return [
      ...(from === "5.2" ? [] : [{ at, actor: "I" as const, state: "5.2" as const }]),
      { at, actor: "R", state: "6.0" },
    ];
  return [
    ...(from === "2.0" ? [{ at, actor: "R" as const, state: "3.0" as const }] : []),
    { at, actor: "R", state: "7.0" },
  ];
}

export type Leg = {
  readonly nodeId: string;
  readonly moves: readonly Move[];
  readonly reason: string | null;
};

const letGo = new Set(["decline", "handBack", "escalate", "nodeLeft"]);

/** Each team that was asked, from the question to its yes and work, or to its no. The intake team asks and is no leg. */
export function legsOf(log: readonly Line[], intakeNodeId: string, ended: Ended): readonly Leg[] {
  const legs: { nodeId: string; moves: Move[]; reason: string | null; over: boolean }[] = [];
  for (const line of log) {
    const open = legs.at(-1);
    const current = open !== undefined && !open.over ? open : undefined;
    const go = (actor: Move["actor"], state: BusinessStatus) =>
      void current?.moves.push({ at: line.at, actor, state });
    if (line.kind === "offer" && line.nodeId !== intakeNodeId)
      legs.push({
        nodeId: line.nodeId,
        moves: [{ at: line.at, actor: "I", state: "2.0" }],
        reason: null,
        over: false,
      });
    else if (current === undefined) continue;
    else if (line.kind === "accept") go("R", "3.0");
    else if (working.has(line.kind) && current.moves.at(-1)?.state !== "2.0") go("R", "5.1.4");
    else if (letGo.has(line.kind)) {
      go("R", "4.0");
      current.over = true;
      current.reason = line.reason;
    } else if (line.state === "closed") {
      current.moves.push(...endOf(line, current.moves.at(-1)?.state, ended));
      current.over = true;
      current.reason = ended.closingReason;
    }
  }
  return legs.map(({ nodeId, moves, reason }) => ({ nodeId, moves, reason }));
}
