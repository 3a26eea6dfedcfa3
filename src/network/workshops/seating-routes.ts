import { typedAgain, untouched } from "../../people/public.ts";
import { ask, perform } from "../../platform/perform.ts";
import { page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Handle, type Route, sending } from "../../platform/web/route.ts";
import { adoptSeating } from "./adopt-seating.ts";
import { callRound } from "./call-round.ts";
import { changePage, proposalPage } from "./change-page.tsx";
import { movePerson } from "./move-person.ts";
import { type Again, changeAnswer, computeAnswer } from "./plan-door.ts";
import { printPage, printsPage } from "./prints-page.tsx";
import { isPrint } from "./print-kinds.ts";
import { saveSeating } from "./save-seating.ts";
import { screenPage } from "./screen-page.tsx";
import { showStationLinks } from "./show-station-links.ts";
import { showWorkshop } from "./show-workshop.ts";
import {
  callOf,
  doneAt,
  meetingIn,
  sayRefusal,
  shownWorkshop,
  tables,
  wrongFields,
} from "./workshop-door.ts";
import { notePath } from "./station-link.ts";

const acting = (method: "GET" | "POST", path: string, act: string, handle: Handle): Route => ({
  method,
  path,
  act,
  anonymous: false,
  handle,
});

/** GET: the question who is missing, or the proposal that was made from its answer. */
const openChange: Handle = async (desk, request, view) => {
  const shown = await shownWorkshop(desk, request, view);
  if (!shown?.sheet) return null;
  const { sheet, invited, proposed } = shown;
  if (sheet.seating === null) return redirect(view.href(`/intern/treffen/${sheet.meeting.id}/tische`, "de"));
  return page(
    proposed === null
      ? changePage(view, { sheet, invited, typed: untouched })
      : proposalPage(view, { sheet, proposal: proposed, conflicts: [] }),
  );
};

const screenPath = "/intern/treffen/:id{[0-9a-f-]+}/leinwand";
const openScreen: Handle = async (desk, request, view) => {
  const shown = await shownWorkshop(desk, request, view);
  if (!shown?.sheet) return null;
  // Nobody stands at the wall and presses a key; whoever calls the rounds may do it on another machine.
  return { ...page(screenPage(view, { sheet: shown.sheet, now: shown.now })), headers: { Refresh: "60" } };
};

const openPrints: Handle = async (desk, request, view) => {
  const shown = await shownWorkshop(desk, request, view);
  return shown?.sheet ? page(printsPage(view, shown.sheet)) : null;
};

const openPrint: Handle = async (desk, request, view) => {
  const kind = request.param("kind");
  const shown = await shownWorkshop(desk, request, view);
  const links = await ask(desk, showStationLinks, callOf(view), { meetingId: meetingIn(request) });
  if (!shown?.sheet || links.kind !== "done" || !isPrint(kind)) return null;
  const addressOf = (stationId: string) =>
    `${view.publicUrl}${view.href(`${notePath}?t=${links.value[stationId] ?? ""}`, "de")}`;
  return page(printPage(view, { kind, sheet: shown.sheet, addressOf, now: shown.now }));
};

const call: Handle = async (desk, request, view) => {
  const { fields } = request;
  const given = { meetingId: meetingIn(request), call: fields.get("call"), after: fields.get("after") };
  const done = await perform(desk, callRound, callOf(view), given);
  return done.kind === "done"
    ? redirect(view.href(`/intern/treffen/${meetingIn(request)}/leinwand`, "de"))
    : null;
};

const moveNames = ["guestId", "place"];
const placeOf = (request: WebRequest) => ({
  meetingId: meetingIn(request),
  guestId: request.fields.get("guestId"),
  place: request.fields.get("place"),
});

/** The plan: computing, moving by hand, changing live, printing, the big screen. */
export const seatingRoutes = (again: Again): readonly Route[] => [
  acting("POST", tables("/rechnen"), saveSeating.name, computeAnswer(again)),
  sending(tables("/umsetzen"), movePerson, {
    input: placeOf,
    done: (_value, view, request) => doneAt(view, request, "", "moved"),
    refused: (reason, view, request, desk) =>
      again(desk, request, view, {
        refusal: sayRefusal(reason),
        status: 409,
        typed: typedAgain(request.fields, moveNames, { place: sayRefusal(reason) }),
      }),
    invalid: (issues, view, request, desk) => {
      const typed = wrongFields(request, moveNames, issues);
      return again(desk, request, view, { typed, status: 422 });
    },
  }),
  acting("GET", tables("/aenderung"), showWorkshop.name, openChange),
  acting("POST", tables("/aenderung"), saveSeating.name, changeAnswer),
  sending(tables("/uebernehmen"), adoptSeating, {
    input: (request) => ({ meetingId: meetingIn(request), version: request.fields.get("version") }),
    done: (_value, view, request) => doneAt(view, request, "", "adopted"),
    refused: (reason, view, request, desk) =>
      again(desk, request, view, { refusal: sayRefusal(reason), status: 409 }),
    invalid: () => Promise.resolve(null),
  }),
  acting("GET", tables("/druck"), showWorkshop.name, openPrints),
  acting("GET", tables("/druck/:kind{[a-z]+}"), showWorkshop.name, openPrint),
  acting("GET", screenPath, showWorkshop.name, openScreen),
  acting("POST", screenPath, callRound.name, call),
];
