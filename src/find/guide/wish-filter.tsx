import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { prepared } from "../../ui/prepared.tsx";
import type { FacetCounts } from "../search/facet-counts.ts";
import type { Say } from "../texts.ts";
import type { Topic } from "../topics/topic.ts";
import { facetTexts } from "./facets.texts.ts";
import { DistanceChoice, LanguageChoice, NeedChoice, PhaseChoice, WeekdayChoice } from "./filter-choices.tsx";
import { needOptions } from "./need-options.ts";
import { guideTexts } from "./questions/questions.texts.ts";
import { carried, formAction } from "./search-form.tsx";
import { hasFacet, type Wish, wishFields } from "./wish.ts";

export type WishFilterProps = {
  readonly view: View;
  readonly t: Say;
  readonly wish: Wish;
  readonly topics: readonly Topic[];
  /** Languages in which an offer is given. */
  readonly languages: readonly string[];
  /** How many offers each choice leaves; missing where that is not reckoned. */
  readonly counts?: FacetCounts | null;
  /** Does the network say when anything takes place? Else nobody is asked for it. */
  readonly hasTimes?: boolean;
};

/** What the form asks for itself; all else of the wish is carried on. */
const asked: readonly string[] =
  "ort sprache ohne haus frei km mehr fern stufenlos offen tag bedarf phase".split(" ");

/** More precise, for those who want it. */
export const WishFilter = ({ view, t, wish, topics, languages, counts, hasTimes }: WishFilterProps) => {
  const numbers = numbersOf(counts);
  const needs = needOptions(wish, topics, counts, view);
  const carriedOn = { ...carried(view), ...wishFields(wish, asked) };
  return (
    <FilterForm
      view={view}
      t={t}
      wish={wish}
      languages={languages}
      hasTimes={hasTimes === true}
      place={wish.place}
      carriedOn={<HiddenFields values={carriedOn} />}
      needs={needs.length === 0 ? null : <NeedChoice view={view} wish={wish} options={needs} />}
      {...numbers}
    />
  );
};

type Numbers = {
  readonly open: string;
  readonly noForm: string;
  readonly home: string;
  readonly byPhone: string;
  readonly free: string;
  readonly stepless: string;
};

/** " (12)" beside each choice, also " (0)": who sees it need not try. */
const numbersOf = (counts: FacetCounts | null | undefined): Numbers => {
  const of = (facet: "openNow" | "withoutRegistration" | "ways" | "free" | "accessible", value = "yes") =>
    counts ? ` (${counts[facet].get(value) ?? 0})` : "";
  return {
    open: of("openNow"),
    noForm: of("withoutRegistration"),
    home: of("ways", "atHome"),
    byPhone: of("ways", "remote"),
    free: of("free"),
    stepless: of("accessible"),
  };
};

type FormProps = Omit<WishFilterProps, "topics" | "counts"> &
  Numbers & { readonly place: string; readonly carriedOn: VNode; readonly needs: VNode | null };

/** Language and weekday may come from what was typed; then the offers must not slip below a long form. */
const isOpenFor = (wish: Wish): boolean =>
  wish.withoutRegistration ||
  wish.atHome ||
  wish.free ||
  wish.maxKm !== null ||
  hasFacet({ ...wish, weekday: null });

const FilterForm = prepared<FormProps>(
  (props) => {
    const { view, t, wish, languages, place, carriedOn, needs, hasTimes } = props;
    const f = speak(facetTexts, view.lang);
    const way = speak(guideTexts, view.lang);
    const choice = (name: string, checked: boolean, label: string, number: string) => (
      <CheckChoice
        name={name}
        value="1"
        checked={checked}
        label={
          <>
            {label}
            {number}
          </>
        }
      />
    );
    return (
      <details class="fold g-filter" open={isOpenFor(wish)}>
        <summary>{t("refine")}</summary>
        <form class="stack" action={formAction(view, "/angebote")} method="get">
          {carriedOn}
          <TextField
            id="ort"
            name="ort"
            label={t("yourPlace")}
            value={place}
            dir="auto"
            autocomplete="postal-code"
            maxlength={100}
          />
          <Fieldset id="matters" legend={t("whatMatters")}>
            <Choices look="tight">
              {hasTimes && choice("offen", wish.openNow, f("openNow"), props.open)}
              {choice("ohne", wish.withoutRegistration, t("withoutRegistration"), props.noForm)}
              {choice("frei", wish.free, t("free"), props.free)}
              {choice("haus", wish.atHome, t("atHome"), props.home)}
              {choice("fern", wish.remote, way("wayRemote"), props.byPhone)}
              {choice("stufenlos", wish.accessible, f("accessible"), props.stepless)}
            </Choices>
          </Fieldset>
          {needs}
          {hasTimes && <WeekdayChoice view={view} wish={wish} />}
          {!view.loss && <PhaseChoice view={view} wish={wish} />}
          {languages.length > 0 && <LanguageChoice view={view} t={t} wish={wish} languages={languages} />}
          <DistanceChoice view={view} t={t} wish={wish} />
          <Button kind="quiet" full>
            {t("show")}
          </Button>
        </form>
      </details>
    );
  },
  ["place", "carriedOn", "needs", "open", "noForm", "home", "byPhone", "free", "stepless"],
  ({ view, wish, languages, hasTimes }) =>
    [
      view.href("/angebote"),
      languages.join(","),
      wish.language,
      wish.maxKm,
      wish.withoutRegistration,
      wish.atHome,
      wish.free,
      wish.remote,
      wish.accessible,
      wish.openNow,
      wish.weekday,
      wish.phase,
      wish.need !== null,
      hasTimes,
    ].join(" "),
);
