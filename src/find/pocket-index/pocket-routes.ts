import { languageFacts } from "../../core/languages.ts";
import { filePolicy } from "../../platform/assets.ts";
import { raw } from "../../platform/web/answer.ts";
import { type Route, showing } from "../../platform/web/route.ts";
import type { Phone } from "../offers/offer.ts";
import { dialled } from "../offers/offer-facts.ts";
import type { Find } from "../public.ts";
import type { Thesaurus } from "../search/search-types.ts";
import { buildPocket } from "./build-pocket.ts";
import { listPocketOffers } from "./list-pocket-offers.ts";

/** The district index of a network, with German and the language of the page. Only asked for by a button. */
export const pocketRoutes = ({ topics, thesauri, dangerWords }: Find): readonly Route[] => [
  {
    ...showing("/suche-ohne-netz.json", listPocketOffers, {
      page: (rows, view) => {
        const { htmlLang } = languageFacts(view.lang);
        const isSpoken = ({ lang }: Thesaurus) => lang === "de" || lang === htmlLang;
        const offers = rows.map(({ phones, ...row }) => ({
          ...row,
          phone: phones.map(readable).find((number) => number !== null) ?? null,
        }));
        const index = buildPocket({
          topics,
          thesauri: thesauri().filter(isSpoken),
          offers,
          danger: dangerWords(),
        });
        return raw("application/json", JSON.stringify(index), {
          publicly: true,
          headers: { "content-security-policy": filePolicy },
        });
      },
    }),
    anonymous: true,
  },
];

/** Longer is no number, but a sentence about one. Characters. */
const longestNumber = 30;

/** A number as people read it; what is to be dialled follows after a tab where the digits do not say it. Null where nobody can dial it. */
function readable(phone: Phone): string | null {
  const number = dialled(phone);
  if (number === null) return null;
  if (phone.display.length > longestNumber) return number;
  const digits = phone.display.replace(/(?!^\+)\D/g, "");
  const isSame = digits === number || digits.replace(/^0(?=[1-9])/, "+49") === number;
  return isSame ? phone.display : `${phone.display}\t${number}`;
}
