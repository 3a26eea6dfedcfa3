import { newId, readId } from "../../core/ids.ts";
import { errorsOf, type Typed, typedAgain } from "../../people/public.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import { handling, type Route } from "../../platform/web/route.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { sayMistake } from "../offer-editing/editing.texts.ts";
import { formNames, sentForm } from "../offer-editing/offer-form.ts";
import { typedOf } from "../offer-editing/typed-offer.ts";
import type { Topic } from "../topics/topic.ts";
import { changeByLink } from "./change-by-link.ts";
import { changeByLinkPage } from "./change-by-link-page.tsx";
import { changePath } from "./offer-link.ts";
import { linkAnswer } from "./offer-link-door.ts";
import { linkDonePage } from "./link-done-page.tsx";
import { showOfferLink } from "./show-offer-link.ts";

/** The form of the link's offer, as it is or as it was typed; a link that is spent says so instead. */
async function formAnswer(
  desk: Desk,
  view: View,
  secret: string,
  topics: readonly Topic[],
  typed: Typed | null,
): Promise<Answer> {
  const token = readBearerSecret(secret);
  const call = { actor: anyoneActor, networkId: view.network.id };
  const shown = token && (await ask(desk, showOfferLink, call, { tokenHash: bearerHash(token) }));
  if (!shown || shown.kind !== "done" || !shown.value.seen) return linkAnswer(desk, view, secret);
  const { title, seen } = shown.value;
  const props = { secret, title, topics, typed: typed ?? typedOf(seen.facts, null) };
  return page(changeByLinkPage(view, props), typed === null ? 200 : 422);
}

async function send(desk: Desk, request: WebRequest, view: View, topics: readonly Topic[]): Promise<Answer> {
  const secret = request.fields.get("_link");
  const token = readBearerSecret(secret);
  if (token === undefined) return linkAnswer(desk, view, secret);
  const opKey = readId<"operation">(request.fields.get("_op")) ?? newId<"operation">();
  const input = { ...sentForm(request.fields, topics), tokenHash: bearerHash(token) };
  const call = { actor: anyoneActor, networkId: view.network.id, opKey };
  const done = await perform(desk, changeByLink, call, input);
  if (done.kind === "invalid") {
    const typed = typedAgain(request.fields, formNames, errorsOf(done.issues, sayMistake));
    return formAnswer(desk, view, secret, topics, typed);
  }
  if (done.kind !== "done" || !done.value.ok) return linkAnswer(desk, view, secret);
  return page(linkDonePage(view, done.value.value));
}

/** A provider corrects an offer by the link of a letter. */
export const changeByLinkRoutes = (topics: readonly Topic[]): readonly Route[] => [
  handling("GET", changePath, "show-offer-link", (desk, request, view) =>
    formAnswer(desk, view, request.query("t"), topics, null),
  ),
  handling("POST", changePath, "change-by-link", (desk, request, view) => send(desk, request, view, topics)),
];
