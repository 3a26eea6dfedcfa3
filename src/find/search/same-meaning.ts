import { furtherLanguages } from "./further-languages.ts";
import { stemOf } from "./stems.ts";
import { wordKey } from "./tokens.ts";

/**
 * Everyday words for what phrases of the thesaurus say with another word: whom parents mean ("meine Maus", "der
 * Kleine" and "unser Sohn" are the child), and the plain twins of common verbs and things ("guckt" is "schaut").
 * A word of a line also stands for the first ones before the colon, a little less surely; never the other way
 * round, so that "Enkel" stays a word of grandparents.
 */
const twins: Readonly<Record<string, string>> = {
  de: `kind baby : kind baby sohn tochter junge mädchen bub bua büebli säugling neugeborenes neugeborene kleinkind kleinkinder
      kleiner kleine kleinen maus mäuschen zwerg knirps würmchen wurm krümel spatz babys kiddies kids kinder
      einjähriger einjährige zweijähriger zweijährige dreijähriger dreijährige
    mann partner : mann freund partner ehemann gatte lebensgefährte kerl männe exmann exfreund
    ex : ex exmann exfreund exfrau exfreundin expartner
    mutter mama : mutter mama mami mutti mum mamas
    vater papa : vater papa papi vati daddy papas
    eltern : mutter vater mama papa
    schauen : schauen gucken kucken gugge luge sehen ansehen angucken
    sprechen reden : sprechen reden schwätzen quatschen babbeln
    werfen schmeißen : werfen schmeißen pfeffern
    bekommen : bekommen kriegen erhalten
    weinen heulen : weinen heulen flennen greinen
    schreien brüllen : schreien brüllen kreischen plärren
    schlagen hauen : schlagen hauen prügeln kloppen
    schlafen : schlafen pennen ratzen
    klappen : klappen funktionieren hinhauen
    streiten : streiten zanken zoffen zanke
    arzt : arzt ärztin doktor doc
    krankenhaus klinik : krankenhaus klinik spital
    geld : geld kohle knete moneten
    entbindung geburt : entbindung geburt niederkunft
    entbinden gebären : entbinden gebären
    finden : auftreiben
    übersetzen dolmetschen : übersetzen dolmetschen
    putzen : putzen saubermachen wischen
    traurig : traurig niedergeschlagen betrübt deprimiert
    erschöpft müde : erschöpft kaputt ausgelaugt platt
    wütend : wütend sauer zornig aggressiv
    essen : essen futtern mampfen
    weg : fort abgehauen
    schmerzen weh : schmerzen weh schmerzt
    kurs : kurs seminar lehrgang workshop
    gruppe treff : gruppe treff kreis runde`,
  en: `baby child : baby child son daughter toddler infant newborn kid boy girl
    husband partner : husband partner boyfriend hubby
    mother mum : mother mum mom mommy mummy
    father dad : father dad daddy`,
  tr: `bebeğim çocuğum : bebeğim çocuğum oğlum kızım yavrum bebek çocuk
    kocam eşim : kocam eşim sevgilim partnerim`,
  ru: `ребёнок малыш : ребёнок малыш сын дочь дочка сынок младенец новорождённый грудничок
    муж партнёр : муж парень партнёр супруг`,
  uk: `дитина немовля : дитина немовля син донька дочка малюк малятко синочок
    чоловік партнер : чоловік хлопець партнер`,
  ar: `طفلي رضيعي : طفلي رضيعي ابني ابنتي بنتي ولدي مولودي طفل رضيع
    زوجي شريكي : زوجي شريكي صديقي خطيبي`,
  fa: `نوزادم بچه کودک : نوزادم نوزاد بچه کودک کودکم پسرم دخترم فرزندم
    شوهرم همسرم : شوهرم همسرم شریکم`,
};

type Twins = ReadonlyMap<string, readonly string[]>;

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/).map(wordKey);

const twinsOf = (lang: string, text: string): Twins => {
  const stem = stemOf(lang);
  const found = new Map<string, readonly string[]>();
  for (const line of text.replace(/\n\s{6,}/g, " ").split("\n")) {
    const [heads = "", members = ""] = line.split(" : ");
    for (const member of wordsOf(members)) {
      const known = found.get(stem(member)) ?? [];
      found.set(stem(member), [...new Set([...known, ...wordsOf(heads)])]);
    }
  }
  return found;
};

const allTwins: Readonly<Record<string, string>> = {
  ...twins,
  ...Object.fromEntries(Object.entries(furtherLanguages).map(([lang, further]) => [lang, further.twins])),
};
const byLanguage = new Map(Object.entries(allTwins).map(([lang, text]) => [lang, twinsOf(lang, text)]));
const none: readonly string[] = [];

/** The words (meeting forms) by which phrases of the language say the same as a stem; empty for other words. */
export const sameMeaning = (lang: string, stem: string): readonly string[] =>
  byLanguage.get(lang)?.get(stem) ?? none;
