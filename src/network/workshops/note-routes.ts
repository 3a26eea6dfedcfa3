import type { z } from "zod";
import { errorsOf, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { readId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import type { UseCase } from "../../platform/use-case.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Json } from "../../core/json.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Handle, handling, type Route, sending } from "../../platform/web/route.ts";
import { dropNote } from "./drop-note.ts";
import { harvestPath } from "./harvest-lines.tsx";
import { harvestPage } from "./harvest-page.tsx";
import { harvestToProfile } from "./harvest-to-profile.ts";
import { harvestToTask } from "./harvest-to-task.ts";
import { noteNames } from "./note-fields.ts";
import { noteGonePage, notePage } from "./note-page.tsx";
import { showHarvest } from "./show-harvest.ts";
import { showStationNotes } from "./show-station-notes.ts";
import { notePath } from "./station-link.ts";
import { say, sayIssue } from "./table-notes.texts.ts";
import { typeTableNotes } from "./type-table-notes.ts";
import { callOf, meetingIn } from "./workshop-door.ts";
import { writeTableNotes } from "./write-table-notes.ts";

type Said = { readonly typed?: Typed; readonly refusal?: string };

/** Somebody at a table, with or without an account: the link is what counts. */
const linkCall = (view: View) => ({ actor: anyoneActor, networkId: view.network.id });
const isNews = (view: View): boolean => view.path.includes("neu=1");

async function noteAnswer(desk: Desk, view: View, secret: string, said: Said = {}): Promise<Answer> {
  const shown = await ask(desk, showStationNotes, linkCall(view), { secret });
  if (shown.kind !== "done") return page(noteGonePage(view, "unknown"), 404);
  if (!shown.value.open) return page(noteGonePage(view, "closed"), 410);
  const running = shown.value.workshop.runningRound;
  const typed: Typed = said.typed ?? {
    values: running === null ? {} : { round: [String(running)] },
    errors: {},
  };
  const wrong = said.refusal !== undefined || Object.keys(typed.errors).length > 0;
  const { refusal } = said;
  return page(
    notePage(view, { ...shown.value, secret, typed, refusal, saved: !wrong && isNews(view) }),
    wrong ? 422 : 200,
  );
}

const written = ({ fields }: WebRequest) =>
  Object.fromEntries(noteNames.map((name) => [name, fields.get(name)]));
const wrong = (request: WebRequest, names: readonly string[], issues: readonly z.core.$ZodIssue[]): Typed =>
  typedAgain(request.fields, names, errorsOf(issues, sayIssue));

const writeNotes: Handle = async (desk, request, view) => {
  const secret = request.fields.get("_link");
  const call = { ...linkCall(view), opKey: readId<"operation">(request.fields.get("_op")) };
  const done = await perform(desk, writeTableNotes, call, { ...written(request), secret });
  if (done.kind === "invalid")
    return noteAnswer(desk, view, secret, { typed: wrong(request, noteNames, done.issues) });
  if (done.kind === "done" && done.value.ok) {
    const query = new URLSearchParams({ t: secret, neu: "1" });
    return redirect(view.href(`${notePath}?${query}`, "de"));
  }
  const reason = done.kind === "done" && !done.value.ok ? done.value.reason : "unknown";
  const typed = typedAgain(
    request.fields,
    noteNames,
    reason === "roundMissing" ? { round: sayIssue(reason) } : {},
  );
  return noteAnswer(desk, view, secret, reason === "full" ? { typed, refusal: say("full") } : { typed });
};

const harvestNames = ["noteId", "profileId", "title", "ownerId", "dueOn", "why"];
const news: Readonly<Record<string, string>> = { typed: say("typed"), assigned: say("assigned") };
const newsOf = (view: View): string | null =>
  news[new URLSearchParams(view.path.split("?")[1] ?? "").get("neu") ?? ""] ?? null;

async function harvestAnswer(
  desk: Desk,
  request: WebRequest,
  view: View,
  said: { readonly typed: Typed; readonly about: string | null } | null,
): Promise<Answer | null> {
  const shown = await ask(desk, showHarvest, callOf(view), { meetingId: meetingIn(request) });
  if (shown.kind !== "done") return null;
  const { typed, about } = said ?? { typed: untouched, about: null };
  return page(
    harvestPage(view, { ...shown.value, typed, about, said: said ? null : newsOf(view) }),
    said ? 422 : 200,
  );
}

const harvest = "/intern/treffen/:id{[0-9a-f-]+}/ernte";

/** One line goes somewhere; a wrong form stands there again with its sentence. */
const assigning = <Input extends z.ZodType, A extends Actor, Value extends Json, Reason extends string>(
  below: string,
  act: UseCase<Input, A, Value, Reason>,
  fieldOf: (reason: string) => string,
): Route =>
  sending(`${harvest}${below}`, act, {
    input: (request) => ({
      meetingId: meetingIn(request),
      ...Object.fromEntries(harvestNames.map((name) => [name, request.fields.get(name)])),
    }),
    done: (_value, view, request) =>
      redirect(view.href(harvestPath(meetingIn(request), "?neu=assigned"), "de")),
    refused: (reason, view, request, desk) => {
      const typed = typedAgain(request.fields, harvestNames, { [fieldOf(reason)]: sayIssue(reason) });
      return harvestAnswer(desk, request, view, { typed, about: request.fields.get("noteId") });
    },
    invalid: (issues, view, request, desk) =>
      harvestAnswer(desk, request, view, {
        typed: wrong(request, harvestNames, issues),
        about: request.fields.get("noteId"),
      }),
  });

const paperNames = ["stationId", ...noteNames];

/** What tables write without an account, and what the coordination makes of it. */
export const noteRoutes: readonly Route[] = [
  handling("GET", notePath, showStationNotes.name, (desk, request, view) =>
    noteAnswer(desk, view, request.query("t")),
  ),
  handling("POST", notePath, writeTableNotes.name, writeNotes),
  {
    method: "GET",
    path: harvest,
    act: showHarvest.name,
    anonymous: false,
    handle: (desk, request, view) => harvestAnswer(desk, request, view, null),
  },
  sending(`${harvest}/notiz`, typeTableNotes, {
    input: (request) => ({
      ...written(request),
      meetingId: meetingIn(request),
      stationId: request.fields.get("stationId"),
    }),
    done: (_value, view, request) => redirect(view.href(harvestPath(meetingIn(request), "?neu=typed"), "de")),
    refused: (reason, view, request, desk) => {
      const field = reason === "stationMissing" ? "stationId" : "round";
      const typed = typedAgain(request.fields, paperNames, { [field]: sayIssue(reason) });
      return harvestAnswer(desk, request, view, { typed, about: null });
    },
    invalid: (issues, view, request, desk) =>
      harvestAnswer(desk, request, view, { typed: wrong(request, paperNames, issues), about: null }),
  }),
  assigning("/profil", harvestToProfile, () => "profileId"),
  assigning("/aufgabe", harvestToTask, (reason) => (reason === "ownerMissing" ? "ownerId" : "title")),
  assigning("/weglassen", dropNote, () => "why"),
];
