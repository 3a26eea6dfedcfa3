import { foldTight } from "./fold.ts";
import { type RowFacts, type Understood, note, shortened, understood } from "./understood.ts";

/** The two-letter codes of ISO 639-1 (Library of Congress, list of 2002 with its additions). */
const codes =
  "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split(
    " ",
  );

/** Names that no list of languages has but offices write. Dari is written for Persian of Afghanistan. */
const spoken: Readonly<Record<string, readonly string[]>> = {
  farsi: ["fa"],
  dari: ["fa"],
  persisch: ["fa"],
  kurdisch: ["ku"],
  kurmandschi: ["ku"],
  kurmanci: ["ku"],
  kurmanji: ["ku"],
  sorani: ["ku"],
  zentralkurdisch: ["ku"],
  tigrinya: ["ti"],
  tigrinia: ["ti"],
  tigrinja: ["ti"],
  paschtu: ["ps"],
  pashto: ["ps"],
  paschto: ["ps"],
  bks: ["bs", "hr", "sr"],
  bosnischkroatischserbisch: ["bs", "hr", "sr"],
  serbokroatisch: ["bs", "hr", "sr"],
  chinesisch: ["zh"],
  mandarin: ["zh"],
  mandarinchinesisch: ["zh"],
  panjabi: ["pa"],
  punjabi: ["pa"],
  filipino: ["tl"],
  tagalog: ["tl"],
  weissrussisch: ["be"],
  belarussisch: ["be"],
  hollaendisch: ["nl"],
  flaemisch: ["nl"],
  neugriechisch: ["el"],
  kisuaheli: ["sw"],
  kiswahili: ["sw"],
  moldauisch: ["ro"],
  norwegisch: ["no"],
  castellano: ["es"],
  jiddisch: ["yi"],
  haussa: ["ha"],
  somalisch: ["so"],
};

const namesOf = (code: string): string[] =>
  ["de", "en", code].flatMap((locale) => {
    const name = new Intl.DisplayNames([locale], { type: "language", fallback: "none" }).of(code);
    return name === undefined ? [] : [foldTight(name)];
  });

const buildNames = (): Map<string, readonly string[]> => {
  const table = new Map<string, readonly string[]>();
  // Own names come last: a German or English name must never lose to another language's own name.
  for (const code of codes) for (const name of namesOf(code)) if (!table.has(name)) table.set(name, [code]);
  for (const code of codes) table.set(code, [code]);
  for (const [name, list] of Object.entries(spoken)) table.set(name, list);
  return table;
};

let table: Map<string, readonly string[]> | undefined;

const isoCode = (word: string): readonly string[] | undefined => {
  if (!/^[a-z]{2,3}([-_][a-z]{2,4})?$/i.test(word)) return undefined;
  const short = new Intl.Locale(word.replace("_", "-")).language;
  return codes.includes(short) ? [short] : undefined;
};

/** One language in German, in English, in itself or as a code -> ISO 639-1 codes; undefined when unknown. */
export const languageCodes = (name: string): readonly string[] | undefined => {
  table ??= buildNames();
  const word = foldTight(name.replace(/\([^()]*\)/g, ""));
  return table.get(word) ?? table.get(word.replace(/e$/, "")) ?? isoCode(name.trim());
};

const separators = /[|,;/\n•·+&]|\s+(?:und|and|sowie|u\.)\s+/i;

/** The languages of an offer; what is no language we know stays in `extra` and is reported. */
export const readLanguages = (facts: RowFacts): Understood => {
  const words = facts
    .text("languages")
    .split(separators)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const unknown = words.filter((word) => languageCodes(word) === undefined);
  const languages = [...new Set(words.flatMap((word) => languageCodes(word) ?? []))];
  if (unknown.length === 0) return understood({ languages });
  const message = `Diese Sprachen sind nicht bekannt: ${shortened(unknown.join(", "))}.`;
  return understood({ languages }, [note("language-unknown", "languages", message)], ["languages"]);
};
