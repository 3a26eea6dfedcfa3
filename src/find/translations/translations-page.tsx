import type { VNode } from "preact";
import type { Language } from "../../core/languages.ts";
import { languageFacts } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { type Line, progressOf } from "./staleness.ts";
import { translationTexts } from "./translations.texts.ts";

const t = speak(translationTexts, "de");

type Offer = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly byLanguage: readonly { readonly lang: Language; readonly lines: readonly Line[] }[];
};

export const translationsPath = (id: string): string => `/intern/angebote/${id}/sprachen`;

/** One offer in all languages: how much is there, what the German has left behind, what a person has read. */
export const translationsPage = (view: View, offer: Offer, saved: boolean): VNode =>
  staffFrame(view, {
    title: t("title", { title: offer.title }),
    area: "offers",
    children: (
      <div class="stack">
        <p>
          <a href={view.href(`/intern/angebote/${offer.id}`, "de")}>{t("back")}</a>
        </p>
        <h1>{t("title", { title: offer.title })}</h1>
        {saved && <Note tone="good">{t("saved")}</Note>}
        <p>{t("intro")}</p>
        <ScrollTable
          label={t("languages")}
          cards
          columns={(
            ["columnLanguage", "columnDone", "columnStale", "columnReviewed", "columnAct"] as const
          ).map((key) => ({ label: t(key) }))}
          rows={offer.byLanguage.map(({ lang, lines }) => rowOf(view, offer.id, lang, lines))}
        />
      </div>
    ),
  });

const rowOf = (view: View, id: string, lang: Language, lines: readonly Line[]) => {
  const { all, done, stale, reviewed } = progressOf(lines);
  return {
    key: lang,
    cells: [
      <bdi lang={lang}>{languageFacts(lang).nativeName}</bdi>,
      t("done", { done, all }),
      String(stale),
      t("done", { done: reviewed, all }),
      <ButtonLink
        href={view.href(`${translationsPath(id)}/${lang}`, "de")}
        kind={stale > 0 ? undefined : "quiet"}
      >
        {t("translate")}
      </ButtonLink>,
    ],
  };
};
