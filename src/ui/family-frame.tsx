import type { ComponentChildren, VNode } from "preact";
import { languageFacts, languages } from "../core/languages.ts";
import { machineTranslated, speak } from "../platform/texts.ts";
import type { View } from "../platform/view.ts";
import { FamilyPage } from "./family-page.tsx";
import { frameTexts } from "./frame.texts.ts";
import type { HiddenValues } from "./hidden-fields.tsx";
import { Note } from "./note.tsx";

type FamilyFrame = {
  readonly title: string;
  readonly description?: string;
  readonly noindex?: boolean;
  readonly hero?: ComponentChildren;
  /** Texts of this area decide whether the page must say that a machine translated it. */
  readonly area: string;
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
export function familyFrame(view: View, frame: FamilyFrame): VNode {
  const t = speak(frameTexts, view.lang);
  const { htmlLang, dir } = languageFacts(view.lang);
  const place = view.network.name.replace(/^Frühe Hilfen\s+/i, "");
  return (
    <FamilyPage
      {...frame}
      htmlLang={htmlLang}
      dir={dir}
      title={`${frame.title} · ${t.german("earlyHelp")} ${place}`}
      styles={[view.asset("tragnetz.css"), ...coloursOf(view)]}
      scripts={[view.asset("family.js")]}
      brand={{ href: view.href("/"), name: t("earlyHelp"), place }}
      texts={{
        bar: t("bar"),
        exit: t("exit"),
        skip: t("skip"),
        urgentHelp: t("urgentHelp"),
        language: t("language"),
      }}
      exitHref={view.href("/verlassen")}
      urgentHelpHref={view.href("/hilfe-sofort")}
      languages={languages.map((language) => ({
        ...language,
        href: view.href(view.path, language.code),
        current: language.code === view.lang,
      }))}
      foot={{
        report: { href: view.href("/stimmt-etwas-nicht"), label: t("somethingWrong") },
        links: footLinks.map((key) => ({ href: view.href(footPaths[key]), label: t(key) })),
      }}
      printLine={<bdi>{view.publicUrl.replace(/^https?:\/\//, "")}</bdi>}
    >
      {view.demo && <p class="note small demo">{t("demoNotice")}</p>}
      {machineTranslated(frame.area, view.lang) && view.lang !== "de-simple" && (
        <Note>
          <p class="small">
            {t("machineTranslated")}{" "}
            <a href={view.href(view.path, "de")} hreflang="de">
              {t("readInGerman")}
            </a>
          </p>
        </Note>
      )}
      {frame.children}
    </FamilyPage>
  );
}

/** Colours of the municipality, only where they differ from ours: one request less for everybody else. */
export const coloursOf = (view: View): string[] =>
  view.network.brand === "#1d4e6f" && view.network.lamp === "#f4b740"
    ? []
    : [view.href(`/farben.css?v=${view.network.dataVersion}`, "de")];
