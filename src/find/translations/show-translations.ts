import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { languages } from "../../core/languages.ts";
import { question } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { linesOf } from "./staleness.ts";
import { translatedFields } from "./translated-text.ts";
import { readGerman, readTranslations } from "./translations.sql.ts";

/** An offer's German sentences beside what is there in each language; `before` where the German has changed since. */
export const showTranslations = question({
  name: "show-translations",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { id }, { networkId }) => {
    const offerId = readId<"offer">(id);
    const german = offerId && (await readGerman(tx, networkId, offerId));
    if (german === undefined) return null;
    const stored = await readTranslations(tx, networkId, german.id, null);
    const texts = Object.fromEntries(translatedFields.map((field) => [field, german[field]]));
    const byLanguage = languages
      .filter(({ code }) => code !== "de")
      .map(({ code }) => ({
        lang: code,
        lines: linesOf(
          texts,
          stored.filter(({ lang }) => lang === code),
        ),
      }));
    return { id: german.id, slug: german.slug, title: german.title ?? "", byLanguage, stored };
  },
});
