import { languageFacts } from "../../core/languages.ts";
import { filePolicy } from "../../platform/assets.ts";
import { raw } from "../../platform/web/answer.ts";
import { type Route, showing } from "../../platform/web/route.ts";
import { dialled } from "../offers/offer-facts.ts";
import type { Find } from "../public.ts";
import type { Thesaurus } from "../search/search-types.ts";
import { buildPocket } from "./build-pocket.ts";
import { listPocketOffers } from "./list-pocket-offers.ts";

/** The district index of a network, with German and the language of the page. Only asked for by a button. */
export const pocketRoutes = ({ topics, thesauri }: Find): readonly Route[] => [
  {
    ...showing("/suche-ohne-netz.json", listPocketOffers, {
      page: (rows, view) => {
        const { htmlLang } = languageFacts(view.lang);
        const isSpoken = ({ lang }: Thesaurus) => lang === "de" || lang === htmlLang;
        const offers = rows.map(({ phones, ...row }) => ({
          ...row,
          phone: phones.map(dialled).find((number) => number !== null) ?? null,
        }));
        const index = buildPocket({ topics, thesauri: thesauri().filter(isSpoken), offers });
        return raw("application/json", JSON.stringify(index), {
          publicly: true,
          headers: { "content-security-policy": filePolicy },
        });
      },
    }),
    anonymous: true,
  },
];
