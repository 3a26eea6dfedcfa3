import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Chips } from "../../ui/chips.tsx";
import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { prepared } from "../../ui/prepared.tsx";
import { type Topic, topicWords } from "../topics/topic.ts";
import type { Say } from "../texts.ts";
import { guideChips } from "./questions/guide-chips.ts";
import { carried, formAction } from "./search-form.tsx";
import { distances, type Wish, wishAddress, wishFields } from "./wish.ts";
import { distanceText, isolated, inOrder, languageName } from "./wording.ts";

type WishProps = {
  readonly view: View;
  readonly t: Say;
  readonly wish: Wish;
  readonly topics: readonly Topic[];
};

/** What was asked for; a tap takes one part away. */
export const WishChips = ({ view, t, wish, topics }: WishProps) => {
  const { lang } = view;
  const without = (change: Partial<Wish>) => view.href(wishAddress({ ...wish, more: false, ...change }));
  const chosen = topics.filter(({ no }) => wish.topics.includes(no));
  const chips = [
    ...chosen.map((topic) => ({
      label: topicWords(topic, lang).words,
      href: without({ topics: wish.topics.filter((no) => no !== topic.no) }),
    })),
    ...(wish.q === "" ? [] : [{ label: wish.q, href: without({ q: "" }) }]),
    ...(wish.place === "" ? [] : [{ label: wish.place, href: without({ place: "", maxKm: null }) }]),
    ...(wish.language === null
      ? []
      : [{ label: languageName(wish.language, lang), href: without({ language: null }) }]),
    ...(wish.withoutRegistration
      ? [{ label: t("withoutRegistration"), href: without({ withoutRegistration: false }) }]
      : []),
    ...(wish.atHome ? [{ label: t("atHome"), href: without({ atHome: false }) }] : []),
    ...(wish.free ? [{ label: t("free"), href: without({ free: false }) }] : []),
    ...guideChips(lang, wish).map(({ label, change }) => ({ label, href: without(change) })),
    ...(wish.maxKm === null
      ? []
      : [
          {
            label: t("upToKm", { distance: isolated(distanceText(wish.maxKm, lang)) }),
            href: without({ maxKm: null }),
          },
        ]),
  ];
  return chips.length === 0 ? null : (
    <Chips chips={chips} texts={{ list: t("yourChoices"), remove: t("remove") }} />
  );
};

type WishFilterProps = WishProps & { readonly languages: readonly string[] };
const asked: readonly string[] = ["ort", "sprache", "ohne", "haus", "frei", "km", "mehr"];

/** More precise, for those who want it; languages only where an offer is given in them. */
export const WishFilter = ({ view, t, wish, languages }: WishFilterProps) => (
  <FilterForm
    view={view}
    t={t}
    wish={wish}
    languages={languages}
    place={wish.place}
    carriedOn={<HiddenFields values={{ ...carried(view), ...wishFields(wish, asked) }} />}
  />
);

type FilterFormProps = Omit<WishFilterProps, "topics"> & {
  readonly place: string;
  readonly carriedOn: VNode;
};

const FilterForm = prepared<FilterFormProps>(
  ({ view, t, wish, languages, place, carriedOn }) => {
    const open =
      wish.withoutRegistration || wish.atHome || wish.free || wish.maxKm !== null || wish.language !== null;
    return (
      <details class="fold g-filter" open={open}>
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
              <CheckChoice
                name="ohne"
                value="1"
                label={t("withoutRegistration")}
                checked={wish.withoutRegistration}
              />
              <CheckChoice name="haus" value="1" label={t("atHome")} checked={wish.atHome} />
              <CheckChoice name="frei" value="1" label={t("free")} checked={wish.free} />
            </Choices>
          </Fieldset>
          {languages.length > 0 && <LanguageChoice view={view} t={t} wish={wish} languages={languages} />}
          <SelectField
            id="km"
            name="km"
            label={t("howFar")}
            value={String(wish.maxKm ?? "")}
            options={[
              { value: "", label: t("anyDistance") },
              ...distances.map((km) => ({
                value: String(km),
                label: t("upToKm", { distance: distanceText(km, view.lang) }),
              })),
            ]}
          />
          <Button kind="quiet" full>
            {t("show")}
          </Button>
        </form>
      </details>
    );
  },
  ["place", "carriedOn"],
  ({ view, wish, languages }) =>
    [
      view.href("/angebote"),
      languages.join(","),
      wish.language,
      wish.maxKm,
      wish.withoutRegistration,
      wish.atHome,
      wish.free,
    ].join(" "),
);

const LanguageChoice = ({ view, t, wish, languages }: Omit<WishFilterProps, "topics">) => {
  const named = languages
    .map((value) => ({ value, label: languageName(value, view.lang) }))
    .sort((one, other) => inOrder(view.lang)(one.label, other.label));
  return (
    <SelectField
      id="sprache"
      name="sprache"
      label={t("whichLanguage")}
      value={wish.language ?? ""}
      options={[{ value: "", label: t("anyLanguage") }, ...named]}
    />
  );
};
