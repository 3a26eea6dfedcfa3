import type { z } from "zod";
import { errorsOf, filledWith, type Typed, typedAgain } from "../../people/public.ts";
import type { Staff, System } from "../../platform/actor.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { Question } from "../../platform/use-case.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { addSchedule } from "./add-schedule.ts";
import { calendarUploadRoute } from "./calendar-upload.ts";
import { cancelDate } from "./cancel-date.ts";
import { changeDate, dateFieldNames } from "./change-date.ts";
import { changeSchedule } from "./change-schedule.ts";
import { closureRoutes } from "./closure-routes.ts";
import { datePage } from "./date-page.tsx";
import { removeSchedule } from "./remove-schedule.ts";
import { restoreDate } from "./restore-date.ts";
import { formOfSchedule, typedSchedule } from "./schedule-form.ts";
import { typedWithIssues, typedWithRefusal } from "./schedule-mistakes.ts";
import { showSchedule } from "./show-schedule.ts";
import { showTimes } from "./show-times.ts";
import { schedulePage } from "./schedule-page.tsx";
import { timesPath } from "./staff-words.ts";
import { timesPage } from "./times-page.tsx";
import { sayIssue } from "./times-staff.texts.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const allTimes = timesPath(":id");
const oneTime = "/intern/zeiten/:schedule";

type Asking = { readonly desk: Desk; readonly request: WebRequest; readonly view: View };

/** A page again with what was typed; null where what it is about is not there. */
async function again<Input extends z.ZodType, Value>(
  { desk, view }: Asking,
  question: Question<Input, Staff | System, Value>,
  about: z.input<Input>,
  draw: (found: Value) => Parameters<typeof page>[0],
): Promise<Answer | null> {
  const found = await ask(desk, question, { actor: view.actor, networkId: view.network.id }, about);
  return found.kind === "done" ? page(draw(found.value), 422) : null;
}

const timesAgain = (asking: Asking, typed: Typed) =>
  again(asking, showTimes, offerOf(asking.request), (found) => timesPage(asking.view, { ...found, typed }));
const scheduleAgain = (asking: Asking, typed: Typed) =>
  again(asking, showSchedule, scheduleOf(asking.request), (found) =>
    schedulePage(asking.view, { ...found, typed }),
  );
const dateAgain = (asking: Asking, typed: Typed) =>
  again(asking, showSchedule, scheduleOf(asking.request), (found) =>
    datePage(asking.view, { ...found, typed, onDate: asking.request.param("day") }),
  );

const offerOf = (request: WebRequest) => ({ offerId: request.param("id") });
const scheduleOf = (request: WebRequest) => ({ scheduleId: request.param("schedule") });
const toTimes = ({ offerId }: { readonly offerId: string }, view: View): Answer =>
  redirect(view.href(timesPath(offerId), "de"));
const nothing = () => Promise.resolve(null);
/** A date form: what is off or on again, and where the page is afterwards. */
const dateAct = {
  done: toTimes,
  refused: nothing,
  invalid: nothing,
};
const dateOf = ({ fields }: WebRequest) => ({
  scheduleId: fields.get("scheduleId"),
  onDate: fields.get("onDate"),
});

/** Keeping the times of an offer: rules, single dates, closures. */
export const timesRoutes: readonly Route[] = [
  showing(allTimes, showTimes, {
    input: offerOf,
    page: (found, view) => page(timesPage(view, found)),
  }),
  sending(allTimes, addSchedule, {
    input: (request) => ({ ...typedSchedule(request.fields), ...offerOf(request) }),
    done: toTimes,
    refused: (reason, view, request, desk) =>
      timesAgain({ desk, request, view }, typedWithRefusal(request, reason)),
    invalid: (issues, view, request, desk) =>
      timesAgain({ desk, request, view }, typedWithIssues(request, issues)),
  }),
  sending(`${allTimes}/absagen`, cancelDate, {
    ...dateAct,
    input: (request, view) => ({
      ...dateOf(request),
      note: request.fields.get("note"),
      ...letterSiteOf(view),
    }),
  }),
  sending(`${allTimes}/doch`, restoreDate, {
    ...dateAct,
    input: (request) => ({ ...dateOf(request), onHoliday: request.fields.get("onHoliday") }),
  }),
  calendarUploadRoute,
  showing(`${allTimes}/:schedule/:day`, showSchedule, {
    input: scheduleOf,
    page: (found, view) => page(datePage(view, { ...found, onDate: dayOfPath(view) })),
  }),
  sending(`${allTimes}/:schedule/:day`, changeDate, {
    input: (request) => ({
      ...Object.fromEntries(dateFieldNames.map((name) => [name, request.fields.get(name)])),
      newDate: request.fields.get("newDate") || request.param("day"),
      ...scheduleOf(request),
      onDate: request.param("day"),
    }),
    done: toTimes,
    refused: nothing,
    invalid: (issues, view, request, desk) =>
      dateAgain(
        { desk, request, view },
        typedAgain(request.fields, dateFieldNames, errorsOf(issues, sayIssue)),
      ),
  }),
  showing(oneTime, showSchedule, {
    input: scheduleOf,
    page: (found, view) => {
      const known = formOfSchedule(found.schedule);
      return page(schedulePage(view, { ...found, typed: known && filledWith(known) }));
    },
  }),
  sending(oneTime, changeSchedule, {
    input: (request) => ({ ...typedSchedule(request.fields), ...scheduleOf(request) }),
    done: toTimes,
    refused: (reason, view, request, desk) =>
      scheduleAgain({ desk, request, view }, typedWithRefusal(request, reason)),
    invalid: (issues, view, request, desk) =>
      scheduleAgain({ desk, request, view }, typedWithIssues(request, issues)),
  }),
  sending(`${oneTime}/entfernen`, removeSchedule, {
    ...dateAct,
    input: scheduleOf,
  }),
  ...closureRoutes,
];

const dayOfPath = ({ path }: View): string => /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? "1970-01-01";
