/** Letters that Unicode decomposition does not take apart the way readers of these languages expect. */
const beforeDecomposition: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * After decomposition hamza and madda are marks and gone; what remains are the Persian, Urdu and Kurdish
 * twins of Arabic letters (phones mix them freely), teh marbuta, and the Ukrainian ge with upturn.
 */
const afterDecomposition: Readonly<Record<string, string>> = {
  ک: "ك",
  ی: "ي",
  ى: "ي",
  ة: "ه",
  ە: "ه",
  ہ: "ه",
  ھ: "ه",
  ۃ: "ه",
  ٱ: "ا",
  ґ: "г",
};

const latinSpecials = /[äöüßæœøłđðþı]/gu;
const otherSpecials = /[کیىةەہھۃٱґ]/gu;
// Cf: zero-width signs, soft hyphen, direction marks. U+0640 is the tatweel, which only stretches a word.
const invisible = /[\p{Cf}\u0640]+/gu;
const marks = /\p{M}+/gu;
const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole ASCII range is meant.
const onlyAscii = /^[\x00-\x7f]*$/;

/**
 * One spelling for what people write in many ways: lower case, compatibility forms (NFKC), ä → ae, ß → ss,
 * no diacritics, unified Arabic and Persian letters, no harakat, ё → е, ґ → г, ASCII digits, no invisible
 * signs. Never throws, also on lone surrogates. Spaces and punctuation stay.
 */
export const foldText = (text: string): string => {
  if (onlyAscii.test(text)) return text.toLowerCase();
  const composed = text.normalize("NFKC").toLowerCase().replace(invisible, "");
  const latin = composed.replace(latinSpecials, (letter) => beforeDecomposition[letter] ?? letter);
  return latin
    .normalize("NFD")
    .replace(marks, "")
    .replace(otherSpecials, (letter) => afterDecomposition[letter] ?? letter)
    .replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 0xf));
};

/**
 * The form under which "Ärztin", "Aerztin" and "Arztin" meet: folded, then ae, oe, ue → a, o, u. "ue" stays
 * after a, e and q, where it is no umlaut (Frauen, neue, Quelle). For comparing only, never for showing.
 */
export const meetingForm = (text: string): string =>
  foldText(text).replace(/ae|oe|(?<![aeq])ue/g, (pair) => pair.charAt(0));
