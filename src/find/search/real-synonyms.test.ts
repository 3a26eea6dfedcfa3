import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { sampleOffer, sampleTopics, sampleVocabulary } from "./sample-offers.ts";
import { search } from "./search.ts";
import { buildIndex } from "./search-index.ts";

/** Words for social services collected by other people: the one measure whose words we did not choose. */
const file = "../shared/data/lang-synonyms-clarat/tag_synonyms.csv";
const missing = !existsSync(file);

/** Heads of the rows that belong to our field, and the topics each may lead to. */
const expected = `
Abtreibung: pregnancy-conflict; Adoptivkind: patchwork-foster; Alkoholabhängigkeit: addiction
alleinerziehend: single-parent; Alphabetisierung: german-course; Aufenthaltsstatus: residence-refugee
Autismus: disability-child development; begleiteter Umgang: separation; Behördengänge: paperwork
Beziehungsprobleme: couple; Borderline: mental-illness; Computerspielsucht: addiction media
Depression: baby-blues-depression mental-illness; Deutschkurs: german-course; Drogenentzug: addiction
Drogensucht: addiction; Eheberatung: couple; Entwicklungsstörung: development speech tantrums
Familiengericht: separation; Familienkonflikt: couple separation; Fehlgeburt: pregnancy-loss
Flüchtlinge: residence-refugee; Frauenhaus: violence; Frühchen: preterm
Geldsorgen: money-trouble benefits; gesunde Ernährung: bottle-feeding; Haushaltshilfe: practical-help
häusliche Gewalt: violence; Homosexualität: rainbow; Kindeswohlgefährdung: violence
Hörgeschädigte: parent-illness disability-child interpreter development
Krebs: parent-illness chronic-illness-child; Magersucht: mental-illness; Medienkompetenz: media
Medikamentensucht: addiction; Migranten: residence-refugee; Missbrauch: violence
Notunterkunft: housing violence; obdachlos: housing; Patchworkfamilie: patchwork-foster rainbow
Pflegefamilie: patchwork-foster; Pränataldiagnostik: pregnancy-general checkups
psychische Erkrankungen: mental-illness; Selbstmord: suicidal; selbstverletzendes Verhalten: suicidal
sexuelle Gewalt: violence; Sorgerecht: separation; Suchtberatung: addiction; Teeniemutter: teen-parents
Trauma: mental-illness birth-experience; Trennung und Scheidung: separation
ungewollte Schwangerschaft: pregnancy-conflict; Verhütung: postpartum-body pregnancy-general pregnancy-conflict
Vernachlässigung: violence; verwitwet: single-parent pregnancy-loss
Wochenbettdepression: baby-blues-depression postpartum-body; Wohnen: housing; Zwangsheirat: violence`;
const topicsOf = new Map(
  expected
    .trim()
    .split(/;\s|\n/)
    .map((entry) => {
      const [head = "", topics = ""] = entry.split(": ");
      return [head, topics.split(" ")] as const;
    }),
);

type Asked = { readonly q: string; readonly topics: readonly string[] };
const asked = (): readonly Asked[] => {
  const rows: readonly (readonly string[])[] = parse(readFileSync(file, "utf8"), {
    relax_column_count: true,
  });
  return rows.flatMap((row) =>
    row
      .map((word) => word.trim())
      .filter((word) => word !== "")
      .flatMap((q) => {
        const topics = topicsOf.get(row[0]?.trim() ?? "");
        return topics === undefined ? [] : [{ q, topics }];
      }),
  );
};

describe.skipIf(missing)(
  `words that others collected${missing ? " (skipped: ../shared/data/lang-synonyms-clarat not present)" : ""}`,
  () => {
    const index = buildIndex(
      sampleTopics.map(({ slug }) => sampleOffer({ id: slug, title: "Angebot", topics: [slug] })),
      sampleVocabulary,
    );
    const isHit = ({ q, topics }: Asked): boolean =>
      search(index, { q, lang: "de", limit: 3 }).hits.some(({ id }) => topics.includes(id));

    it("lead to the right topic four times out of five", () => {
      const words = asked();
      expect(words.length).toBeGreaterThan(200);
      expect(words.filter(isHit).length / words.length).toBeGreaterThanOrEqual(0.8);
    });
  },
);
