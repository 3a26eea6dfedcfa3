import { Temporal } from "temporal-polyfill";
import { officeDayOf, sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import { answerDue, firstAttemptDue, remindedAt, triageDue } from "../concerns/deadline.ts";
import { contactWords } from "../concerns/receipt-promises.tsx";
import { sayNextOfMove } from "../moves/family-move.ts";
import { familyTexts } from "../texts.ts";
import { familySideTexts } from "./family-side.texts.ts";
import type { StatusPart } from "./status-part.ts";

export type ComingPart = Pick<StatusPart, "t" | "status" | "team" | "view">;

/** A promise that is still to be kept; `more` says when somebody is reminded of it and what happens if nobody keeps it. */
export type Coming = {
  readonly by: Temporal.PlainDate;
  readonly what: string;
  readonly more: readonly string[];
};

/**
 * What comes by when, the latest days that the clock's rule allows (decisions.md 8): the promise that runs now, and
 * those that begin with it. Empty after the end, and while nobody has looked whether it is a wish.
 */
export function comingDates(part: ComingPart): readonly Coming[] {
  const { dueAt, dueKind } = part.status.concern;
  if (dueAt === null || dueKind === null) return [];
  return [
    { by: officeDayOf(dueAt), what: nextOf(part, dueKind), more: careOf(part, dueAt) },
    ...laterOf(part, dueAt),
  ];
}

function nextOf({ t, status, team, view }: ComingPart, dueKind: string): string {
  if (status.move) return sayNextOfMove(view.lang);
  const answered = status.log.findLast(({ kind }) => kind.startsWith("partner"))?.kind === "partnerAnswered";
  const key = `next-${status.concern.state === "received" && answered ? "triage" : dueKind}`;
  return t((key in familyTexts.texts ? key : "next-nextStep") as "next-triage", { team });
}

/** The sweep's own rule (domain.md 2.3): a reminder before, and afterwards the intake team with a new date. */
function careOf({ status, team, view }: ComingPart, dueAt: Temporal.Instant): readonly string[] {
  const s = speak(familySideTexts, view.lang);
  const reminded = remindedAt(dueAt);
  const missed = Temporal.Instant.compare(dueAt, status.now) > 0 ? dueAt : status.now;
  const day = sayDay(officeDayOf(triageDue(missed, view.network.land).at), view.lang);
  // It lies with the intake team already: then nobody else takes over, its clock starts anew.
  const stays = status.concern.state === "received" && status.move === null;
  return [
    ...(Temporal.Instant.compare(reminded, status.now) > 0
      ? [s("remindOn", { day: sayDay(officeDayOf(reminded), view.lang) })]
      : []),
    s(stays ? "elseAgain" : "elseTeam", { team, day }),
  ];
}

/** Only where nobody has said yes yet: what follows is a promise of the receipt, reckoned from the day that runs now. */
function laterOf({ t, status, view }: ComingPart, dueAt: Temporal.Instant): readonly Coming[] {
  const { state, dueKind, channelKind, pregnantOrNewborn } = status.concern;
  const { land } = view.network;
  const read = state === "received" && dueKind === "triage";
  if (status.move || !(read || state === "offered")) return [];
  const answer = read && status.askNodeAllowed ? answerDue(dueAt, land).at : null;
  const contact = firstAttemptDue(answer ?? dueAt, land, pregnantOrNewborn).at;
  return [
    ...(answer === null ? [] : [{ by: officeDayOf(answer), what: t("personAnswers"), more: [] }]),
    { by: officeDayOf(contact), what: t(contactWords[channelKind]), more: [] },
  ];
}

/** The same in plain lines, for the family's own file. */
export const comingLines = (part: ComingPart): readonly string[] =>
  comingDates(part).map(
    ({ by, what, more }) =>
      `${part.t("byDay", { day: sayDay(by, part.view.lang) })}: ${[what, ...more].join(" ")}`,
  );
