import { newId, readId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { ask, type Desk, perform } from "../../platform/perform.ts";
import { bearerHash, readBearerSecret } from "../../platform/vault/bearer-secret.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page } from "../../platform/web/answer.ts";
import type { Handle } from "../../platform/web/route.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { confirmByLink } from "./confirm-by-link.ts";
import { endByLink } from "./end-by-link.ts";
import { askEndPage, endedPage, undonePage } from "./ending-pages.tsx";
import { linkDonePage } from "./link-done-page.tsx";
import { linkGonePage, newLinkPage, openLinkPage } from "./offer-link-page.tsx";
import { renewOfferLink } from "./renew-offer-link.ts";
import { showOfferLink } from "./show-offer-link.ts";
import { undoEndingByLink } from "./undo-ending-by-link.ts";
import { type LetterSite, letterSiteOf } from "../../platform/letter-site.ts";

/** What the link opens now: its offer with three buttons, or why it opens nothing any more. */
export async function linkAnswer(desk: Desk, view: View, secret: string): Promise<Answer> {
  const shown = await shownBy(desk, view, secret);
  if (shown === null) return page(linkGonePage(view, "unknown", ""), 404);
  const { state, seen, ...offer } = shown;
  if (seen) return page(openLinkPage(view, { ...offer, seen, secret }));
  return page(offer.mayUndo ? endedPage(view, { ...offer, secret }) : linkGonePage(view, state, secret), 410);
}

async function shownBy(desk: Desk, view: View, secret: string) {
  const token = readBearerSecret(secret);
  const call = { actor: anyoneActor, networkId: view.network.id };
  const shown = token && (await ask(desk, showOfferLink, call, { tokenHash: bearerHash(token) }));
  return shown && shown.kind === "done" ? shown.value : null;
}

/** GET: shows the offer and three buttons, and changes nothing. */
export const openOfferLink: Handle = (desk, request, view) => linkAnswer(desk, view, request.query("t"));

/** GET: asks once more before an offer is ended, and changes nothing. */
export const askToEnd: Handle = async (desk, request, view) => {
  const secret = request.query("t");
  const shown = await shownBy(desk, view, secret);
  return shown?.seen
    ? page(askEndPage(view, { secret, title: shown.title, seen: shown.seen }))
    : linkAnswer(desk, view, secret);
};

/** POST: what the provider chose. A link that is spent by then says so. */
export const answerOfferLink: Handle = async (desk, request, view) => {
  const secret = request.fields.get("_link");
  const token = readBearerSecret(secret);
  if (token === undefined) return linkAnswer(desk, view, secret);
  const given = { tokenHash: bearerHash(token) };
  const chosen = request.fields.get("was");
  if (chosen === "neuer-link") return renew(desk, request, view, given);
  const act = isAct(chosen) ? acts[chosen] : null;
  const done = act && (await act(desk, callOf(request, view), { ...given, ...letterSiteOf(view) }));
  // A form that is sent again is answered with how it stands now: the ending may have been taken back since.
  return done?.kind === "done" && done.value.ok && !(done.replayed && chosen !== "stimmt")
    ? doneAnswer(desk, view, secret, chosen)
    : linkAnswer(desk, view, secret);
};

type Call = ReturnType<typeof callOf>;
type Given = LetterSite & { readonly tokenHash: Buffer };
const acts = {
  stimmt: (desk: Desk, call: Call, given: Given) => perform(desk, confirmByLink, call, given),
  einstellen: (desk: Desk, call: Call, given: Given) => perform(desk, endByLink, call, given),
  "doch-nicht": (desk: Desk, call: Call, given: Given) => perform(desk, undoEndingByLink, call, given),
} as const;
const isAct = (chosen: string): chosen is keyof typeof acts => Object.hasOwn(acts, chosen);

async function doneAnswer(desk: Desk, view: View, secret: string, chosen: string): Promise<Answer> {
  if (chosen === "stimmt") return page(linkDonePage(view));
  if (chosen === "doch-nicht") return page(undonePage(view, secret));
  const shown = await shownBy(desk, view, secret);
  return page(endedPage(view, { secret, title: shown?.title ?? "", mayUndo: shown?.mayUndo ?? false }));
}

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
  const asked = { ...given, ...letterSiteOf(view) };
  const done = await perform(desk, renewOfferLink, callOf(request, view), asked);
  const refused = done.kind === "done" && !done.value.ok ? done.value.reason : null;
  if (done.kind !== "done" || refused === "unknown") return page(linkGonePage(view, "unknown", ""), 404);
  return page(newLinkPage(view, refused === null));
}
