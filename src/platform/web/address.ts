import { type Language, languageFacts, languageOfSegment } from "../../core/languages.ts";
import type { NetworkFace } from "../view.ts";
import type { NetworkFaces } from "./network-faces.ts";

/** Where an address leads: `/{network}/{language}/rest`; the first network of an installation also answers without its name. */
export type Place = {
  readonly network: NetworkFace;
  readonly lang: Language;
  readonly rest: string;
  readonly base: string;
};

/** Names that no network may have, because they are routes or languages (decisions.md 24). */
export const reservedSlugs: ReadonlySet<string> = new Set([
  "intern",
  "gast",
  "eintrag",
  "tischnotiz",
  "ueberweisen",
  "freie-plaetze",
  "anfrage",
  "angebot-pflegen",
  "wie-wir-pruefen",
  "wegweiser.pdf",
  "kalender.ics",
  "suche-ohne-netz.json",
  "sw.js",
  "logo.svg",
  "protokoll",
  "aufgabe",
  "unterlage",
  "angebote",
  "fragen",
  "melden",
  "quittung",
  "stand",
  "hilfe-sofort",
  "verlassen",
  "datenschutz",
  "impressum",
  "barrierefreiheit",
  "ueber-uns",
  "leichte-sprache",
  "gebaerdensprache",
  "rueckmeldung",
  "merkliste",
  "ohne-netz",
  "health",
  "metrics",
  "entwicklung",
  "assets",
  "hsds",
  "dcat.ttl",
  "dcat.jsonld",
  "integreat",
  "einbetten",
  "kalender",
  "stimmt-etwas-nicht",
  "robots.txt",
  "favicon.ico",
  "sitemap.xml",
  "manifest.webmanifest",
  "einfach",
  "en",
  "tr",
  "ar",
  "uk",
  "ru",
  "fa",
  "de",
  "einladung",
  "treffen",
  "terminwahl",
  "anwesend",
  "rundschreiben-abmelden",
  "termine",
  "netzwerk",
  "all",
]);

export function placeOf(pathname: string, faces: NetworkFaces): Place | undefined {
  const [, head = "", ...tail] = pathname.split("/");
  const named = faces.bySlug(head);
  const network = named ?? faces.first();
  if (network === undefined) return undefined;
  const path = named ? tail : [head, ...tail];
  const lang = languageOfSegment(path[0] ?? "");
  const rest = `/${(lang ? path.slice(1) : path).join("/")}`;
  return {
    network,
    lang: lang ?? "de",
    rest: rest.length > 1 ? rest.replace(/\/+$/, "") || "/" : "/",
    base: named ? `/${named.slug}` : "",
  };
}

/** An address of this place in a language. */
export function addressIn(place: Pick<Place, "base">, lang: Language, path: string): string {
  const segment = languageFacts(lang).segment;
  const head = segment === null ? place.base : `${place.base}/${segment}`;
  return path === "/" ? head || "/" : `${head}${path}`;
}
