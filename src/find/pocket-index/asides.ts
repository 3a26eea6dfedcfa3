import { pocketWords } from "./pocket-words.ts";

/** When, where nearby, in which tongue, and politeness, in the languages of the pages: none of it says what is looked for. */
const asides = `heute morgen gestern jetzt sofort gleich dringend bald abend abends nachts mittag vormittag nachmittag vormittags
  nachmittags montag dienstag mittwoch donnerstag freitag samstag sonntag montags samstags sonntags wochenende uhr woche
  nähe umgebung hier bitte danke suche suchen gesucht brauche finde finden findet gibt wo wer wann welche welcher
  spricht sprechen sprache türkisch türkische arabisch arabische russisch russische ukrainisch ukrainische englisch
  englische persisch farsi dari kurdisch polnisch rumänisch bulgarisch französisch spanisch
  today tomorrow tonight now soon monday tuesday wednesday thursday friday saturday sunday weekend near nearby here please
  looking need find where who when speaks speaking speak turkish arabic russian ukrainian english persian kurdish
  bugün yarın şimdi pazartesi salı çarşamba perşembe cuma cumartesi pazar yakın yakında yakınımda burada lütfen arıyorum
  lazım nerede konuşan konuşuyor bilen türkçe arapça rusça ingilizce
  اليوم غدا الآن قريب قريبة هنا أين أبحث أحتاج من فضلك يتكلم تتكلم العربية بالعربية عربي عربية
  сьогодні завтра зараз поруч поблизу тут де шукаю потрібна потрібен розмовляє українською український
  сегодня завтра сейчас рядом здесь где ищу нужна нужен говорит русский русскоязычная русскоязычный
  امروز فردا الان نزدیک اینجا کجا لطفا میخواهم فارسی دری زبان`;
const all: ReadonlySet<string> = new Set(asides.split(/\s+/).flatMap((word) => pocketWords(word)));

/** Is this (as `pocketWords` gives it) a word beside the wish itself? */
export const isAside = (word: string): boolean => all.has(word);
