import { z } from "zod";
import { readId } from "../../core/ids.ts";
import { languages } from "../../core/languages.ts";
import { question } from "../../platform/use-case.ts";
import { mayEditOffers } from "../may.ts";
import { mayTranslate } from "./may-translate.ts";
import { fieldsOf } from "./read-offer-lines.ts";
import { linesOf, splitFields } from "./staleness.ts";
import { readGerman, readTranslations } from "./translations.sql.ts";

/** An offer's German sentences beside what is there in each language; `before` where the German has changed since. */
export const showTranslations = question({
  name: "show-translations",
  input: z.object({ id: z.uuid() }),
  login: "app",
  by: mayEditOffers,
  allow: mayTranslate,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { id }, { networkId, actor }) => {
    const offerId = readId<"offer">(id);
    const german = offerId && (await readGerman(tx, networkId, offerId));
    if (german === undefined) return null;
    const stored = await readTranslations(tx, networkId, german.id, null);
    const fields = splitFields(fieldsOf(german));
    const byLanguage = languages
      .filter(({ code }) => code !== "de")
      .map(({ code }) => ({
        lang: code,
        lines: linesOf(
          fields,
          stored.filter(({ lang }) => lang === code),
        ),
      }));
    const me = actor.kind === "staff" ? actor.membershipId : null;
    return { id: german.id, slug: german.slug, title: german.title ?? "", byLanguage, me };
  },
});
