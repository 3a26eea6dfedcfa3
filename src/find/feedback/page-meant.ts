import { type Language, languageOfSegment } from "../../core/languages.ts";

/** Pages of families that somebody may speak of, by their address below network and language. */
export const pageKeys = {
  "/": "page_start",
  "/hilfe-sofort": "page_help",
  "/angebote": "page_search",
  "/fragen": "page_questions",
  "/merkliste": "page_remembered",
  "/melden": "page_write",
  "/stand": "page_status",
  "/ohne-netz": "page_offline",
  "/ueber-uns": "page_about",
  "/datenschutz": "page_privacy",
  "/impressum": "page_imprint",
  "/barrierefreiheit": "page_accessibility",
  "/leichte-sprache": "page_easy",
  "/gebaerdensprache": "page_sign",
} as const;
type Known = keyof typeof pageKeys;

export type PageMeant = {
  readonly lang: Language;
  /** Below network and language. */
  readonly rest: string;
  readonly key: (typeof pageKeys)[Known] | null;
};

const isKnown = (path: string): path is Known => Object.hasOwn(pageKeys, path);

/**
 * Which page of a network a stored path leads to. The path is what a browser sent, so links are made from what is known
 * here and never from the path itself: "//elsewhere" would lead away.
 */
export function pageMeant(path: string, network: string): PageMeant {
  const [, head = "", ...tail] = path.split("/");
  const parts = head === network ? tail : [head, ...tail];
  const lang = languageOfSegment(parts[0] ?? "");
  const rest = `/${(lang === undefined ? parts : parts.slice(1)).join("/")}`.replace(/(?<=.)\/+$/, "");
  const page = /^\/fragen\/[1-4]$/.test(rest) ? "/fragen" : rest;
  return { lang: lang ?? "de", rest, key: isKnown(page) ? pageKeys[page] : null };
}
