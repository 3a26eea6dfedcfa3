import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { confirmDeletion } from "./confirm-deletion.ts";
import { sayConsents as t } from "./consents.texts.ts";
import { deletionPath, deletionTasksPage } from "./deletion-tasks-page.tsx";
import { listDeletionTasks } from "./list-deletion-tasks.ts";

async function again(
  desk: Desk,
  view: View,
  id: string,
  error: string,
  status: number,
): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const listed = await ask(desk, listDeletionTasks, call, {});
  if (listed.kind !== "done") return null;
  return page(deletionTasksPage({ view, listed: listed.value, wrong: { id, error } }), status);
}

export const consentRoutes: readonly Route[] = [
  showing(deletionPath, listDeletionTasks, {
    page: (listed, view) => page(deletionTasksPage({ view, listed })),
  }),
  sending(deletionPath, confirmDeletion, {
    input: ({ fields }) => {
      const id = fields.get("task");
      return { id, understood: fields.get(`gone-${id}`) === "1" };
    },
    done: (_value, view) => redirect(view.href(deletionPath, "de")),
    refused: (reason, view, request, desk) =>
      again(desk, view, request.fields.get("task"), t(`error-${reason}`), 409),
    invalid: (_issues, view, request, desk) =>
      again(desk, view, request.fields.get("task"), t("error-not-confirmed"), 422),
  }),
];
