import { errorsOf, filledWith, type Typed, typedAgain } from "../../people/public.ts";
import { ask, type Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { type Route, sending, showing } from "../../platform/web/route.ts";
import { isOfferStaff, isTrusted } from "../may.ts";
import type { Topic } from "../topics/topic.ts";
import { bothStates } from "./both-states.ts";
import { createOffer } from "./create-offer.ts";
import { sayMistake, sayTold } from "./editing.texts.ts";
import { formNames, sentForm } from "./offer-form.ts";
import { newOfferPage, offerSheetPage, offersPath } from "./offer-sheet-page.tsx";
import { saveOffer } from "./save-offer.ts";
import { sheetPath } from "./sheet-aside.tsx";
import { showOfferSheet } from "./show-offer-sheet.ts";
import { typedOf } from "./typed-offer.ts";

/** The sentence for what has just happened, if the address says so. */
export const toldIn = (view: View): string | undefined =>
  sayTold(new URLSearchParams(view.path.split("?")[1] ?? "").get("neu") ?? "");

export const toldAt = (view: View, path: string, told: string): Answer =>
  redirect(view.href(`${path}?neu=${told}`, "de"));

/** The offer again as it was typed, with what is wrong or what somebody else has changed. */
async function again(
  desk: Desk,
  request: WebRequest,
  view: View,
  topics: readonly Topic[],
  typed: Typed,
  stale: boolean,
): Promise<Answer | null> {
  const since = stale ? Number(request.fields.get("version")) : null;
  const call = { actor: view.actor, networkId: view.network.id };
  const shown = await ask(desk, showOfferSheet, call, { id: request.param("id"), since });
  if (shown.kind !== "done") return null;
  const { offer, base } = shown.value;
  const version = request.fields.get("version");
  if (!stale) return page(offerSheetPage(view, { ...shown.value, typed, topics, version }), 422);
  const stored = typedOf(offer.facts, offer.careEmail);
  const both = bothStates(typed, base === null ? null : typedOf(base, offer.careEmail), stored);
  return page(offerSheetPage(view, { ...shown.value, ...both, topics }), 409);
}

const empty = filledWith({ languages: ["de"] });

/** Making offers by hand. */
const newOfferRoutes = (topics: readonly Topic[]): readonly Route[] => [
  {
    method: "GET",
    path: `${offersPath}/neu`,
    act: "-",
    anonymous: false,
    handle: (_desk, _request, view) =>
      Promise.resolve(
        isOfferStaff(view.actor)
          ? page(newOfferPage(view, { typed: empty, topics, trusted: isTrusted(view.actor) }))
          : null,
      ),
  },
  sending(`${offersPath}/neu`, createOffer, {
    input: (request) => ({
      ...sentForm(request.fields, topics),
      publish: request.fields.get("do") === "publish",
    }),
    done: ({ offerId, proposalId }, view) =>
      offerId === null
        ? toldAt(view, `${offersPath}/vorschlaege/${proposalId}`, "proposed")
        : toldAt(view, sheetPath(offerId), "created"),
    refused: () => Promise.resolve(null),
    invalid: (issues, view, { fields }) => {
      const typed = typedAgain(fields, formNames, errorsOf(issues, sayMistake));
      return page(newOfferPage(view, { typed, topics, trusted: isTrusted(view.actor) }), 422);
    },
  }),
];

/** Making and changing offers by hand. */
export const editingRoutes = (topics: readonly Topic[]): readonly Route[] => [
  ...newOfferRoutes(topics),
  showing(`${offersPath}/:id{[0-9a-f-]+}`, showOfferSheet, {
    input: (request) => ({ id: request.param("id") }),
    page: (sheet, view) =>
      page(
        offerSheetPage(view, {
          ...sheet,
          typed: typedOf(sheet.offer.facts, sheet.offer.careEmail),
          topics,
          told: toldIn(view),
        }),
      ),
  }),
  sending(`${offersPath}/:id{[0-9a-f-]+}`, saveOffer, {
    input: (request) => ({
      ...sentForm(request.fields, topics),
      id: request.param("id"),
      version: request.fields.get("version"),
      publish: request.fields.get("do") === "publish",
    }),
    done: ({ id, changed, waiting }, view) =>
      toldAt(view, sheetPath(id), waiting > 0 ? "waiting" : changed > 0 ? "saved" : "unchanged"),
    refused: (_reason, view, request, desk) =>
      again(desk, request, view, topics, typedAgain(request.fields, formNames, {}), true),
    invalid: (issues, view, request, desk) => {
      const typed = typedAgain(request.fields, formNames, errorsOf(issues, sayMistake));
      return again(desk, request, view, topics, typed, false);
    },
  }),
];
