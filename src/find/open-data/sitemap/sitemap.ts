import { languages } from "../../../core/languages.ts";
import { networkAddress } from "../../offers/offer-address.ts";

/** A page that search engines may keep; `changedAt` is when it last changed, null where nobody knows. */
export type PublicPage = { readonly path: string; readonly changedAt: string | null };

/** Pages of every network that say something to everybody. What asks to be left out is not among them. */
export const stillPages = [
  "",
  "/angebote",
  "/hilfe-sofort",
  "/ueber-uns",
  "/leichte-sprache",
  "/gebaerdensprache",
  "/barrierefreiheit",
  "/datenschutz",
  "/impressum",
] as const;

/**
 * Each page stands in a file once for every language. sitemaps.org allows 50,000 addresses and 50 MB a file; with the other
 * languages beside each address the megabytes would come first.
 */
const mostAddresses = 20_000;
const pagesInFile = Math.floor(mostAddresses / languages.length);

/** How many files so many pages take; at least one. */
export const filesFor = (pages: number): number => Math.max(1, Math.ceil(pages / pagesInFile));
/** The pages of one file, counted from 1. */
export const pagesOfFile = <Page>(pages: readonly Page[], no: number): readonly Page[] =>
  pages.slice((no - 1) * pagesInFile, no * pagesInFile);

type Site = Parameters<typeof networkAddress>[0];

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? "");
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** A page in all its languages, each of which names all the others and itself. */
function entriesOf(site: Site, { path, changedAt }: PublicPage): string {
  const address = (lang: (typeof languages)[number]["code"]) => escaped(networkAddress(site, lang, path));
  const links = [
    ...languages.map(({ code, htmlLang }) => [htmlLang, address(code)] as const),
    ["x-default", address("de")] as const,
  ]
    .map(([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`)
    .join("");
  const lastmod = changedAt === null ? "" : `<lastmod>${escaped(changedAt)}</lastmod>`;
  return languages.map(({ code }) => `<url><loc>${address(code)}</loc>${lastmod}${links}</url>\n`).join("");
}

/** Pages as a file of sitemaps.org. */
export const sitemapOf = (site: Site, pages: readonly PublicPage[]): string =>
  `${head}<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${pages
    .map((page) => entriesOf(site, page))
    .join("")}</urlset>\n`;

/** The list of the files, where there are several. */
export const sitemapIndexOf = ({ publicUrl, network }: Site, files: number): string =>
  `${head}<sitemapindex xmlns="${schema}">\n${Array.from(
    { length: files },
    (_file, at) =>
      `<sitemap><loc>${escaped(`${publicUrl}/${network.slug}/sitemap.xml/${at + 1}`)}</loc></sitemap>\n`,
  ).join("")}</sitemapindex>\n`;
