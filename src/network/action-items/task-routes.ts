import type { z } from "zod";
import type { Json } from "../../core/json.ts";
import { errorsOf, type Told, typedAgain } from "../../people/public.ts";
import type { Actor } from "../../platform/actor.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { UseCase } from "../../platform/use-case.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { changeActionItem } from "./change-action-item.ts";
import { dropActionItem } from "./drop-action-item.ts";
import { finishActionItem } from "./finish-action-item.ts";
import { listActionItems } from "./list-action-items.ts";
import { makeActionItem } from "./make-action-item.ts";
import { moveActionItems } from "./move-action-items.ts";
import { showActionItem } from "./show-action-item.ts";
import { taskLinkRoutes } from "./task-door.ts";
import { type TaskForm, taskPage } from "./task-page.tsx";
import { tasksPage, tasksPath } from "./tasks-page.tsx";
import { say, sayIssue } from "./tasks.texts.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const news = ["added", "saved", "doneNow", "droppedNow", "moved"] as const;
type News = (typeof news)[number];

function toldOf(view: View): Told | undefined {
  const key = new URLSearchParams(view.path.split("?")[1] ?? "").get("neu");
  const known = news.find((one) => one === key);
  return known && { good: true, text: say(known) };
}

const names = ["title", "ownerId", "dueOn", "seriesId", "why", "note", "from", "to"] as const;
/** The field a refusal is about. */
const fieldOf: Readonly<Record<string, string>> = {
  dueInPast: "dueOn",
  ownerGone: "ownerId",
  seriesEnded: "seriesId",
  seriesSame: "to",
};
const asked = { owner: "", region: "", late: false, ended: false };

type Where =
  | { readonly on: "list"; readonly form: "new" | "move" }
  | { readonly on: "task"; readonly form: TaskForm };

/** The page again with what was typed, and beside it what is wrong. */
async function again(
  desk: Desk,
  request: WebRequest,
  view: View,
  where: Where,
  errors: Record<string, string>,
): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const typed = typedAgain(request.fields, names, errors);
  if (where.on === "list") {
    const shown = await ask(desk, listActionItems, call, asked);
    const filter = { owner: null, region: null, late: false, ended: false };
    if (shown.kind !== "done") return null;
    return page(
      tasksPage({ view, shown: shown.value, asked: filter, again: { form: where.form, typed } }),
      422,
    );
  }
  const shown = await ask(desk, showActionItem, call, { id: request.param("id") });
  return shown.kind === "done"
    ? page(taskPage({ view, shown: shown.value, again: { form: where.form, typed } }), 422)
    : null;
}

/** A form about tasks: done and back, or the page again. */
const form = <Input extends z.ZodType, A extends Actor, Value extends Json, Reason extends string>(
  path: string,
  act: UseCase<Input, A, Value, Reason>,
  where: Where,
  said: News,
): Route =>
  sending(path, act, {
    input: ({ param, fields }, view) => ({
      id: param("id"),
      followsId: where.form === "follow" ? param("id") : "",
      ...Object.fromEntries(names.map((name) => [name, fields.get(name)])),
      ...letterSiteOf(view),
    }),
    done: (_value, view, request) => {
      const home = where.form === "change" ? `${tasksPath}/${request.param("id")}` : tasksPath;
      return redirect(view.href(`${home}?neu=${said}`, "de"));
    },
    refused: (reason, view, request, desk) =>
      again(desk, request, view, where, { [fieldOf[reason] ?? "why"]: sayIssue(reason) }),
    invalid: (issues, view, request, desk) => again(desk, request, view, where, errorsOf(issues, sayIssue)),
  });

export const taskRoutes: readonly Route[] = [
  showing(tasksPath, listActionItems, {
    input: (request) => ({
      owner: request.query("wer"),
      region: request.query("region"),
      late: request.query("spaet") === "1",
      ended: request.query("erledigt") === "1",
    }),
    page: (shown, view, filter) => page(tasksPage({ view, shown, asked: filter, told: toldOf(view) })),
  }),
  form(tasksPath, makeActionItem, { on: "list", form: "new" }, "added"),
  form(`${tasksPath}/mitnehmen`, moveActionItems, { on: "list", form: "move" }, "moved"),
  showing(`${tasksPath}/:id`, showActionItem, {
    input: (request) => ({ id: request.param("id") }),
    page: (shown, view) => page(taskPage({ view, shown, told: toldOf(view) })),
  }),
  form(`${tasksPath}/:id`, changeActionItem, { on: "task", form: "change" }, "saved"),
  form(`${tasksPath}/:id/erledigt`, finishActionItem, { on: "task", form: "change" }, "doneNow"),
  form(`${tasksPath}/:id/entfaellt`, dropActionItem, { on: "task", form: "drop" }, "droppedNow"),
  form(`${tasksPath}/:id/fortsetzen`, makeActionItem, { on: "task", form: "follow" }, "added"),
  ...taskLinkRoutes,
];
