import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { type Option, SelectField } from "../../ui/fields.tsx";
import type { Say } from "../texts.ts";
import { facetTexts } from "./facets.texts.ts";
import { lifePhases } from "./questions/life-phase.ts";
import { guideTexts } from "./questions/questions.texts.ts";
import { distances, type Wish } from "./wish.ts";
import { distanceText, inOrder, languageName, weekdayName } from "./wording.ts";

type ChoiceProps = { readonly view: View; readonly wish: Wish };

export const NeedChoice = ({
  view,
  wish,
  options,
}: ChoiceProps & { readonly options: readonly Option[] }) => {
  const f = speak(facetTexts, view.lang);
  return (
    <SelectField
      id="bedarf"
      name="bedarf"
      label={f("need")}
      value={String(wish.need ?? "")}
      options={[{ value: "", label: f("any") }, ...options]}
    />
  );
};

export const WeekdayChoice = ({ view, wish }: ChoiceProps) => {
  const f = speak(facetTexts, view.lang);
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: weekdayName(day, view.lang),
  }));
  return (
    <SelectField
      id="tag"
      name="tag"
      label={f("weekday")}
      hint={f("onlyKnown")}
      value={String(wish.weekday ?? "")}
      options={[{ value: "", label: f("any") }, ...days]}
    />
  );
};

export const PhaseChoice = ({ view, wish }: ChoiceProps) => {
  const t = speak(guideTexts, view.lang);
  const phases = lifePhases.map(({ no, name }) => ({ value: String(no), label: t(`phase_${name}`) }));
  return (
    <SelectField
      id="phase"
      name="phase"
      label={t("phase")}
      value={String(wish.phase ?? "")}
      options={[{ value: "", label: t("anyLanguage") }, ...phases]}
    />
  );
};

export const DistanceChoice = ({ view, t, wish }: ChoiceProps & { readonly t: Say }) => (
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
);

export const LanguageChoice = ({
  view,
  t,
  wish,
  languages,
}: ChoiceProps & { readonly t: Say; readonly languages: readonly string[] }) => {
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
