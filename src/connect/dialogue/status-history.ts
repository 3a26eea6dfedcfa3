import { officeDayOf, sayDay } from "../../core/say-date.ts";
import type { TimelineEntry } from "../../ui/timeline.tsx";
import type { LogLine } from "../concerns/concerns.sql.ts";
import { familyTexts } from "../texts.ts";
import type { StatusPart } from "./status-part.ts";

/** What was and, with its date, what comes next; a step without words of its own is said as a next step. */
export function statusHistory({ t, status, team, view }: StatusPart): TimelineEntry[] {
  const { concern, log } = status;
  const past = log.map(
    (line, at): TimelineEntry => ({
      at: officeDayOf(line.at).toString(),
      when: sayDay(officeDayOf(line.at), view.lang),
      what: t(wordsOf(line), { team }),
      ...(at === log.length - 1 && concern.state !== "closed" ? { state: "now" as const } : {}),
    }),
  );
  if (concern.dueAt === null || concern.dueKind === null) return past;
  const due = officeDayOf(concern.dueAt);
  const key = `next-${concern.dueKind}`;
  return [
    ...past,
    {
      at: due.toString(),
      when: t("byDay", { day: sayDay(due, view.lang) }),
      what: t((key in familyTexts.texts ? key : "next-nextStep") as "next-triage", { team }),
      state: "next",
    },
  ];
}

type LogKey = "log-create";
function wordsOf(line: LogLine): LogKey {
  const key = `log-${spokenKind(line)}`;
  return (key in familyTexts.texts ? key : "next-nextStep") as LogKey;
}

/** What the log calls by one word, a family tells apart: who wrote, and who ended the asking. */
function spokenKind({ kind, membershipId, reason }: LogLine): string {
  if (kind === "answer") return membershipId === null ? "answer-family" : "answer-staff";
  if (kind === "handBack" && reason === "consentWithdrawn") return "notAllowed";
  if (kind === "handBack" && reason === "otherPerson") return "otherPerson";
  return kind === "nodeLeft" ? "handBack" : kind;
}
