import { ask } from "../../../platform/perform.ts";
import { handling, type Route } from "../../../platform/web/route.ts";
import type { WebRequest } from "../../../platform/web/request.ts";
import { securityHeaders } from "../../../platform/web/security-headers.ts";
import type { KeptTimes } from "../../schedules/kept-times.ts";
import type { Topic } from "../../topics/topic.ts";
import { publicCall } from "../hsds/open-routes.ts";
import type { OfferFilter } from "../offer-filter.ts";
import { frameAncestors } from "./embed-origins.ts";
import { embedPage } from "./embed-page.tsx";
import { listEmbeddedOffers } from "./list-embedded-offers.ts";

const usualLength = 20;
const longest = 50;

/** `/einbetten?thema=crying&ort=73430&anzahl=10`: a topic by its number or code, a place by its name or postal code. */
export const embedRoutes = (topics: readonly Topic[], times: KeptTimes): readonly Route[] => [
  handling("GET", "/einbetten", listEmbeddedOffers.name, async (desk, request, view) => {
    const most = Math.min(Math.max(Math.trunc(Number(request.query("anzahl")) || usualLength), 1), longest);
    const input = { filter: filterOf(request, topics), most };
    const done = await ask(desk, listEmbeddedOffers, publicCall(view.network.id), input);
    if (done.kind !== "done") return null;
    // The only page that others may frame (decisions.md 35).
    const policy = securityHeaders(view.publicUrl.startsWith("https:"), frameAncestors(done.value.origins));
    return {
      kind: "page",
      status: 200,
      body: embedPage(view, { offers: done.value.offers, times: await times(desk, view.network) }),
      publicly: true,
      headers: { "content-security-policy": policy["content-security-policy"] ?? "frame-ancestors 'none'" },
    };
  }),
];

/** An unknown topic finds nothing: a list of everything would not be what the partner promised. */
function filterOf(request: WebRequest, topics: readonly Topic[]): OfferFilter {
  const [thema, ort] = [request.query("thema"), request.query("ort").trim().slice(0, 100)];
  const topic =
    topics.find(({ slug, no }) => slug === thema || String(no) === thema)?.slug ?? thema.slice(0, 100);
  return { ...(thema === "" ? {} : { topic }), ...(ort === "" ? {} : { place: ort }) };
}
