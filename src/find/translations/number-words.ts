/** How a language says months, halves of the day, and small numbers; each entry is the source of a regular expression. */
export type NumberWords = {
  /** January to December. */
  readonly months: readonly string[];
  readonly morning: string;
  /** Hours 1 to 11 beside these words are 13 to 23. */
  readonly evening: string;
  /** Twelve o'clock at day and at night. */
  readonly noon: string;
  readonly midnight: string;
  /** One to twelve, counted and in order; longer forms are found before shorter ones. */
  readonly numbers: readonly string[];
};

export const germanNumbers: NumberWords = {
  months: [
    "januar|jänner|jan",
    "februar|feb",
    "märz|mrz",
    "april|apr",
    "mai",
    "juni|jun",
    "juli|jul",
    "august|aug",
    "september|sept|sep",
    "oktober|okt",
    "november|nov",
    "dezember|dez",
  ],
  noon: "mittags?",
  midnight: "mitternachts?",
  morning: "vormittags?|morgens|früh|am (?:morgen|vormittag)",
  evening: "nachmittags?|abends?|am (?:abend|nachmittag)",
  numbers: [
    "eins|ein(?:e[nmrs]?)?|erste[nmrs]?",
    "zwei(?:te[nmrs]?)?",
    "drei|dritte[nmrs]?",
    "vier(?:te[nmrs]?)?",
    "fünf(?:te[nmrs]?)?",
    "sechs(?:te[nmrs]?)?",
    "sieben|siebte[nmrs]?",
    "acht(?:e[nmrs]?)?",
    "neun(?:te[nmrs]?)?",
    "zehn(?:te[nmrs]?)?",
    "elf(?:te[nmrs]?)?",
    "zwölf(?:te[nmrs]?)?",
  ],
};

export const englishNumbers: NumberWords = {
  months: [
    "january|jan",
    "february|feb",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sept|sep",
    "october|oct",
    "november|nov",
    "december|dec",
  ],
  noon: "noon|midday",
  midnight: "midnight",
  morning: "a\\.? ?m\\b\\.?|in the morning",
  evening: "p\\.? ?m\\b\\.?|in the (?:afternoon|evening)|at night",
  numbers: [
    "one|first",
    "two|second",
    "three|third",
    "four(?:th)?",
    "five|fifth",
    "six(?:th)?",
    "seven(?:th)?",
    "eighth?",
    "nine|ninth",
    "ten(?:th)?",
    "eleven(?:th)?",
    "twelve|twelfth",
  ],
};

export const turkishNumbers: NumberWords = {
  months: [
    "ocak",
    "şubat",
    "mart",
    "nisan",
    "mayıs",
    "haziran",
    "temmuz",
    "ağustos",
    "eylül",
    "ekim",
    "kasım",
    "aralık",
  ],
  noon: "öğlen",
  midnight: "gece yarısı",
  morning: "sabah(?:ları|leyin)?|öğleden önce|öö",
  evening: "öğleden sonra|akşam(?:ları|leyin|üstü)?|gece|ös",
  numbers: [
    "bir(?:inci)?|ilk",
    "iki(?:nci)?",
    "üç(?:üncü)?",
    "dört|dördüncü",
    "beş(?:inci)?",
    "altı(?:ncı)?",
    "yedi(?:nci)?",
    "sekiz(?:inci)?",
    "dokuz(?:uncu)?",
    "on(?:uncu)?",
    "on bir(?:inci)?",
    "on iki(?:nci)?",
  ],
};

export const russianNumbers: NumberWords = {
  months: "январ феврал март апрел ма[йяе] июн июл август сентябр октябр ноябр декабр".split(" "),
  noon: "полдень|полудня",
  midnight: "полночь|полуночи",
  morning: "утра|утром|ночи",
  evening: "дня|вечера|вечером",
  numbers: [
    "один|одн\\p{L}{1,3}|перв\\p{L}{2,3}",
    "два|две|двух|двумя|втор\\p{L}{2,3}",
    "три|тр[её]х|трем|трет\\p{L}{1,4}",
    "четыр\\p{L}{1,3}|четв[её]рт\\p{L}{2,3}",
    "пят\\p{L}{1,3}",
    "шест\\p{L}{1,3}",
    "семь|семи|седьм\\p{L}{2,3}",
    "восемь|восьми|восьм\\p{L}{2,3}",
    "девят\\p{L}{1,3}",
    "десят\\p{L}{1,3}",
    "одиннадцат\\p{L}{1,3}",
    "двенадцат\\p{L}{1,3}",
  ],
};

export const ukrainianNumbers: NumberWords = {
  months: "січ лют берез квіт трав черв лип серп верес жовт листопад груд".split(" "),
  noon: "полудень|полудня|опівдні",
  midnight: "північ|опівночі|півночі",
  morning: "ранку|вранці|ночі",
  evening: "дня|вечора|ввечері|увечері|пополудні",
  numbers: [
    "один|одн\\p{L}{1,3}|перш\\p{L}{1,3}",
    "два|дві|двох|двома|друг\\p{L}{1,3}",
    "три|трьох|трет\\p{L}{1,4}",
    "чотир\\p{L}{1,3}|четверт\\p{L}{1,3}",
    "п['’ʼ]ят\\p{L}{1,3}",
    "шіст\\p{L}{1,3}|шост\\p{L}{1,3}|шести",
    "сім|семи|сьом\\p{L}{1,3}",
    "вісім|восьми|восьм\\p{L}{1,3}",
    "дев['’ʼ]ят\\p{L}{1,3}",
    "десят\\p{L}{1,3}",
    "одинадцят\\p{L}{1,3}",
    "дванадцят\\p{L}{1,3}",
  ],
};
