import type { ComponentChildren, VNode } from "preact";
import { dataLicenceOf } from "../core/data-licence.ts";
import { languageFacts, languages } from "../core/languages.ts";
import { officeDayOf, sayFullDay } from "../core/say-date.ts";
import { machineTranslated, speak } from "../platform/texts.ts";
import type { View } from "../platform/view.ts";
import { iconOf, logoOf, manifestOf, stylesOf } from "./brand-address.ts";
import { FamilyPage } from "./family-page.tsx";
import { frameTexts } from "./frame.texts.ts";
import type { HiddenValues } from "./hidden-fields.tsx";
import { LanguageSwitch } from "./language-links.tsx";
import { Note } from "./note.tsx";
import { prepared } from "./prepared.tsx";

type FamilyFrame = {
  readonly title: string;
  /** Without the name of the network: a browser offers the title as the name of a saved sheet. */
  readonly plainTitle?: boolean;
  readonly description?: string;
  readonly noindex?: boolean;
  readonly hero?: ComponentChildren;
  /** Texts of this area decide whether the page must say that a machine translated it. */
  readonly area: string;
  /** Its content is German under every address, so there is nothing that a machine translated. */
  readonly germanOnly?: boolean;
  /** Dialogue pages change their language by POST, with their ticket. */
  readonly languagePost?: HiddenValues;
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
};

const footLinks = ["about", "privacy", "imprint", "accessibility", "easyLanguage", "signLanguage"] as const;
const footPaths = {
  about: "/ueber-uns",
  privacy: "/datenschutz",
  imprint: "/impressum",
  accessibility: "/barrierefreiheit",
  easyLanguage: "/leichte-sprache",
  signLanguage: "/gebaerdensprache",
} as const;

/** A family page in the frame of its network and language. Titles stay neutral: they stand in the browser's history. */
export function familyFrame(view: View, { languagePost, plainTitle, ...frame }: FamilyFrame): VNode {
  const t = speak(frameTexts, view.lang);
  const links = languages.map(({ code, htmlLang, nativeName }) => ({
    code,
    htmlLang,
    nativeName,
    href: view.href(view.path, code),
    current: code === view.lang,
  }));
  return (
    <Frame
      {...frame}
      title={plainTitle ? frame.title : `${frame.title} · ${t.german("earlyHelp")} ${placeOf(view)}`}
      view={view}
      brandHref={view.href("/")}
      languageSwitch={<LanguageSwitch word={t("language")} languages={links} post={languagePost} />}
      germanHref={languagePost ? undefined : view.href(view.path, "de")}
    />
  );
}

type FrameProps = Omit<FamilyFrame, "languagePost" | "plainTitle"> & {
  readonly view: View;
  /** Carries the remembered list of this visit, so it differs from page to page. */
  readonly brandHref: string;
  readonly languageSwitch: VNode;
  /** Left out where a link would leave a page that only a POST can show; the language switch leads to German there. */
  readonly germanHref: string | undefined;
};

const placeOf = ({ network }: View): string => network.name.replace(/^Frühe Hilfen\s+/i, "");

const Frame = prepared<FrameProps>(
  ({ view, area, germanOnly, brandHref, germanHref, ...frame }) => {
    const t = speak(frameTexts, view.lang);
    const { htmlLang, dir } = languageFacts(view.lang);
    return (
      <FamilyPage
        {...frame}
        htmlLang={htmlLang}
        dir={dir}
        styles={[stylesOf(view)]}
        scripts={[view.asset("family.js")]}
        icon={iconOf(view)}
        manifest={manifestOf(view)}
        brand={{ href: brandHref, name: t("earlyHelp"), place: placeOf(view), logo: logoOf(view) }}
        texts={{
          bar: t("bar"),
          exit: t("exit"),
          skip: t("skip"),
          urgentHelp: t("urgentHelp"),
        }}
        exitHref={view.href("/verlassen")}
        urgentHelpHref={view.href("/hilfe-sofort")}
        foot={{
          report: { href: view.href("/rueckmeldung"), label: t("somethingWrong") },
          links: [
            ...footLinks.map((key) => ({ href: view.href(footPaths[key]), label: t(key) })),
            { href: view.href("/ueberweisen", "de"), label: t("forProfessionals") },
            // § 12b BGG: every page leads to where a barrier can be reported.
            { href: `${view.href(footPaths.accessibility)}#barriere-melden`, label: t("tellBarrier") },
            openDataLink(view),
          ],
        }}
        printLine={<PrintLine view={view} />}
      >
        {view.demo && <p class="note small demo">{t("demoNotice")}</p>}
        {!germanOnly && machineTranslated(area, view.lang) && view.lang !== "de-simple" && (
          <Note>
            <p class="small">
              {t("machineTranslated")}{" "}
              {germanHref && (
                <a href={germanHref} hreflang="de">
                  {t("readInGerman")}
                </a>
              )}
            </p>
          </Note>
        )}
        {frame.children}
      </FamilyPage>
    );
  },
  ["title", "description", "hero", "head", "brandHref", "languageSwitch", "germanHref", "children"],
  ({ view, area, germanOnly, noindex }) =>
    [
      view.href(footPaths.about),
      view.publicUrl,
      view.network.id,
      view.network.dataVersion,
      view.demo,
      hourOf(view),
      area,
      germanOnly,
      noindex,
    ].join(" "),
);

/** Under which licence the offers may be used again, or that nobody has said so; the page about it is German. */
function openDataLink(view: View): { readonly href: string; readonly label: string } {
  const t = speak(frameTexts, view.lang);
  const licence = dataLicenceOf(view.network.dataLicence)?.name;
  const label = licence === undefined ? t("openDataUnlicensed") : t("openData", { licence });
  return { href: view.href("/hsds/profile", "de"), label };
}

/**
 * The foot of a printed page: who it is from, how to reach them, and how old it is. The day is that of the answer,
 * because nothing but script would know when somebody prints.
 */
const PrintLine = ({ view: { network, publicUrl, now, lang } }: { readonly view: View }) => {
  const t = speak(frameTexts, lang);
  const day = sayFullDay(officeDayOf(now), lang);
  return (
    <>
      <span>
        <bdi>{network.name}</bdi>
      </span>
      {network.phone && <span>{t("phoneNumber", { phone: network.phone })}</span>}
      <span>
        <bdi>{publicUrl.replace(/^https?:\/\//, "")}</bdi>
      </span>
      <span>{t("retrievedOn", { date: day })}</span>
    </>
  );
};

/** Days begin with an hour, in every zone that matters here. */
const hourOf = ({ now }: View): number => Math.floor(now.epochMilliseconds / 3_600_000);
