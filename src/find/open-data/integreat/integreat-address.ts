import type { Json } from "../../../core/json.ts";
import { type Language, languageFacts, languages } from "../../../core/languages.ts";

/** Where the app asks from: which region, which language, and where the network's own pages lie. */
export type Asked = { readonly baseUrl: string; readonly region: string; readonly lang: Language };

/** The page of an offer on our own site. */
export function pageOf({ baseUrl, lang }: Asked, slug: string): string {
  const { segment } = languageFacts(lang);
  return `${baseUrl}${segment === null ? "" : `/${segment}`}/angebote/${slug}`;
}

/**
 * The address of a thing inside the app. The app finds what is open by comparing this with its own address, in small
 * letters and up to a "$"; so every entry has one of its own, of this form and without that sign.
 */
export const pathOf = (
  { region, lang }: Pick<Asked, "region" | "lang">,
  kind: "locations" | "events",
  name: string,
): string => `/${region}/${lang}/${kind}/${name}`;

/** The first place of an offer goes by the name of the offer, further ones are counted. */
export const placeName = (slug: string, at: number): string => (at === 0 ? slug : `${slug}-${at + 1}`);

type Entry = {
  readonly id: number;
  readonly slug: string;
  readonly kind: "locations" | "events";
  readonly name: string;
};

/**
 * The same entry in the other languages in which the app is given it: all of them, because what nobody has translated
 * comes in German and says so. Integreat does the same where a region lets German stand in.
 */
export const otherLanguages = (asked: Asked, { id, slug, kind, name }: Entry): Json =>
  Object.fromEntries(
    languages
      .map(({ code }) => code)
      .filter((lang) => lang !== asked.lang)
      .map((lang) => [
        lang,
        { id, url: pageOf({ ...asked, lang }, slug), path: pathOf({ ...asked, lang }, kind, name) },
      ]),
  );
