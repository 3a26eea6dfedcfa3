import type { z } from "zod";
import type { Json } from "../../core/json.ts";
import { errorsOf, typedAgain, untouched } from "../../people/public.ts";
import type { Actor } from "../../platform/actor.ts";
import type { UseCase } from "../../platform/use-case.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { agendaRoutes } from "./agenda-routes.ts";
import { approveMinutes } from "./approve-minutes.ts";
import { correctRoutes } from "./correct-routes.ts";
import { declineCorrection } from "./decline-correction.ts";
import { drawnMinutes, goHome, minutesAgain, minutesBase, toldFault } from "./minutes-answers.ts";
import { minutesLinkRoutes } from "./minutes-door.ts";
import { saidBefore } from "./minutes-news.ts";
import { savingRoute } from "./minutes-saving.ts";
import { sayIssue } from "./minutes.texts.ts";
import { removeDecision } from "./remove-decision.ts";
import { sendMinutes } from "./send-minutes.ts";
import { showMinutes } from "./show-minutes.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const names = ["id", "silentAfterDays", "answer", "inMeetingId"] as const;

/** A small form of the page: done, or the page again with what was typed and what is wrong. */
const pressed = <Input extends z.ZodType, A extends Actor, Value extends Json, Reason extends string>(
  path: string,
  act: UseCase<Input, A, Value, Reason>,
  news: string,
): Route =>
  sending(`${minutesBase}/${path}`, act, {
    input: ({ param, fields }, view) => ({
      meetingId: param("id"),
      ...Object.fromEntries(names.map((name) => [name, fields.get(name)])),
      ...letterSiteOf(view),
    }),
    done: (_value, view, request) => goHome(view, request, news),
    refused: (reason, view, request, desk) => toldFault(desk, request, view, reason, untouched),
    invalid: (issues, view, request, desk) =>
      minutesAgain(desk, request, view, {
        typed: typedAgain(request.fields, names, errorsOf(issues, sayIssue)),
      }),
  });

export const minutesRoutes: readonly Route[] = [
  ...agendaRoutes,
  showing(minutesBase, showMinutes, {
    input: (request) => ({
      meetingId: request.param("id"),
      version: request.query("fassung") === "" ? undefined : request.query("fassung"),
    }),
    page: (shown, view) => drawnMinutes(view, shown, { typed: untouched, told: saidBefore(view) }),
  }),
  savingRoute,
  pressed("beschluss-streichen", removeDecision, "savedMinutes"),
  pressed("senden", sendMinutes, "minutesSentNow"),
  pressed("genehmigen", approveMinutes, "approvedNow"),
  pressed("hinweis-ablehnen", declineCorrection, "declined"),
  ...correctRoutes,
  ...minutesLinkRoutes,
];
