import type { z } from "zod";
import { errorsOf, filledWith, type Typed, typedAgain } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
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
import {
  fieldOfRefusal,
  formOfSchedule,
  type FormRefusal,
  scheduleFields,
  typedSchedule,
} from "./schedule-form.ts";
import { showSchedule } from "./show-schedule.ts";
import { showTimes } from "./show-times.ts";
import { schedulePage } from "./schedule-page.tsx";
import { timesPath } from "./staff-words.ts";
import { timesPage } from "./times-page.tsx";
import { sayIssue } from "./times-staff.texts.ts";

const allTimes = timesPath(":id");
const oneTime = "/intern/zeiten/:schedule";

type Errors = Readonly<Record<string, string>>;
const errorsOfRefusal = (reason: string): Errors => ({
  [fieldOfRefusal[reason as FormRefusal] ?? "days"]: sayIssue(reason),
});
const typedOf = ({ fields }: WebRequest, errors: Errors): Typed => typedAgain(fields, scheduleFields, errors);

/** The page with what was typed and what is wrong with it; null where the offer is not there. */
async function timesAgain(
  desk: Desk,
  view: View,
  request: WebRequest,
  errors: Errors,
): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const found = await ask(desk, showTimes, call, { offerId: request.param("id") });
  const typed = typedOf(request, errors);
  return found.kind === "done" ? page(timesPage(view, { ...found.value, typed }), 422) : null;
}

async function scheduleAgain(
  desk: Desk,
  view: View,
  request: WebRequest,
  errors: Errors,
): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const found = await ask(desk, showSchedule, call, { scheduleId: request.param("schedule") });
  const typed = typedOf(request, errors);
  return found.kind === "done" ? page(schedulePage(view, { ...found.value, typed }), 422) : null;
}

async function dateAgain(
  desk: Desk,
  view: View,
  request: WebRequest,
  errors: Errors,
): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const found = await ask(desk, showSchedule, call, { scheduleId: request.param("schedule") });
  const typed = typedAgain(request.fields, dateFieldNames, errors);
  const onDate = request.param("day");
  return found.kind === "done" ? page(datePage(view, { ...found.value, onDate, typed }), 422) : null;
}

type Issues = readonly z.core.$ZodIssue[];
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
    input: (request) => ({ offerId: request.param("id") }),
    page: (found, view) => page(timesPage(view, found)),
  }),
  sending(allTimes, addSchedule, {
    input: (request) => ({ ...typedSchedule(request.fields), offerId: request.param("id") }),
    done: toTimes,
    refused: (reason, view, request, desk) => timesAgain(desk, view, request, errorsOfRefusal(reason)),
    invalid: (issues: Issues, view, request, desk) =>
      timesAgain(desk, view, request, errorsOf(issues, sayIssue)),
  }),
  sending(`${allTimes}/absagen`, cancelDate, {
    ...dateAct,
    input: (request) => ({ ...dateOf(request), note: request.fields.get("note") }),
  }),
  sending(`${allTimes}/doch`, restoreDate, {
    ...dateAct,
    input: (request) => ({ ...dateOf(request), onHoliday: request.fields.get("onHoliday") }),
  }),
  calendarUploadRoute,
  showing(`${allTimes}/:schedule/:day`, showSchedule, {
    input: (request) => ({ scheduleId: request.param("schedule") }),
    page: (found, view) => page(datePage(view, { ...found, onDate: dayOfPath(view) })),
  }),
  sending(`${allTimes}/:schedule/:day`, changeDate, {
    input: (request) => ({
      ...Object.fromEntries(dateFieldNames.map((name) => [name, request.fields.get(name)])),
      newDate: request.fields.get("newDate") || request.param("day"),
      scheduleId: request.param("schedule"),
      onDate: request.param("day"),
    }),
    done: toTimes,
    refused: nothing,
    invalid: (issues: Issues, view, request, desk) =>
      dateAgain(desk, view, request, errorsOf(issues, sayIssue)),
  }),
  showing(oneTime, showSchedule, {
    input: (request) => ({ scheduleId: request.param("schedule") }),
    page: (found, view) => {
      const known = formOfSchedule(found.schedule);
      return page(schedulePage(view, { ...found, typed: known && filledWith(known) }));
    },
  }),
  sending(oneTime, changeSchedule, {
    input: (request) => ({ ...typedSchedule(request.fields), scheduleId: request.param("schedule") }),
    done: toTimes,
    refused: (reason, view, request, desk) => scheduleAgain(desk, view, request, errorsOfRefusal(reason)),
    invalid: (issues: Issues, view, request, desk) =>
      scheduleAgain(desk, view, request, errorsOf(issues, sayIssue)),
  }),
  sending(`${oneTime}/entfernen`, removeSchedule, {
    ...dateAct,
    input: (request) => ({ scheduleId: request.param("schedule") }),
  }),
  ...closureRoutes,
];

const dayOfPath = ({ path }: View): string => /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? "1970-01-01";
