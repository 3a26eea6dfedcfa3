import { newId, readId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { Handle } from "../../platform/web/route.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { siteOf } from "../offer-editing/site-of.ts";
import { confirmByLink } from "./confirm-by-link.ts";
import { endByLink } from "./end-by-link.ts";
import { linkDonePage, linkGonePage, newLinkPage, openLinkPage } from "./offer-link-page.tsx";
import { renewOfferLink } from "./renew-offer-link.ts";
import { showOfferLink } from "./show-offer-link.ts";

/** What the link opens now: its offer with three buttons, or why it opens nothing any more. */
export async function linkAnswer(desk: Desk, view: View, secret: string): Promise<Answer> {
  const token = readBearerSecret(secret);
  if (token === undefined) return page(linkGonePage(view, "unknown", ""), 404);
  const call = { actor: anyoneActor, networkId: view.network.id };
  const shown = await ask(desk, showOfferLink, call, { tokenHash: bearerHash(token) });
  if (shown.kind !== "done") return page(linkGonePage(view, "unknown", ""), 404);
  const { state, ...offer } = shown.value;
  return state === "open"
    ? page(openLinkPage(view, { ...offer, secret }))
    : page(linkGonePage(view, state, secret), 410);
}

/** GET: shows the offer and three buttons, and changes nothing. */
export const openOfferLink: Handle = (desk, request, view) => linkAnswer(desk, view, request.query("t"));

/** POST: what the provider chose. A link that is spent by then says so. */
export const answerOfferLink: Handle = async (desk, request, view) => {
  const secret = request.fields.get("_link");
  const token = readBearerSecret(secret);
  if (token === undefined) return linkAnswer(desk, view, secret);
  const given = { tokenHash: bearerHash(token) };
  const chosen = request.fields.get("was");
  if (chosen === "neuer-link") return renew(desk, request, view, given);
  if (chosen !== "stimmt" && chosen !== "einstellen") return linkAnswer(desk, view, secret);
  const ending = chosen === "einstellen";
  const done = await perform(desk, ending ? endByLink : confirmByLink, callOf(request, view), given);
  return done.kind === "done" && done.value.ok
    ? page(linkDonePage(view, ending ? "ended" : "confirmed"))
    : linkAnswer(desk, view, secret);
};

const callOf = (request: WebRequest, view: View) => ({
  actor: anyoneActor,
  networkId: view.network.id,
  opKey: readId<"operation">(request.fields.get("_op")) ?? newId<"operation">(),
});

async function renew(
  desk: Desk,
  request: WebRequest,
  view: View,
  given: { readonly tokenHash: Buffer },
): Promise<Answer> {
  const asked = { ...given, ...siteOf(view) };
  const done = await perform(desk, renewOfferLink, callOf(request, view), asked);
  const refused = done.kind === "done" && !done.value.ok ? done.value.reason : null;
  if (done.kind !== "done" || refused === "unknown") return page(linkGonePage(view, "unknown", ""), 404);
  return page(newLinkPage(view, refused === null));
}
