import { sayTime } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { TimelineEntry } from "../../ui/timeline.tsx";
import { staffTexts } from "../texts.ts";
import { sayTold } from "../consents/told-withdrawal.texts.ts";
import type { ConcernKind } from "./concern.ts";
import type { LogLine } from "./concerns.sql.ts";
import { sayStep, stepTexts } from "./step.texts.ts";
import { shortDayOf, type ShownConcern } from "./shown-concern.ts";

const t = speak(staffTexts, "de");

/** A family's own writing is one of three ways in which a concern begins. */
const beginning = ({ membershipId }: LogLine, began: ConcernKind): string | null =>
  began === "referral" ? "referral" : membershipId === null ? null : "taken";

/** A step with words of its own for this reason, then the step as such. */
function wordsOf(line: LogLine, node: string, began: ConcernKind): string {
  const { kind, membershipId } = line;
  const reason = kind === "create" ? (line.reason ?? beginning(line, began)) : line.reason;
  const told = (kind === "consentEnded" && reason !== "sharingEnded") || reason === "consentWithdrawn";
  if (membershipId !== null && told) return sayTold("log");
  const own = [`log-${kind}-${reason}`, `log-${kind}`].find((key) => key in stepTexts.texts);
  if (own) return sayStep(own as "log-next", { node });
  return t((`log-${kind}` in staffTexts.texts ? `log-${kind}` : "log-next") as "log-offer", {
    node,
    reason: reason && `reason-${reason}` in staffTexts.texts ? t(`reason-${reason}` as "reason-other") : "",
  });
}

/** The log of a concern in words, oldest first; the last entry of an open concern is where it stands. */
export function historyOf({ log, acted, nodes, concern }: ShownConcern): TimelineEntry[] {
  const nodeName = (id: string) => nodes.find((node) => node.id === id)?.name ?? "";
  return log.map((line, at) => ({
    at: line.at.toString({ smallestUnit: "second" }),
    when: [shortDayOf(line.at), sayTime(line.at, "de"), acted[line.membershipId ?? ""]]
      .filter(Boolean)
      .join(", "),
    what: wordsOf(line, nodeName(line.nodeId), concern.kind),
    ...(at === log.length - 1 && concern.state !== "closed" ? { state: "now" as const } : {}),
  }));
}
