import { newId, readId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { Handle } from "../../platform/web/route.ts";
import { showUnsubscribing } from "./show-unsubscribing.ts";
import { unsubscribeByLink } from "./unsubscribe-by-link.ts";
import { unsubscribeGonePage, unsubscribePage } from "./unsubscribe-page.tsx";

const gone = (view: View): Answer => page(unsubscribeGonePage(view), 404);

/** GET: shows a button and changes nothing. */
export const openUnsubscribing: Handle = async (desk: Desk, request, view) => {
  const secret = request.query("t");
  const token = readBearerSecret(secret);
  const call = { actor: anyoneActor, networkId: view.network.id };
  const shown = token && (await ask(desk, showUnsubscribing, call, { tokenHash: bearerHash(token) }));
  return shown?.kind === "done"
    ? page(unsubscribePage(view, { secret, stopped: shown.value.stopped, isDone: false }))
    : gone(view);
};

/** POST: our own button, or that of a provider of mail, which sends the address of the link alone (RFC 8058). */
export const unsubscribe: Handle = async (desk, request, view) => {
  const secret = request.fields.get("_link") || request.query("t");
  const token = readBearerSecret(secret);
  if (token === undefined) return gone(view);
  const again = request.fields.get("was") === "wieder";
  const opKey = readId<"operation">(request.fields.get("_op")) ?? newId<"operation">();
  const call = { actor: anyoneActor, networkId: view.network.id, opKey };
  const done = await perform(desk, unsubscribeByLink, call, { tokenHash: bearerHash(token), again });
  return done.kind === "done" && done.value.ok
    ? page(unsubscribePage(view, { secret, stopped: done.value.value.stopped, isDone: true }))
    : gone(view);
};
