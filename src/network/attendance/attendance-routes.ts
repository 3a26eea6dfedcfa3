import { newId, readId } from "../../core/ids.ts";
import { errorsOf, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Handle, handling, type Route, sending, showing } from "../../platform/web/route.ts";
import { addWalkIn } from "./add-walk-in.ts";
import { attendancePage, walkInNames } from "./attendance-page.tsx";
import { attendanceListPage, wallPage } from "./attendance-prints.tsx";
import { say, sayIssue } from "./attendance.texts.ts";
import { checkIn } from "./check-in.ts";
import { doorPage, doorShutPage } from "./door-page.tsx";
import { doorPath } from "./door-path.ts";
import { markAttendance } from "./mark-attendance.ts";
import { showAttendance } from "./show-attendance.ts";
import { showCheckedIn } from "./show-checked-in.ts";
import { showDoor } from "./show-door.ts";

const idOf = (request: WebRequest) => request.param("id");
const base = "/intern/treffen/:id/anwesenheit";

type Said = { readonly typed?: Typed; readonly trouble?: string; readonly status: number };
async function listAnswer(desk: Desk, request: WebRequest, view: View, said: Said): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showAttendance, call, { id: idOf(request) });
  if (shown.kind !== "done") return null;
  const { typed = untouched, trouble = null, status } = said;
  const news = request.query("neu") === "eingetragen" && status === 200;
  return page(attendancePage(view, shown.value, { typed, trouble, news }), status);
}

const saved = (_value: unknown, view: View, request: WebRequest): Answer =>
  redirect(view.href(`/intern/treffen/${idOf(request)}/anwesenheit?neu=eingetragen`, "de"));
const refused = (reason: string, view: View, request: WebRequest, desk: Desk) =>
  listAnswer(desk, request, view, { trouble: sayIssue(reason), status: 409 });

type Telling = { readonly typed: Typed; readonly thanks: string | null };
async function doorAnswer(
  desk: Desk,
  view: View,
  token: string,
  { typed, thanks }: Telling,
): Promise<Answer> {
  const call = { actor: anyoneActor, networkId: view.network.id };
  const shown = await ask(desk, showDoor, call, { token });
  if (shown.kind !== "done") return page(doorShutPage(view, "unknown"), 404);
  const door = shown.value;
  if (door.state !== "open") return page(doorShutPage(view, door.state), 410);
  const wrong = Object.keys(typed.errors).length > 0;
  return page(doorPage(view, { door, token, typed, thanks }), wrong ? 422 : 200);
}

/** POST: a code, and the name that belongs to it back to its owner. */
const comeIn: Handle = async (desk, request, view) => {
  const token = request.fields.get("_link");
  const opKey = readId<"operation">(request.fields.get("_op")) ?? newId<"operation">();
  const call = { actor: anyoneActor, networkId: view.network.id };
  const typedIn = { token, code: request.fields.get("code") };
  const done = await perform(desk, checkIn, { ...call, opKey }, typedIn);
  if (done.kind === "done" && done.value.ok) {
    const { again } = done.value.value;
    const found = await ask(desk, showCheckedIn, call, typedIn);
    const name = found.kind === "done" ? found.value.name : "";
    const thanks = say(again ? "doorThanksAgain" : "doorThanks", { name });
    return doorAnswer(desk, view, token, { typed: untouched, thanks });
  }
  const typed = typedAgain(request.fields, ["code"], { code: say("doorUnknown") });
  return doorAnswer(desk, view, token, { typed, thanks: null });
};

/** Attendance: tapped by the coordination, signed on paper, or by the code on the wall. */
export const attendanceRoutes: readonly Route[] = [
  {
    method: "GET",
    path: base,
    act: showAttendance.name,
    anonymous: false,
    handle: (desk, request, view) => listAnswer(desk, request, view, { status: 200 }),
  },
  showing(`${base}/liste`, showAttendance, {
    input: (request) => ({ id: idOf(request) }),
    page: (shown, view) => page(attendanceListPage(view, shown)),
  }),
  showing(`${base}/aushang`, showAttendance, {
    input: (request) => ({ id: idOf(request) }),
    page: (shown, view) => page(wallPage(view, shown)),
  }),
  sending(`${base}/dazu`, addWalkIn, {
    input: (request) => ({
      id: idOf(request),
      name: request.fields.get("name"),
      organisationId: request.fields.get("organisationId"),
    }),
    done: saved,
    refused,
    invalid: (issues, view, request, desk) =>
      listAnswer(desk, request, view, {
        typed: typedAgain(request.fields, walkInNames, errorsOf(issues, sayIssue)),
        status: 422,
      }),
  }),
  sending(`${base}/:guest`, markAttendance, {
    input: (request) => ({
      id: idOf(request),
      guestId: request.param("guest"),
      presence: request.fields.get("presence"),
    }),
    done: saved,
    refused,
    invalid: () => Promise.resolve(null),
  }),
  handling("GET", doorPath, showDoor.name, (desk, request, view) =>
    doorAnswer(desk, view, request.query("t"), { typed: untouched, thanks: null }),
  ),
  handling("POST", doorPath, checkIn.name, comeIn),
];
