const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  Auml: "Ä",
  Ouml: "Ö",
  Uuml: "Ü",
  szlig: "ß",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ccedil: "ç",
  oslash: "ø",
  aring: "å",
  aelig: "æ",
  euro: "€",
  sect: "§",
  deg: "°",
  copy: "©",
  reg: "®",
  middot: "·",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  laquo: "«",
  raquo: "»",
  bdquo: "„",
  ldquo: "“",
  rdquo: "”",
  sbquo: "‚",
  lsquo: "‘",
  rsquo: "’",
  frac12: "½",
  times: "×",
};

const tag = /<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]*|\/)?>|<!--/i;
// A tag the file breaks off: only names HTML has, because "<drei Jahre" is a comparison.
const brokenOff =
  /<(?:!-?|\/[a-z][a-z0-9]{0,15}|(?:a|b|i|u|p|br|hr|em|strong|span|div|ul|ol|li|h[1-6]|img|table|t[rdh]|script|style|iframe|font|svg|link|input|form|sup|sub)(?:\s+[a-z-]+\s*=[^<>]*|\s*\/?))\s*(?=<|$)/gi;
const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,7}));/g;

const characterOf = (code: number): string =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";

const decodeEntities = (text: string): string =>
  text.replace(entity, (whole, decimal: string, hex: string, name: string) => {
    if (decimal) return characterOf(Number(decimal));
    if (hex) return characterOf(Number.parseInt(hex, 16));
    return entities[name] ?? whole;
  });

// What begins and never ends is left out to the end of the text, as a browser would.
// One pass with a moving position: patterns that look ahead for an end would be quadratic on a broken megabyte.
const without = (text: string, open: RegExp, close: RegExp): string => {
  const kept: string[] = [];
  let position = 0;
  for (;;) {
    open.lastIndex = position;
    const start = open.exec(text);
    close.lastIndex = open.lastIndex;
    const end = start && close.exec(text);
    if (!start) return kept.join("") + text.slice(position);
    kept.push(text.slice(position, start.index));
    if (!end) return kept.join("");
    position = close.lastIndex;
  }
};

const withoutTags = (html: string): string =>
  without(without(html, /<!--/g, /-->/g), /<(?:script|style)\b/gi, /<\/(?:script|style)\s*>/gi)
    .replace(/<li\b[^<>]*>/gi, "\n- ")
    .replace(/<br\b[^<>]*>|<\/?(?:p|div|ul|ol|tr|h[1-6])\b[^<>]*>/gi, "\n")
    .replace(/<\/?[a-z!][^<>]*>/gi, "")
    .replace(brokenOff, "");

/** A list in one cell ("Mo 10 Uhr | <!--") keeps no bar behind its last entry. */
const withoutLastBar = (text: string): string => {
  let end = text;
  while (end.endsWith("|")) end = end.slice(0, -1).trimEnd();
  return end;
};

export type PlainText = { readonly text: string; readonly changed: boolean };

/** HTML as the text a person would read: lists and paragraphs become lines. Text without HTML is not touched. */
export const plainText = (text: string): PlainText => {
  const hasTags = text.includes("<") && (tag.test(text) || text.search(brokenOff) >= 0);
  const tagged = hasTags ? withoutTags(text) : text;
  const plain = tagged.includes("&") ? decodeEntities(tagged) : tagged;
  if (!hasTags && plain === text) return { text, changed: false };
  const lines = plain.split("\n").map((line) => line.replace(/[ \t\u00A0]+/g, " ").trim());
  return {
    text: withoutLastBar(
      lines
        .join("\n")
        .replace(/\n{3,}/g, "\n\n")
        .trim(),
    ),
    changed: true,
  };
};
