import topics from "../../../data/topics.json" with { type: "json" };
import { foldTight } from "./fold.ts";

/** Categories of directories that mean exactly one topic of ours, beyond the topics' own names. */
const categories: Readonly<Record<string, string>> = {
  kindertagesstaette: "childcare",
  kindergarten: "childcare",
  kita: "childcare",
  krippe: "childcare",
  kindertageseinrichtung: "childcare",
  kinderkrippe: "childcare",
  kindertagespflege: "childcare",
  kinderbetreuung: "childcare",
  schwangerschaftsberatung: "pregnancy-general",
  schwangerenberatung: "pregnancy-general",
  schwangerschaftskonfliktberatung: "pregnancy-conflict",
  hebamme: "find-midwife",
  hebammen: "find-midwife",
  geburtsvorbereitungskurs: "birth-prep",
  rueckbildung: "postpartum-body",
  stillberatung: "breastfeeding",
  schreiambulanz: "crying",
  suchtberatung: "addiction",
  schuldnerberatung: "money-trouble",
  trennungsberatung: "separation",
  familienpatenschaft: "family-sponsor",
  familienpatenschaften: "family-sponsor",
  familienhebamme: "visit-at-home",
  familienhebammen: "visit-at-home",
  krabbelgruppe: "meet-parents",
  elterncafe: "meet-parents",
  babymassage: "baby-courses",
  pekip: "baby-courses",
  elternkurs: "parenting-course",
  fruehfoerderung: "development",
  frauenhaus: "violence",
};

const buildTable = (): Map<string, string> => {
  const table = new Map<string, string>();
  const claimed = (name: string, slug: string) => {
    const key = foldTight(name);
    if (key !== "" && !table.has(key)) table.set(key, slug);
  };
  for (const { slug } of topics) claimed(slug, slug);
  for (const { slug, de, en, plain } of topics) for (const name of [de, en, plain]) claimed(name, slug);
  for (const { slug, de } of topics) for (const part of de.split(",")) claimed(part, slug);
  for (const [name, slug] of Object.entries(categories)) claimed(name, slug);
  return table;
};

const table = buildTable();

/** A topic by slug or by its German, English or plain name; undefined when it is none of ours. */
export const topicOfWord = (text: string): string | undefined => table.get(foldTight(text));

const titles = new Map(topics.map(({ slug, de }) => [slug, de]));

/** What a topic is called in German; one that is not on the list by its own word. */
export const topicTitle = (slug: string): string => titles.get(slug) ?? slug;
