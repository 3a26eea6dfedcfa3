/** Letters of the scripts that people write names in; the mathematical and enclosed ones that only look like them are none. */
const script =
  "(?:\\p{sc=Latn}|\\p{sc=Cyrl}|\\p{sc=Arab}|\\p{sc=Grek}|\\p{sc=Hebr}|\\p{sc=Armn}|\\p{sc=Geor}|\\p{sc=Ethi}|\\p{sc=Deva}|\\p{sc=Beng}|\\p{sc=Taml}|\\p{sc=Thai}|\\p{sc=Hang}|\\p{sc=Hani}|\\p{sc=Hira}|\\p{sc=Kana})";
/** Two letters or more, as "Yoga", "Mütter-Café", "Eltern/Kind", "U3" is not: what stands between blanks, without its commas. */
const word = new RegExp(
  `^(?:${script}\\p{M}{0,3})(?:[\\p{L}\\p{M}\\p{N}ー'’.+&/:*_\u00AD\u200C\u200D()-]|\\u200E|\\u200F)*$`,
  "u",
);
const twoLetters = new RegExp(`(?=\\p{L})${script}\\p{M}*(?=\\p{L})${script}`, "u");

const edges = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;
const isWord = (part: string): boolean => {
  const bare = part.replace(/[ªº]/g, "").replace(edges, "");
  return twoLetters.test(bare) && word.test(bare);
};

/** What programs say and no person calls an offer: commands, markup, addresses, folders, templates, formulas. */
const code = [
  /<[!?/]?[a-z]/i,
  /\w\((?:["'`)]|\s*$)|\b(?:alert|confirm|eval|exec|print|prompt|sleep|system)\s*\(/i,
  /[{}`\\]|\$[\w({]|&#|&&|\|\||;\S|=["'(]|["']\s*(?:;|=|\);|or\b|--)|--\s*$/i,
  /\.\.[\\/]|(?:^|\s)\/\w|\w:\/\/|%[\da-f]{2}|%[sdnxp]\b|\b(?:javascript|data|file):\S/i,
  /^\s*(?:[=@]|--\w|\+\+)/,
  /\b(?:drop|truncate)\s+table\b|\bselect\b.+\bfrom\b|\bunion\s+select\b/i,
];
/** What tables and programs write where nothing is. */
const nothing =
  /^(?:undefined|undef|null|nil|none|nan|infinity|true|false|wahr|falsch|n\/a|hasownproperty|#?(?:ref|name|wert|bezug|value|nv|div\/0)[!?]?)$/i;

/** More marks on one letter than any language sets. */
const heaped = /\p{M}{4}/u;
const shownBackwards = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * Whether a title may be what people call an offer: it has a word of two letters or more and nothing that only programs
 * write. Who is wrong here has to publish a draft; the other fault would be read by families.
 */
export const isPlausibleTitle = (title: string): boolean =>
  !nothing.test(title.trim().replace(/^[-("']+|[)"']+$/g, "")) &&
  !heaped.test(title) &&
  !shownBackwards.test(title) &&
  !code.some((pattern) => pattern.test(title)) &&
  title.split(/[\s,;|]+/).some(isWord);
