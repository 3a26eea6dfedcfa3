import { type Typed, untouched } from "../../people/public.ts";
import type { Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending } from "../../platform/web/route.ts";
import { changeWorkshop } from "./change-workshop.ts";
import { repeatWorkshop } from "./repeat-workshop.ts";
import { noteRoutes } from "./note-routes.ts";
import { peopleRoutes } from "./people-routes.ts";
import { seatingRoutes } from "./seating-routes.ts";
import { setUpWorkshop } from "./set-up-workshop.ts";
import { filledWorkshop, flowPage, setUpPage, usual } from "./set-up-page.tsx";
import { showWorkshop } from "./show-workshop.ts";
import { stationRoutes } from "./station-routes.ts";
import { tablesPage } from "./tables-page.tsx";
import {
  doneAt,
  meetingIn,
  sayRefusal,
  shownWorkshop,
  tables,
  wrongField,
  wrongFields,
} from "./workshop-door.ts";
import { workshopNames } from "./workshop-form.tsx";
import { say } from "./workshops.texts.ts";

type Said = { readonly typed?: Typed; readonly refusal?: string; readonly status?: number };

/** The tables, or the form that sets them up. */
async function tablesAnswer(
  desk: Desk,
  request: WebRequest,
  view: View,
  said: Said = {},
): Promise<Answer | null> {
  const shown = await shownWorkshop(desk, request, view);
  if (shown === null) return null;
  const { typed, refusal, status = 200 } = said;
  return page(
    shown.sheet === null
      ? setUpPage(view, { ...shown, typed: typed ?? usual, refusal })
      : tablesPage(view, { ...shown, sheet: shown.sheet, typed: typed ?? untouched, refusal }),
    status,
  );
}

async function flowAnswer(
  desk: Desk,
  request: WebRequest,
  view: View,
  typed?: Typed,
): Promise<Answer | null> {
  const shown = await shownWorkshop(desk, request, view);
  if (!shown?.sheet) return null;
  return page(
    flowPage(view, meetingIn(request), typed ?? filledWorkshop(shown.sheet.workshop)),
    typed ? 422 : 200,
  );
}

const readFlow = ({ fields, param }: WebRequest) => ({
  meetingId: param("id"),
  format: fields.get("format"),
  rounds: fields.get("rounds"),
  minutes: fields.get("minutes"),
  pause: fields.get("pause"),
  starts: fields.get("starts"),
  mix: fields.all("mix"),
});

/** Everything about the rotating tables of a meeting. */
export const workshopRoutes: readonly Route[] = [
  {
    method: "GET",
    path: tables(),
    act: showWorkshop.name,
    anonymous: false,
    handle: (desk, request, view) => tablesAnswer(desk, request, view),
  },
  sending(tables("/einrichten"), setUpWorkshop, {
    input: (request) => ({
      ...readFlow(request),
      tables: request.fields.get("tables"),
      tableWord: say("tableWord"),
    }),
    done: (_value, view, request) => doneAt(view, request, "", "setUp"),
    refused: (reason, view, request, desk) =>
      tablesAnswer(desk, request, view, { refusal: sayRefusal(reason), status: 409 }),
    invalid: (issues, view, request, desk) =>
      tablesAnswer(desk, request, view, { typed: wrongFields(request, workshopNames, issues), status: 422 }),
  }),
  sending(tables("/wiederholen"), repeatWorkshop, {
    input: (request) => ({ meetingId: meetingIn(request) }),
    done: (_value, view, request) => doneAt(view, request, "", "setUp"),
    refused: (reason, view, request, desk) =>
      tablesAnswer(desk, request, view, { refusal: sayRefusal(reason), status: 409 }),
    invalid: () => Promise.resolve(null),
  }),
  {
    method: "GET",
    path: tables("/ablauf"),
    act: showWorkshop.name,
    anonymous: false,
    handle: (desk, request, view) => flowAnswer(desk, request, view),
  },
  sending(tables("/ablauf"), changeWorkshop, {
    input: readFlow,
    done: (_value, view, request) => doneAt(view, request, "", "saved"),
    refused: (reason, view, request, desk) =>
      flowAnswer(desk, request, view, wrongField(request, workshopNames, "rounds", reason)),
    invalid: (issues, view, request, desk) =>
      flowAnswer(desk, request, view, wrongFields(request, workshopNames, issues)),
  }),
  ...stationRoutes,
  ...peopleRoutes,
  ...seatingRoutes((desk, request, view, said) => tablesAnswer(desk, request, view, said)),
  ...noteRoutes,
];
