import type { VNode } from "preact";
import type { Language } from "../../core/languages.ts";
import { languageFacts } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayStand } from "./say-stand.ts";
import type { StaffLine } from "./sentence-stand.ts";
import { progressOf } from "./staleness.ts";
import { overviewTexts } from "./overview.texts.ts";
import { overviewPath, translationsPath } from "./translation-paths.ts";
import { translationTexts } from "./translations.texts.ts";

const t = speak(translationTexts, "de");
const sayOverview = speak(overviewTexts, "de");

type Offer = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly byLanguage: readonly { readonly lang: Language; readonly lines: readonly StaffLine[] }[];
};

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
            [
              "columnLanguage",
              "columnDone",
              "columnStale",
              "columnReviewed",
              "columnLast",
              "columnAct",
            ] as const
          ).map((key) => ({ label: t(key) }))}
          rows={offer.byLanguage.map(({ lang, lines }) => rowOf(view, offer.id, lang, lines))}
        />
        <p>
          <a href={view.href(overviewPath, "de")}>{sayOverview("toOverview")}</a>
        </p>
      </div>
    ),
  });

const rowOf = (view: View, id: string, lang: Language, lines: readonly StaffLine[]) => {
  const { all, done, stale, reviewed } = progressOf(lines);
  return {
    key: lang,
    cells: [
      <bdi lang={languageFacts(lang).htmlLang}>{languageFacts(lang).nativeName}</bdi>,
      t("done", { done, all }),
      stale === 0 ? "" : String(stale),
      done === 0 ? "" : t("done", { done: reviewed, all: done }),
      lastStand(lines),
      <ButtonLink
        href={view.href(`${translationsPath(id)}/${lang}`, "de")}
        kind={stale > 0 ? undefined : "quiet"}
      >
        {t("translate")}
      </ButtonLink>,
    ],
  };
};

/** Who was there last, by the newest of the translations. */
function lastStand(lines: readonly StaffLine[]): string {
  const [newest] = lines
    .flatMap(({ translation }) => translation ?? [])
    .toSorted((a, b) => momentOf(b) - momentOf(a));
  return newest === undefined ? "" : sayStand(newest);
}
const momentOf = ({ reviewedAt, changedAt }: NonNullable<StaffLine["translation"]>): number =>
  Math.max(reviewedAt?.epochMilliseconds ?? 0, changedAt.epochMilliseconds);

/** More was sent than a form of sentences can be. */
export const tooMuchPage = (view: View): VNode =>
  staffFrame(view, {
    title: t("languages"),
    area: "offers",
    children: <Note tone="late">{t("tooMuch")}</Note>,
  });
