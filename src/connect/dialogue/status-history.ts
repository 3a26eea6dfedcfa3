import { officeDayOf, sayDay } from "../../core/say-date.ts";
import type { TimelineEntry } from "../../ui/timeline.tsx";
import type { LogLine } from "../concerns/concerns.sql.ts";
import { speak } from "../../platform/texts.ts";
import { saidOfMove } from "../moves/family-move.ts";
import { familyTexts } from "../texts.ts";
import { familySideTexts } from "./family-side.texts.ts";
import type { StatusPart } from "./status-part.ts";

type HistoryPart = Pick<StatusPart, "t" | "status" | "team" | "view">;

/** The same in plain lines, for the family's own file. */
export const historyLines = (part: HistoryPart): readonly string[] =>
  statusHistory(part).map(({ when, what }) => `${String(when)}: ${String(what)}`);

/** New keys are no news for a family; of a second look it is told once, when it begins. */
export const isSpoken = ({ kind, reason }: LogLine): boolean =>
  kind !== "rekey" && (kind !== "secondLook" || reason === "asked");

function saidOf(line: LogLine, { t, view, team, status }: HistoryPart): string {
  const moved = saidOfMove(line, view.lang, team);
  if (moved !== null) return moved;
  // Whoever was referred or has called did not write to us herself.
  const wroteHerself = status.concern.kind !== "referral" && line.membershipId === null;
  if (line.kind === "create" && line.reason === null && !wroteHerself) return t("log-arrived");
  if (line.kind === "wait" && line.dueAt !== null)
    return t("log-waitUntil", { day: sayDay(officeDayOf(line.dueAt), view.lang) });
  const by = status.people.find(({ membershipId }) => membershipId === line.membershipId);
  const named = namedKinds[spokenKind(line)];
  return by && named
    ? speak(familySideTexts, view.lang)(named, { name: by.name })
    : t(wordsOf(line), { team });
}

/** Who said yes and who wrote has a name: it stands above the message and in the list of readers as well. */
const namedKinds: Readonly<Record<string, "saidYes" | "wroteYou">> = {
  accept: "saidYes",
  "answer-staff": "wroteYou",
};

/** What was, in the order in which it happened; a step without words of its own is said as a next step. */
export function statusHistory({ t, status, team, view }: HistoryPart): TimelineEntry[] {
  const log = status.log.filter(isSpoken);
  return log.map((line, at) => ({
    at: officeDayOf(line.at).toString(),
    when: sayDay(officeDayOf(line.at), view.lang),
    what: saidOf(line, { t, view, team, status }),
    ...(at === log.length - 1 && status.concern.state !== "closed" ? { state: "now" as const } : {}),
  }));
}

type LogKey = "log-create";
function wordsOf(line: LogLine): LogKey {
  const key = `log-${spokenKind(line)}`;
  return (key in familyTexts.texts ? key : "next-nextStep") as LogKey;
}

/** What the log calls by one word, a family tells apart: who wrote, and who ended the asking. */
export function spokenKind({ kind, membershipId, reason }: LogLine): string {
  if (kind === "create" && reason !== null && membershipId !== null) return "goesOn";
  if (kind === "answer") return membershipId === null ? "answer-family" : "answer-staff";
  // Told to somebody instead of typed with the code: the family reads who wrote it down, and can object.
  const told = (kind === "consentEnded" && reason !== "sharingEnded") || reason === "consentWithdrawn";
  if (membershipId !== null && told) return "toldBack";
  if (kind === "handBack" && reason === "consentWithdrawn") return "notAllowed";
  if (kind === "handBack" && reason === "otherPerson") return "otherPerson";
  return kind === "nodeLeft" ? "handBack" : kind;
}
