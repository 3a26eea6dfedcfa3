import type { Typed } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending } from "../../platform/web/route.ts";
import { removeStation } from "./remove-station.ts";
import { saveStation } from "./save-station.ts";
import { showStation } from "./show-station.ts";
import { stationNames } from "./station-fields.ts";
import { filledStation, newStation, stationPage } from "./station-page.tsx";
import { headings } from "./workshop.ts";
import { callOf, doneAt, meetingIn, sayRefusal, tables, wrongField, wrongFields } from "./workshop-door.ts";

type Said = { readonly typed?: Typed; readonly refusal?: string; readonly status?: number };

const stationIn = (request: WebRequest): string | null => request.param("station") || null;

async function stationAnswer(
  desk: Desk,
  request: WebRequest,
  view: View,
  said: Said = {},
): Promise<Answer | null> {
  const id = stationIn(request);
  const shown = await ask(desk, showStation, callOf(view), { meetingId: meetingIn(request), id });
  if (shown.kind !== "done") return null;
  const { station } = shown.value;
  const typed = said.typed ?? (station === null ? newStation : filledStation(station));
  return page(stationPage(view, { ...shown.value, id, typed, refusal: said.refusal }), said.status ?? 200);
}

const readStation = (request: WebRequest) => ({
  meetingId: meetingIn(request),
  id: stationIn(request),
  topic: request.fields.get("topic"),
  seats: request.fields.get("seats"),
  stepFree: request.fields.has("stepFree"),
  hostId: request.fields.get("hostId"),
  profileId: request.fields.get("profileId"),
  ...Object.fromEntries(headings.map((heading) => [heading, request.fields.get(heading)])),
});

const saving = (path: string): Route =>
  sending(path, saveStation, {
    input: readStation,
    done: (_value, view, request) => doneAt(view, request, "", "saved"),
    refused: (reason, view, request, desk) =>
      stationAnswer(desk, request, view, {
        typed: wrongField(request, stationNames, reason.startsWith("host") ? "hostId" : "topic", reason),
        status: 422,
      }),
    invalid: (issues, view, request, desk) =>
      stationAnswer(desk, request, view, { typed: wrongFields(request, stationNames, issues), status: 422 }),
  });

const showing = (path: string): Route => ({
  method: "GET",
  path,
  act: showStation.name,
  anonymous: false,
  handle: (desk, request, view) => stationAnswer(desk, request, view),
});

const known = "/stationen/:station{[0-9a-f-]+}";

/** Tables and stations: adding, changing, taking away. */
export const stationRoutes: readonly Route[] = [
  showing(tables("/stationen/neu")),
  saving(tables("/stationen/neu")),
  showing(tables(known)),
  saving(tables(known)),
  sending(tables(`${known}/entfernen`), removeStation, {
    input: (request) => ({ meetingId: meetingIn(request), id: stationIn(request) }),
    done: (_value, view, request) => doneAt(view, request, "", "saved"),
    refused: (reason, view, request, desk) =>
      stationAnswer(desk, request, view, { refusal: sayRefusal(reason), status: 409 }),
    invalid: () => Promise.resolve(null),
  }),
];
