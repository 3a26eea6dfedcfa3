import { errorsOf, typedAgain } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { addClosure } from "./add-closure.ts";
import { closuresPage, closuresPath } from "./closures-page.tsx";
import { listClosures } from "./list-closures.ts";
import { removeClosure } from "./remove-closure.ts";
import { chosenScope } from "./schedule-fields.ts";
import { timesPath } from "./staff-words.ts";
import { sayIssue } from "./times-staff.texts.ts";

type Errors = Readonly<Record<string, string>>;

async function again(desk: Desk, view: View, { fields }: WebRequest, errors: Errors): Promise<Answer | null> {
  const call = { actor: view.actor, networkId: view.network.id };
  const found = await ask(desk, listClosures, call, { offerId: fields.get("offerId") });
  const typed = typedAgain(fields, ["scope", "from", "to", "reason"], errors);
  return found.kind === "done" ? page(closuresPage(view, { ...found.value, typed }), 422) : null;
}

const toClosures = (view: View): Answer => redirect(view.href(closuresPath, "de"));

export const closureRoutes: readonly Route[] = [
  showing(closuresPath, listClosures, {
    input: (request) => ({ offerId: request.query("angebot") }),
    page: (found, view) => page(closuresPage(view, found)),
  }),
  sending(closuresPath, addClosure, {
    input: ({ fields }) => ({
      ...chosenScope(fields.get("scope")),
      offerId: fields.get("offerId"),
      from: fields.get("from"),
      to: fields.get("to"),
      reason: fields.get("reason"),
    }),
    done: ({ offerId }, view) =>
      offerId === "" ? toClosures(view) : redirect(view.href(timesPath(offerId), "de")),
    refused: (reason, view, request, desk) => again(desk, view, request, { to: sayIssue(reason) }),
    invalid: (issues, view, request, desk) => again(desk, view, request, errorsOf(issues, sayIssue)),
  }),
  sending(`${closuresPath}/:id/entfernen`, removeClosure, {
    input: (request) => ({ id: request.param("id") }),
    done: (_value, view) => toClosures(view),
    refused: () => Promise.resolve(null),
    invalid: () => Promise.resolve(null),
  }),
];
