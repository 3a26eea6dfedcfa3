import type { z } from "zod";
import { errorsOf, filledWith, type Typed, typedAgain } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route, sending } from "../../platform/web/route.ts";
import { changeMeeting } from "./change-meeting.ts";
import { cancelMeeting } from "./cancel-meeting.ts";
import type { Meeting } from "./meeting.ts";
import { callOffPage, meetingFormPage, meetingNames } from "./meeting-form-page.tsx";
import { withNews } from "./meeting-news.ts";
import { planMeeting } from "./plan-meeting.ts";
import { say, sayIssue } from "./say.ts";
import { officeClock } from "./say-meeting.ts";
import { showMeetingForm } from "./show-meeting-form.ts";
import { showNewMeeting } from "./show-new-meeting.ts";
import { fieldOfFault } from "./typed-meeting.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const read = ({ fields }: WebRequest) =>
  Object.fromEntries(meetingNames.map((name) => [name, fields.get(name)]));
const again = (request: WebRequest, errors: Record<string, string>) =>
  typedAgain(request.fields, meetingNames, errors);
const invalidAs = (request: WebRequest, issues: readonly z.core.$ZodIssue[]) =>
  again(request, errorsOf(issues, sayIssue));
const refusedAs = (request: WebRequest, reason: string) =>
  again(request, { [fieldOfFault(reason)]: sayIssue(reason) });
const call = (view: View) => ({ actor: view.actor, networkId: view.network.id });
const home = (id: string) => `/intern/treffen/${id}`;

const storedIn = (meeting: Meeting) => {
  const { day, from, to } = officeClock(meeting);
  const { title, place, wayThere, onlineUrl, about, answerBy } = meeting;
  return { title, day, from, to, place, wayThere, onlineUrl, about, answerBy };
};

async function newForm(desk: Desk, view: View, seriesId: string, typed?: Typed): Promise<Answer | null> {
  const shown = await ask(desk, showNewMeeting, call(view), { seriesId });
  if (shown.kind !== "done") return null;
  const { series, last, day } = shown.value;
  const proposed = last
    ? { ...storedIn(last), title: last.title, day: day?.toString() ?? "", answerBy: null }
    : { title: series.name };
  const body = meetingFormPage(view, {
    title: say("planMeeting"),
    action: `/intern/treffen/neu?reihe=${seriesId}`,
    back: "/intern/treffen",
    note: last === null ? undefined : say("proposedBy"),
    typed: typed ?? filledWith(proposed),
  });
  return page(body, typed === undefined ? 200 : 422);
}

async function changeForm(desk: Desk, view: View, id: string, typed?: Typed): Promise<Answer | null> {
  const shown = await ask(desk, showMeetingForm, call(view), { id });
  if (shown.kind !== "done") return null;
  const body = meetingFormPage(view, {
    title: say("changeMeeting"),
    action: `${home(id)}/aendern`,
    back: home(id),
    typed: typed ?? filledWith(storedIn(shown.value)),
  });
  return page(body, typed === undefined ? 200 : 422);
}

async function callOffForm(
  desk: Desk,
  view: View,
  id: string,
  typed: Typed,
  status = 200,
): Promise<Answer | null> {
  const shown = await ask(desk, showMeetingForm, call(view), { id });
  return shown.kind === "done" ? page(callOffPage(view, id, shown.value.title, typed), status) : null;
}

const untyped: Typed = { values: {}, errors: {} };
const idOf = (request: WebRequest) => request.param("id");
const reasonAgain = (request: WebRequest, sentence: string) =>
  typedAgain(request.fields, ["reason"], { reason: sentence });

const inside = (route: Route): Route => ({ ...route, anonymous: false });

/** Planning a meeting, changing it, calling it off. */
export const meetingFormRoutes: readonly Route[] = [
  inside(
    handling("GET", "/intern/treffen/neu", showNewMeeting.name, (desk, request, view) =>
      newForm(desk, view, request.query("reihe")),
    ),
  ),
  sending("/intern/treffen/neu", planMeeting, {
    input: (request) => ({ ...read(request), seriesId: request.query("reihe") }),
    done: ({ id }, view) => redirect(view.href(withNews(`${home(id)}/gaeste`, "geplant"), "de")),
    refused: (reason, view, request, desk) =>
      newForm(desk, view, request.query("reihe"), refusedAs(request, reason)),
    invalid: (issues, view, request, desk) =>
      newForm(desk, view, request.query("reihe"), invalidAs(request, issues)),
  }),
  inside(
    handling("GET", "/intern/treffen/:id/aendern", showMeetingForm.name, (desk, request, view) =>
      changeForm(desk, view, idOf(request)),
    ),
  ),
  sending("/intern/treffen/:id/aendern", changeMeeting, {
    input: (request, view) => ({ ...read(request), id: idOf(request), site: letterSiteOf(view) }),
    done: ({ id, told }, view) =>
      redirect(view.href(withNews(home(id), told > 0 ? "mitgeteilt" : "gespeichert"), "de")),
    refused: (reason, view, request, desk) =>
      changeForm(desk, view, idOf(request), refusedAs(request, reason)),
    invalid: (issues, view, request, desk) =>
      changeForm(desk, view, idOf(request), invalidAs(request, issues)),
  }),
  inside(
    handling("GET", "/intern/treffen/:id/absagen", showMeetingForm.name, (desk, request, view) =>
      callOffForm(desk, view, idOf(request), untyped),
    ),
  ),
  sending("/intern/treffen/:id/absagen", cancelMeeting, {
    input: (request, view) => ({
      id: idOf(request),
      reason: request.fields.get("reason"),
      site: letterSiteOf(view),
    }),
    done: ({ id }, view) => redirect(view.href(withNews(home(id), "abgesagt"), "de")),
    refused: (reason, view, request, desk) =>
      callOffForm(desk, view, idOf(request), reasonAgain(request, sayIssue(reason)), 409),
    invalid: (issues, view, request, desk) =>
      callOffForm(desk, view, idOf(request), reasonAgain(request, sayIssue(issues[0]?.message ?? "")), 422),
  }),
];
