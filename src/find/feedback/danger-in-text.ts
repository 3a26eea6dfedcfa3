import type { Language } from "../../core/languages.ts";
import { dangersNamed } from "../search/danger.ts";
import type { DangerNow } from "../search/missing-child.ts";
import { dangersNow, tellsOfMissingChild } from "../search/missing-child.ts";
import { readMeanings } from "../search/read-meanings.ts";
import { readWish } from "../search/read-wish.ts";
import type { SearchIndex } from "../search/search-index.ts";
import { queryTokens } from "../search/tokens.ts";
import { acuteNeeds } from "../wish-reader/meanings.ts";

/** What a text calls for: urgent topics, and medical danger or a missing child. */
export type DangerTold = { readonly slugs: readonly string[]; readonly acute: DangerNow | null };

/**
 * Who types into the search looks for help, and gets a card from a small suspicion on. Who writes about a page rarely does:
 * where a sentence speaks of pages, numbers or dates, a danger must be named by a phrase or be likely; elsewhere less is
 * enough. Tried on 60 harmless texts and on the wishes in danger of `bench/queries`.
 */
const sureAboutThePage = 0.6;
const sureElsewhere = 0.3;

/** The search reads 64 words at once; parts overlap, so that no sentence is cut in each of them. */
const wordsAtOnce = 60;
const wordsAgain = 15;

/** As much as the longest text that any form of ours takes. */
const lettersRead = 4000;

const inParts = (text: string): readonly string[] => {
  const words = text.split(/\s+/).filter(Boolean);
  const starts = words.flatMap((_, at) => (at % (wordsAtOnce - wordsAgain) === 0 ? [at] : []));
  return starts.map((at) => words.slice(at, at + wordsAtOnce).join(" "));
};

/** What is on a page, or can be wrong with it and with what stands on it. */
const aboutThePage =
  /nummer|telefon|anruf|ruft|adresse|seite|link|knopf|knöpfe|taste|bild|karte|schrift|text|farbe|wort|wörter|app(?!\p{L})|handy|suche|liste|öffnungszeit|uhrzeit|termin|kurs|gruppe|café|treff|angebot|vorschlag|schlage vor|formular|übersetz|sprache|umgezogen|geändert|veraltet|(?<!\p{L})(?:stimmt nicht|falsch|geschlossen|kaputt)|number|address|page|website|button|wrong|course|numara|sayfa|adres|yanlış|номер|телефон|адрес|сторінк|страниц|сайт|кнопк|رقم|هاتف|صفحة|موقع|عنوان|شماره|تلفن|صفحه|سایت/iu;
/** Where nobody speaks of people either, nobody is in danger: "Die Nummer des Frauenhauses hat sich geändert". */
const ofPeople =
  /(?<!\p{L})(?:ich|mich|mir|mein\p{L}*|wir|uns|unser\p{L}*|er|sie|hilfe|kind\p{L}*|baby|mann|frau|freund\p{L}*|nachbar\p{L}*|i|me|my|he|she|child|ben|beni|\p{L}*(?:ım|im|um|üm)|я|мене|меня|мені|мне|мо\p{L}+|він|он|вона|она|дит\p{L}+|реб\p{L}+|чоловік|муж|\p{L}+ي|\p{L}+ني|بچه|\p{L}+م)(?!\p{L})/iu;
const tellsOfPeople = (sentence: string): boolean => !aboutThePage.test(sentence) || ofPeople.test(sentence);

const sentencesOf = (text: string): readonly string[] =>
  text
    .slice(0, lettersRead)
    .split(/(?<=[.!?؟\n])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "" && tellsOfPeople(sentence));

function heardIn(index: SearchIndex, q: string, lang: Language): DangerTold {
  const { vocabulary } = index;
  const { topics, acute } = readWish(index, { q, lang, limit: 1 });
  const tokens = queryTokens(q);
  const calling = topics.filter(({ calls }) => calls);
  const named = calling.length === 0 ? new Map() : dangersNamed(vocabulary, tokens, lang, () => false);
  const { shares } = readMeanings(
    vocabulary,
    tokens.map(({ key }) => key),
  );
  const sureEnough = aboutThePage.test(q) ? sureAboutThePage : sureElsewhere;
  const isSure = (need: DangerNow): boolean => {
    const medical = acuteNeeds.findIndex((one) => one === need);
    return medical < 0 || (shares[vocabulary.slugs.length + medical] ?? 0) >= sureEnough;
  };
  return {
    slugs: calling
      .filter(({ topic, confidence }) => named.has(topic) || confidence >= sureEnough)
      .flatMap(({ topic }) => vocabulary.slugs[topic] ?? []),
    acute: acute !== null && isSure(acute) ? acute : null,
  };
}

/** The dangers of which a text about a page tells: of whole sentences, and of all of it where none is plain by itself. */
export function dangerInText(index: SearchIndex, text: string, lang: Language): DangerTold {
  const sentences = sentencesOf(text);
  const parts = [...new Set([...sentences, sentences.join(" ")].flatMap(inParts))];
  const heard = parts.map((part) => heardIn(index, part, lang));
  const isMissing = tellsOfMissingChild(text);
  const all = [...heard.flatMap(({ acute }) => acute ?? []), ...(isMissing ? ["missing-child"] : [])];
  return {
    slugs: [...new Set(heard.flatMap(({ slugs }) => slugs))],
    acute: dangersNow.find((need) => all.includes(need)) ?? null,
  };
}
