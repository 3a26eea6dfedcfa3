import { errorsOf, filledWith, type Typed, typedAgain } from "../../people/public.ts";
import type { Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { correctMinutes } from "./correct-minutes.ts";
import { correctable, correctPage } from "./correct-page.tsx";
import { goHome, minutesBase, shownNow } from "./minutes-answers.ts";
import { sayIssue } from "./minutes.texts.ts";
import { showCorrection } from "./show-correction.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const path = `${minutesBase}/berichtigen`;

const texts = ({ fields }: WebRequest, start: string) =>
  fields
    .names()
    .filter((name) => name.startsWith(start))
    .map((name) => ({ id: name.slice(start.length), text: fields.get(name) }));

/** An issue of a list names its place in it; the field on the page is named by the id. */
function errorsOfCorrection(
  issues: Parameters<typeof errorsOf>[0],
  request: WebRequest,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const {
    path: [part, at],
    message,
  } of issues) {
    const list = part === "records" ? "record-" : part === "decisions" ? "decision-" : null;
    const field = list === null ? String(part ?? "") : `${list}${texts(request, list)[Number(at)]?.id ?? ""}`;
    errors[field] ??= sayIssue(message);
  }
  return errors;
}

async function again(
  desk: Desk,
  request: WebRequest,
  view: View,
  errors: Record<string, string>,
  fault?: string,
): Promise<Answer | null> {
  const shown = await shownNow(desk, request, view);
  if (shown === null) return null;
  const typed: Typed = typedAgain(request.fields, request.fields.names(), errors);
  const correctionId = request.fields.get("correctionId");
  return page(correctPage({ view, shown, correctionId, typed, fault }), 422);
}

export const correctRoutes: readonly Route[] = [
  showing(path, showCorrection, {
    input: (request) => ({ meetingId: request.param("id"), correctionId: request.query("hinweis") }),
    page: (shown, view, { correctionId }) =>
      page(correctPage({ view, shown, correctionId, typed: filledWith(correctable(shown, correctionId)) })),
  }),
  sending(path, correctMinutes, {
    input: (request, view) => ({
      meetingId: request.param("id"),
      version: request.fields.get("version"),
      correctionId: request.fields.get("correctionId"),
      records: texts(request, "record-"),
      decisions: texts(request, "decision-"),
      why: request.fields.get("why"),
      ...letterSiteOf(view),
    }),
    done: (_value, view, request) => goHome(view, request, "corrected"),
    refused: (reason, view, request, desk) => again(desk, request, view, {}, sayIssue(reason)),
    invalid: (issues, view, request, desk) => again(desk, request, view, errorsOfCorrection(issues, request)),
  }),
];
