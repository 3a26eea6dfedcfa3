import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readTimes } from "../schedules/times.sql.ts";
import { readShownTranslations } from "../translations/translations.sql.ts";
import { readOfferBySlug } from "./offers.sql.ts";

/** One published offer with its times and its words in the language of the page. */
export const showOffer = question({
  name: "show-offer",
  input: z.object({ slug: z.string().min(1).max(200), lang: z.string().max(20) }),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "published offers are public" },
  run: async (tx, { slug, lang }) => {
    const offer = await readOfferBySlug(tx, slug);
    if (offer === null) return null;
    const translations = lang === "de" ? [] : await readShownTranslations(tx, offer.id, lang);
    return { ...offer, times: await readTimes(tx, offer.id), translations };
  },
});
