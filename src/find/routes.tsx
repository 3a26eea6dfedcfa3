import type { View } from "../platform/view.ts";
import { type Answer, page, publicPage, redirect } from "../platform/web/answer.ts";
import { handling, type Route, showing, still } from "../platform/web/route.ts";
import { feedbackRoutes } from "./feedback/feedback-routes.ts";
import { guestRoutes } from "./guest-dates/guest-routes.ts";
import { questionRoutes } from "./guide/question-steps.ts";
import { changeByLinkRoutes } from "./freshness/change-door.ts";
import { dueOffersRoute, freshnessRoutes } from "./freshness/freshness-routes.ts";
import { answerResults } from "./guide/results.ts";
import { startPage } from "./guide/start-page.tsx";
import { keepingRoutes } from "./keeping/keeping-routes.ts";
import { listImportRoutes } from "./list-imports/list-import-routes.ts";
import { offerKeepingRoutes } from "./offer-editing/offer-keeping-routes.ts";
import { listOffers } from "./offers/list-offers.ts";
import { offerPage } from "./offers/offer-page.tsx";
import { offersPage } from "./offers/offers-page.tsx";
import { openDataRoutes } from "./open-data/open-data-routes.ts";
import { paperRoutes } from "./paper/paper-routes.ts";
import { showOffer } from "./offers/show-offer.ts";
import { pocketRoutes } from "./pocket-index/pocket-routes.ts";
import type { Find } from "./public.ts";
import { knownOf } from "./translations/translated-text.ts";
import { translationRoutes } from "./translations/translation-routes.ts";
import { calendarRoutes } from "./schedules/calendars/calendar-routes.ts";
import { timesRoutes } from "./schedules/times-routes.ts";
import { helpPage } from "./urgent/help-page.tsx";

const offersList = "/intern/angebote";

/** URL → act → page of everything about finding. */
export const findRoutes = (find: Find): readonly Route[] => {
  const urgentTopics = new Set(find.topics.filter(({ urgent }) => urgent).map(({ slug }) => slug));
  return [
    handling("GET", "/", "list-times", async (desk, _request, view) =>
      publicPage(startPage(view, { ...find, times: await find.times(desk, view.network) })),
    ),
    ...questionRoutes(find),
    ...keepingRoutes(find),
    ...feedbackRoutes(find),
    ...pocketRoutes(find),
    handling("GET", "/angebote", "list-offers-for-search", (desk, request, view) =>
      answerResults(find, desk, request, view),
    ),
    {
      ...showing("/angebote/:slug", showOffer, {
        input: (request, view) => ({ slug: request.param("slug"), lang: view.lang }),
        page: (offer, view) =>
          publicPage(
            offerPage(view, {
              offer,
              urgentTopics,
              helpNumbers: find.helpNumbers,
              times: offer.times,
              known: knownOf(offer.translations),
            }),
          ),
      }),
      anonymous: true,
    },
    still("/hilfe-sofort", (view) => publicPage(helpPage(view, find))),
    still("/verlassen", leave),
    byStand,
    ...listImportRoutes,
    ...timesRoutes,
    ...guestRoutes,
    ...calendarRoutes(find.times),
    ...freshnessRoutes,
    ...changeByLinkRoutes(find.topics),
    ...translationRoutes,
    ...paperRoutes(find),
    ...openDataRoutes(find.topics, find.times),
    ...offerKeepingRoutes(find.topics),
  ];
};

const allOffersRoute = showing(offersList, listOffers, {
  input: (request) => ({
    status: request.query("stand") || null,
    words: request.query("q").slice(0, 200),
    page: request.query("seite") || 1,
  }),
  page: (list, view, asked) => page(offersPage(view, { list, asked })),
});

/** One address, two lists (ux.md 4): by state, or `?stand=faellig` by how long nobody has stood for an offer. */
const byStand: Route = {
  ...allOffersRoute,
  handle: (desk, request, view) =>
    (request.query("stand") === "faellig" ? dueOffersRoute : allOffersRoute).handle(desk, request, view),
};

/** Clears what the browser kept of our pages and leads to a harmless page; the harmless page does not learn where from. */
const leave = (view: View): Answer => {
  const { exitUrl } = view.network;
  const to = /^https?:\/\//i.test(exitUrl) ? exitUrl : "https://www.wikipedia.org/";
  return redirect(to, { "clear-site-data": '"cache"', "referrer-policy": "no-referrer" });
};
