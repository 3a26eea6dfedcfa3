import type { VNode } from "preact";
import { type Language, languageFacts } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { Tag, type TagTone, ViewSwitch } from "../../ui/tag.tsx";
import type { LastPerson } from "./overview.sql.ts";
import {
  foreignLanguages,
  type LanguageCounts,
  type OverviewLine,
  type PartState,
  partStates,
} from "./overview.ts";
import { overviewTexts } from "./overview.texts.ts";
import { sayStand } from "./say-stand.ts";
import { overviewPath, translationsPath } from "./translation-paths.ts";
import { translationTexts } from "./translations.texts.ts";

const t = speak(overviewTexts, "de");
const sayField = speak(translationTexts, "de");

type Asked = { readonly lang: Language | null; readonly state: PartState | null; readonly page: number };
type Listed = {
  readonly counts: readonly LanguageCounts[];
  readonly lines: readonly (OverviewLine & { readonly last: LastPerson | null })[];
  readonly found: number;
  readonly pages: number;
  readonly trusted: boolean;
};

const tones: Readonly<Record<PartState, TagTone>> = {
  stale: "late",
  part: "lamp",
  machine: "lamp",
  human: "off",
  reviewed: "good",
  missing: "off",
};

/** All offers in all languages: how far each language is, and the texts with work, those whose German changed first. */
export function overviewPage(view: View, list: Listed, asked: Asked): VNode {
  const address = (change: Partial<Asked>) => view.href(addressOf({ ...asked, page: 1, ...change }), "de");
  return staffFrame(view, {
    title: t("title"),
    area: "offers",
    children: (
      <div class="stack">
        <p>
          <a href={view.href("/intern/angebote", "de")}>{t("back")}</a>
        </p>
        <h1>{t("title")}</h1>
        <p>{t(list.trusted ? "intro" : "introOwn")}</p>
        <Counts counts={list.counts} address={address} />
        <h2>{t("work")}</h2>
        <ViewSwitch label={t("byLanguage")} views={languageViews(asked, address)} />
        <ViewSwitch label={t("byState")} views={stateViews(asked, address)} />
        <p>{t("found", { count: list.found })}</p>
        {list.lines.length > 0 && <Lines view={view} lines={list.lines} />}
        <Pages asked={asked} pages={list.pages} address={address} />
      </div>
    ),
  });
}

type Address = (change: Partial<Asked>) => string;

const languageViews = ({ lang }: Asked, address: Address) =>
  [null, ...foreignLanguages].map((code) => ({
    label: code === null ? t("allLanguages") : languageFacts(code).nativeName,
    href: address({ lang: code }),
    current: code === lang,
  }));

const stateViews = ({ state }: Asked, address: Address) =>
  [null, ...partStates].map((one) => ({
    label: t(one === null ? "allStates" : `state_${one}`),
    href: address({ state: one }),
    current: one === state,
  }));

const addressOf = ({ lang, state, page }: Asked): string => {
  const parts = [
    ...(lang === null ? [] : [`sprache=${lang}`]),
    ...(state === null ? [] : [`stand=${state}`]),
    ...(page === 1 ? [] : [`seite=${page}`]),
  ];
  return `${overviewPath}${parts.length === 0 ? "" : `?${parts.join("&")}`}`;
};

const Counts = ({
  counts,
  address,
}: {
  readonly counts: readonly LanguageCounts[];
  readonly address: Address;
}) => (
  <ScrollTable
    label={t("countsLabel")}
    columns={[
      { label: t("columnLanguage") },
      { label: t("columnStale"), number: true },
      { label: t("columnPart"), number: true },
      { label: t("columnMissing"), number: true },
      { label: t("columnComplete"), number: true },
    ]}
    rows={counts.map(({ lang, complete, stale, part, missing }) => ({
      key: lang,
      cells: [
        <bdi lang={languageFacts(lang).htmlLang}>{languageFacts(lang).nativeName}</bdi>,
        stale === 0 ? "0" : <a href={address({ lang, state: "stale" })}>{stale}</a>,
        String(part),
        String(missing),
        String(complete),
      ],
    }))}
  />
);

type LinesProps = { readonly view: View; readonly lines: Listed["lines"] };
const Lines = ({ view, lines }: LinesProps) => (
  <ScrollTable
    label={t("work")}
    cards
    columns={(["columnOffer", "columnLanguage", "columnField", "columnState", "columnLast"] as const).map(
      (key) => ({
        label: t(key),
      }),
    )}
    rows={lines.map((line) => ({
      key: `${line.offerId} ${line.lang} ${line.field}`,
      cells: [
        <a href={view.href(`${translationsPath(line.offerId)}/${line.lang}`, "de")}>{line.title}</a>,
        <bdi lang={languageFacts(line.lang).htmlLang}>{languageFacts(line.lang).nativeName}</bdi>,
        sayField(`field_${line.field}`),
        <State line={line} />,
        line.last === null ? "" : sayStand(line.last),
      ],
    }))}
  />
);

const State = ({ line: { state, all, done, stale } }: { readonly line: OverviewLine }) => (
  <>
    <Tag tone={tones[state]}>{t(`state_${state}`)}</Tag>{" "}
    {state === "stale" && <span class="small">{t("staleOf", { count: stale })}</span>}
    {state === "part" && <span class="small">{t("doneOf", { done, all })}</span>}
  </>
);

type PagesProps = { readonly asked: Asked; readonly pages: number; readonly address: Address };
const Pages = ({ asked, pages, address }: PagesProps) =>
  pages === 1 ? null : (
    <p class="actions">
      {asked.page > 1 && (
        <ButtonLink href={address({ page: Math.min(asked.page - 1, pages) })} kind="quiet">
          {t("previous")}
        </ButtonLink>
      )}
      <span>{t("pageOf", { page: Math.min(asked.page, pages), pages })}</span>
      {asked.page < pages && (
        <ButtonLink href={address({ page: asked.page + 1 })} kind="quiet">
          {t("next")}
        </ButtonLink>
      )}
    </p>
  );
