import type { View } from "../../platform/view.ts";
import { page, redirect } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route, sending, showing } from "../../platform/web/route.ts";
import { dueOffersPage } from "./due-offers-page.tsx";
import { listDueOffers } from "./list-due-offers.ts";
import { answerOfferLink, askToEnd, openOfferLink } from "./offer-link-door.ts";
import { endPath } from "./offer-link.ts";
import { sendOfferLink } from "./send-offer-link.ts";
import { letterSiteOf } from "../../platform/letter-site.ts";

const dueList = "/intern/angebote?stand=faellig";
const told = (view: View, what: string) => redirect(view.href(`${dueList}&gesagt=${what}`, "de"));
const idOf = (request: WebRequest) => ({ id: request.param("id") });

/** The list behind `/intern/angebote?stand=faellig`. */
export const dueOffersRoute: Route = showing("/intern/angebote", listDueOffers, {
  input: (request) => ({
    organisationId: request.query("organisation"),
    all: request.query("alle") === "1",
    page: request.query("seite") || 1,
    told: request.query("gesagt"),
  }),
  page: (list, view, asked) => page(dueOffersPage(view, list, asked)),
});

export const freshnessRoutes: readonly Route[] = [
  sending("/intern/angebote/:id/link", sendOfferLink, {
    input: (request, view) => ({ ...idOf(request), ...letterSiteOf(view) }),
    done: (_value, view) => told(view, "gesendet"),
    refused: (_reason, view) => told(view, "nicht-gesendet"),
    invalid: () => Promise.resolve(null),
  }),
  handling("GET", "/angebot-pflegen", "show-offer-link", openOfferLink),
  handling("GET", endPath, "show-offer-link", askToEnd),
  handling("POST", "/angebot-pflegen", "confirm-by-link", answerOfferLink),
];
