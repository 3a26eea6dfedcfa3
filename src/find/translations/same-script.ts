/** Arabic-Indic, Persian and full-width digits as 0 to 9; people compare them with signs and phones. */
export const withWesternDigits = (text: string): string =>
  text.replaceAll(/[٠-٩۰-۹０-９]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** Marks of direction and vowel signs; they turn with the keyboard and change no number and no word. */
const unseen = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u064b-\u0652\u0640]/gu;

/** Letters that Arabic and Persian keyboards write with different signs. */
const letters: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  "٫": ",",
  "٬": ".",
};

/** A text so that equal numbers and words are equal signs: one kind of digits, blanks, dashes and letters. */
export const comparable = (text: string): string =>
  withWesternDigits(text.normalize("NFKC"))
    .replaceAll(unseen, "")
    .replaceAll(/[أإآىیک٫٬]/gu, (sign) => letters[sign] ?? sign)
    .replaceAll(/[\u2010-\u2015\u2212]/gu, "-")
    .replaceAll(/\s/gu, " ");
