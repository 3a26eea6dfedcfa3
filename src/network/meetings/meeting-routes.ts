import { errorsOf, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { answerNames } from "./answer-form.tsx";
import { answerOwnInvitation } from "./answer-own-invitation.ts";
import { guestRoutes } from "./guest-routes.ts";
import { holdMeeting } from "./hold-meeting.ts";
import { linkRoutes } from "./link-routes.ts";
import { listMeetingsOfNetwork } from "./list-meetings-of-network.ts";
import { meetingFormRoutes } from "./meeting-form-routes.ts";
import { type MeetingNews, withNews } from "./meeting-news.ts";
import { meetingPage } from "./meeting-page.tsx";
import { meetingsPage } from "./meetings-page.tsx";
import { remindGuests } from "./remind-guests.ts";
import { sayIssue } from "./say.ts";
import { seriesRoutes } from "./series-routes.ts";
import { showMeeting } from "./show-meeting.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const idOf = (request: WebRequest) => request.param("id");
const home = (request: WebRequest) => `/intern/treffen/${idOf(request)}`;
const told = (view: View, path: string, what: MeetingNews): Answer =>
  redirect(view.href(withNews(path, what), "de"));

async function again(
  desk: Desk,
  request: WebRequest,
  view: View,
  how: { readonly typed?: Typed; readonly trouble?: string; readonly status: number },
): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showMeeting, call, { id: idOf(request) });
  if (shown.kind !== "done") return null;
  return page(meetingPage(view, shown.value, how.typed ?? untouched, how.trouble ?? null), how.status);
}

/** From the list one comes back to the list, from the page of a meeting to that page. */
const answeredAt = (request: WebRequest): string =>
  request.fields.get("von") === "treffen" ? home(request) : "/intern/treffen";

/** `/intern/treffen`: series, meetings, invitations, and the answers by link. */
export const meetingRoutes: readonly Route[] = [
  showing("/intern/treffen", listMeetingsOfNetwork, {
    page: (shown, view) => page(meetingsPage(view, shown)),
  }),
  ...seriesRoutes,
  ...meetingFormRoutes,
  showing("/intern/treffen/:id", showMeeting, {
    input: (request) => ({ id: idOf(request) }),
    page: (shown, view) => page(meetingPage(view, shown, untouched)),
  }),
  sending("/intern/treffen/:id/stattgefunden", holdMeeting, {
    input: (request) => ({ id: idOf(request) }),
    done: (_value, view, request) => told(view, home(request), "stattgefunden"),
    refused: (reason, view, request, desk) =>
      again(desk, request, view, { trouble: sayIssue(reason), status: 409 }),
    invalid: () => Promise.resolve(null),
  }),
  sending("/intern/treffen/:id/erinnern", remindGuests, {
    input: (request, view) => ({ id: idOf(request), site: letterSiteOf(view) }),
    done: (_value, view, request) => told(view, home(request), "erinnert"),
    refused: (reason, view, request, desk) =>
      reason === "nobody"
        ? told(view, home(request), "niemand")
        : again(desk, request, view, { trouble: sayIssue(reason), status: 409 }),
    invalid: () => Promise.resolve(null),
  }),
  sending("/intern/treffen/:id/antwort", answerOwnInvitation, {
    input: (request) => ({
      id: idOf(request),
      answer: request.fields.get("answer"),
      needs: request.fields.all("needs"),
      needsNote: request.fields.get("needsNote"),
      needsNone: request.fields.get("needsNone") === "1",
      comment: request.fields.get("comment"),
    }),
    done: ({ late }, view, request) => told(view, answeredAt(request), late ? "antwort-spaet" : "antwort"),
    refused: (reason, view, request, desk) =>
      again(desk, request, view, { trouble: sayIssue(reason), status: 409 }),
    invalid: (issues, view, request, desk) =>
      again(desk, request, view, {
        typed: typedAgain(request.fields, answerNames, errorsOf(issues, sayIssue)),
        status: 422,
      }),
  }),
  ...guestRoutes,
  ...linkRoutes,
];
