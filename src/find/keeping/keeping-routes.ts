import { ask } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, publicPage, raw } from "../../platform/web/answer.ts";
import { handling, type Route, showing, still } from "../../platform/web/route.ts";
import { isRemote } from "../offers/offer-facts.ts";
import type { OfferDetail } from "../offers/offer-rows.ts";
import { showOffer } from "../offers/show-offer.ts";
import type { Find } from "../public.ts";
import { listRemembered } from "./list-remembered.ts";
import { offlinePage } from "./offline-page.tsx";
import { readCodes } from "./remembered.ts";
import { rememberedPage } from "./remembered-page.tsx";
import { isUnnamed } from "./unnamed-matters.ts";
import { unnamedCardOf, vcardOf } from "./vcard.ts";
import { workerFile } from "./worker-file.ts";

/** The remembered list, contacts to take along, pages without a network. */
export const keepingRoutes = (find: Find): readonly Route[] => {
  const urgentTopics = new Set(find.topics.filter(({ urgent }) => urgent).map(({ slug }) => slug));
  return [
    handling("GET", "/merkliste", listRemembered.name, async (desk, request, view) => {
      const codes = readCodes(request.query("a"));
      const call = { actor: view.actor, networkId: view.network.id };
      const answer = await ask(desk, listRemembered, call, { codes });
      if (answer.kind !== "done") return null;
      const times = await find.times(desk, view.network);
      // Nobody keeps this page, neither we nor the browser: it shows what one family is looking at.
      return page(rememberedPage(view, { codes, offers: answer.value, urgentTopics, times }));
    }),
    {
      ...showing("/angebote/:slug/kontakt.vcf", showOffer, {
        input: (request) => ({ slug: request.param("slug"), lang: "de" }),
        page: (offer, view) => contactFile(offer, view),
      }),
      anonymous: true,
    },
    still("/sw.js", (view) => workerFile(view, find.helpNumbers)),
    still("/ohne-netz", (view) => publicPage(offlinePage(view, find))),
  ];
};

const contactFile = (offer: OfferDetail, view: View): Answer => {
  const address = `${view.publicUrl}${view.href(`/angebote/${offer.slug}`).split("?")[0]}`;
  const card = isUnnamed(offer) ? unnamedCardOf(offer) : vcardOf(offer, address, !isRemote(offer));
  return raw("text/vcard; charset=utf-8", card, {
    publicly: true,
    headers: { "content-disposition": `attachment; filename="kontakt.vcf"` },
  });
};
