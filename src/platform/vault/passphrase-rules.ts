/** Why a new passphrase is not accepted; undefined means accepted. */
export type PassphraseFault = "too-short" | "too-long" | "too-common" | "contains-email";

export const shortestPassphrase = 12;
/** Long enough for any sentence; keeps a flood of megabytes away from the hash. */
export const longestPassphrase = 1000;

// Stems that people lengthen with years and exclamation marks until a rule is satisfied. No composition
// rules besides (NIST SP 800-63B 5.1.1.2 advises against them).
const commonStems = new Set([
  ..."passwort password passwortpasswort passwordpassword meinpasswort geheim geheimesgeheim".split(" "),
  ..."willkommen welcome hallo hallohallo hallowelt schatz sommer winter fruehling herbst".split(" "),
  ..."januar februar maerz april mai juni juli august september oktober november dezember".split(" "),
  ..."qwertz qwertzuiop qwertzuiopasdfghjkl qwerty qwertyuiop qwertyuiopasdfghjkl asdfghjkl".split(" "),
  ..."yxcvbnm zxcvbnm abcdefghijkl abcdefghijklmnop admin administrator test testtest".split(" "),
  ..."ichliebedich iloveyou letmein changeme fruehehilfen familienhebamme jugendamt".split(" "),
  ..."gesundheitsamt stadtverwaltung landratsamt tragnetz hebamme start123start".split(" "),
]);
const keyboardRuns = [
  "01234567890123456789",
  "98765432109876543210",
  "1q2w3e4r5t6z7u8i9o0p",
  "1q2w3e4r5t6y7u8i9o0p",
];
const fewestDifferent = 5;
const shortestEmailPart = 4;

const fold = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue", ß: "ss" })[letter] ?? letter);

const isCommon = (passphrase: string): boolean => {
  const folded = fold(passphrase);
  const joined = folded.replace(/[^\p{L}\p{N}]/gu, "");
  const stem = folded.replace(/[^\p{L}]/gu, "");
  return (
    new Set(folded).size < fewestDifferent ||
    commonStems.has(joined) ||
    commonStems.has(stem) ||
    keyboardRuns.some((run) => `${run}${run}`.includes(joined))
  );
};

const containsEmailName = (passphrase: string, email: string): boolean => {
  const name = fold(email.split("@")[0] ?? "");
  const parts = [name, ...name.split(/[^\p{L}\p{N}]+/u)].filter((part) => part.length >= shortestEmailPart);
  const folded = fold(passphrase);
  return parts.some((part) => folded.includes(part));
};

/** The rules of a new passphrase, counted in characters (not bytes) after NFC normalisation. */
export const checkPassphrase = (
  passphrase: string,
  { email }: { readonly email: string },
): PassphraseFault | undefined => {
  const length = [...passphrase.normalize("NFC")].length;
  if (length < shortestPassphrase) return "too-short";
  if (length > longestPassphrase) return "too-long";
  if (isCommon(passphrase)) return "too-common";
  if (containsEmailName(passphrase, email)) return "contains-email";
  return undefined;
};
