import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { isTrusted, mayEditOffers } from "../may.ts";
import { foreignLanguages, overviewOf, partStates } from "./overview.ts";
import { readGermanOffers, readLastPeople, readTranslatedSentences } from "./overview.sql.ts";

const perPage = 50;

/**
 * How all published offers stand in all languages, and the fields with work first. Three reads, however many offers:
 * what a sentence is, no database knows, so the sentences are compared here.
 */
export const listTranslations = question({
  name: "list-translations",
  input: z.object({
    lang: z.enum(foreignLanguages).nullable(),
    state: z.enum(partStates).nullable(),
    page: z.coerce.number().int().min(1).max(100_000),
  }),
  login: "app",
  by: mayEditOffers,
  allow: () => true,
  audit: { notAudited: "offers hold nothing about families" },
  run: async (tx, { lang, state, page }, { networkId, actor }) => {
    // Editors keep the offers of their own organisation; without one they keep none.
    const trusted = isTrusted(actor);
    const organisationId = trusted || actor.kind !== "staff" ? null : actor.organisationId;
    const asked = { networkId, organisationId };
    const { counts, lines } = overviewOf(
      await readGermanOffers(tx, asked),
      await readTranslatedSentences(tx, asked),
    );
    const found = lines.filter(
      (line) =>
        (lang === null || line.lang === lang) &&
        (state === null ? line.state !== "missing" : line.state === state),
    );
    const shown = found.slice((page - 1) * perPage, page * perPage);
    const people = await readLastPeople(tx, networkId, shown);
    const lastAt = new Map(people.map((one) => [`${one.offerId} ${one.lang} ${one.field}`, one]));
    return {
      counts,
      trusted,
      found: found.length,
      pages: Math.max(1, Math.ceil(found.length / perPage)),
      lines: shown.map((line) => ({
        ...line,
        last: lastAt.get(`${line.offerId} ${line.lang} ${line.field}`) ?? null,
      })),
    };
  },
});
