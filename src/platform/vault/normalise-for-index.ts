/**
 * Values as they are compared by the blind index. The rules are part of the stored data: changing one makes
 * old marks unfindable and needs a re-index.
 */

/**
 * A telephone number as digits with country code: `0170 / 12 34` and `+49 (0)170-1234` become `491701234`.
 * @returns undefined when there are fewer than five digits
 */
export const normalisePhone = (typed: string, countryCode = "49"): string | undefined => {
  const text = typed.normalize("NFKC").replace(/\(\s*0\s*\)/g, "");
  const digits = text.replace(/\D/g, "");
  if (digits.length < 5) return undefined;
  if (/^[^\d+]*\+/.test(text)) return digits;
  if (digits.startsWith("00")) return digits.slice(2);
  return digits.startsWith("0") ? countryCode + digits.slice(1) : countryCode + digits;
};

/**
 * An e-mail address in lower case. Dots and "+" parts stay: whether they matter is the provider's affair.
 * @returns undefined without something on both sides of one "@"
 */
export const normaliseEmail = (typed: string): string | undefined => {
  const email = typed.normalize("NFKC").trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(email) ? email : undefined;
};

const spelledOut = new Map(
  [..."äöüßøæœıł"].map((letter, place) => [letter, "ae oe ue ss oe ae oe i l".split(" ")[place] ?? letter]),
);

const foldName = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replace(/./gsu, (letter) => spelledOut.get(letter) ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");

/**
 * A name in any order of its parts, without accents, and the month of birth: `Müller, Anna-Lena` and
 * `anna lena Mueller` agree.
 * @param birthMonth `YYYY-MM`
 * @returns undefined when the name has no letters or the month is none
 */
export const normaliseNameAndBirthMonth = (name: string, birthMonth: string): string | undefined => {
  const parts = foldName(name).match(/\p{L}+/gu);
  if (parts === null || !/^\d{4}-(0[1-9]|1[0-2])$/.test(birthMonth)) return undefined;
  return `${parts.sort().join(" ")}|${birthMonth}`;
};
