const umlauts: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ø: "oe",
  æ: "ae",
  ł: "l",
};

/** Words only: lower case, umlauts written out, accents and punctuation gone, single blanks. */
export const foldWords = (text: string): string =>
  // Most cells are plain ASCII; the long way costs four passes over each of millions of cells.
  /^[ -~]*$/.test(text) ? foldAscii(text) : foldUnicode(text);

const foldAscii = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const foldUnicode = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[äöüßøæł]/g, (letter) => umlauts[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** As `foldWords`, without the blanks: "E-Mail", "e_mail" and "EMail" are one. */
export const foldTight = (text: string): string => foldWords(text).replaceAll(" ", "");
