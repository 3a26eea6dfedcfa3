import type { View } from "../../platform/view.ts";
import { type Answer, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending } from "../../platform/web/route.ts";
import { confirmOffer } from "../freshness/confirm-offer.ts";
import { hideOffer } from "../offers/hide-offer.ts";
import { publishOffer } from "../offers/publish-offer.ts";
import { archiveOffer } from "./archive-offer.ts";
import { toldAt } from "./editing-routes.ts";
import { proposeEnding } from "./propose-ending.ts";
import { offersPath } from "./offer-sheet-page.tsx";
import { sheetPath } from "./sheet-aside.tsx";

const one = `${offersPath}/:id{[0-9a-f-]+}`;

/** Back to where the button stood: the offer itself, the list of what is due, or the list of drafts. */
function backTo(request: WebRequest, view: View, told: string): Answer {
  const from = request.fields.get("zurueck");
  if (from === "blatt") return toldAt(view, sheetPath(request.param("id")), told);
  const list = from === "faellig" ? `faellig&gesagt=${told}` : "draft";
  return redirect(view.href(`${offersPath}?stand=${list}`, "de"));
}

const pressed = (told: string) => ({
  input: (request: WebRequest) => ({ id: request.param("id") }),
  done: (_value: unknown, view: View, request: WebRequest) => backTo(request, view, told),
  refused: (_reason: string, view: View, request: WebRequest) => backTo(request, view, "nothing"),
  invalid: () => Promise.resolve(null),
});

/** The buttons beside an offer: shown, hidden, archived, still right, over. */
export const stateRoutes: readonly Route[] = [
  sending(`${one}/veroeffentlichen`, publishOffer, pressed("published")),
  sending(`${one}/verbergen`, hideOffer, pressed("hidden")),
  sending(`${one}/archivieren`, archiveOffer, pressed("archived")),
  sending(`${one}/stimmt-noch`, confirmOffer, pressed("confirmed")),
  sending(`${one}/einstellen`, proposeEnding, pressed("proposed")),
];
