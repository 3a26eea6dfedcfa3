import { readId } from "../../core/ids.ts";
import { errorsOf, type Typed, typedAgain, untouched } from "../../people/public.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import { type Handle, handling, type Route } from "../../platform/web/route.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { linkedMinutesPage, minutesGonePage } from "./link-pages.tsx";
import { sayIssue } from "./minutes.texts.ts";
import { objectToMinutes } from "./object-to-minutes.ts";
import { showMinutesByLink } from "./show-minutes-by-link.ts";

type Opened = {
  readonly secret: string;
  readonly version: string;
  readonly typed: Typed;
  readonly sent?: boolean;
};

async function linkAnswer(desk: Desk, view: View, opened: Opened, status: number): Promise<Answer> {
  const { secret, version, ...drawn } = opened;
  const token = readBearerSecret(secret);
  const call = { actor: anyoneActor, networkId: view.network.id };
  const input = token && { tokenHash: bearerHash(token), version: version === "" ? "0" : version };
  const shown = input && (await ask(desk, showMinutesByLink, call, input));
  return shown?.kind === "done"
    ? page(linkedMinutesPage({ view, shown: shown.value, secret, ...drawn }), status)
    : page(minutesGonePage(view), 404);
}

/** GET: shows the minutes and changes nothing. */
const openMinutes: Handle = (desk, request, view) =>
  linkAnswer(
    desk,
    view,
    { secret: request.query("t"), version: request.query("fassung"), typed: untouched },
    200,
  );

const callOf = ({ fields }: WebRequest, view: View) => ({
  actor: anyoneActor,
  networkId: view.network.id,
  opKey: readId<"operation">(fields.get("_op")),
});

/** POST: what is not right. */
const sayWrong: Handle = async (desk, request, view) => {
  const secret = request.fields.get("_link");
  const token = readBearerSecret(secret);
  const again = (errors: Record<string, string>, status: number) =>
    linkAnswer(
      desk,
      view,
      { secret, version: "", typed: typedAgain(request.fields, ["text"], errors) },
      status,
    );
  if (token === undefined) return again({}, 404);
  const input = { tokenHash: bearerHash(token), text: request.fields.get("text") };
  const done = await perform(desk, objectToMinutes, callOf(request, view), input);
  if (done.kind === "invalid") return again(errorsOf(done.issues, sayIssue), 422);
  if (done.kind === "done" && done.value.ok)
    return linkAnswer(desk, view, { secret, version: "", typed: untouched, sent: true }, 200);
  const reason = done.kind === "done" && !done.value.ok ? done.value.reason : "gone";
  return again({ text: sayIssue(reason) }, 409);
};

export const minutesLinkRoutes: readonly Route[] = [
  handling("GET", "/protokoll", showMinutesByLink.name, openMinutes),
  handling("POST", "/protokoll", objectToMinutes.name, sayWrong),
];
