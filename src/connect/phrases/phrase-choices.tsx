import { speak } from "../../platform/texts.ts";
import { Fold } from "../../ui/card.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { mostPhrases, type PhraseGroup, phraseGroups } from "./phrases.ts";
import { phraseTexts } from "./phrases.texts.ts";
import { phraseStaffTexts } from "./phrase-choices.texts.ts";

const t = speak(phraseStaffTexts, "de");
const say = speak(phraseTexts, "de");
const places = ["phrase1", "phrase2", "phrase3"] as const satisfies { readonly length: typeof mostPhrases };
type Typed = Readonly<Partial<Record<(typeof places)[number] | "phraseDay", string>>>;

const options = [
  { value: "", label: t("none") },
  ...(Object.keys(phraseGroups) as PhraseGroup[]).flatMap((group) =>
    phraseGroups[group].map((name) => ({
      value: name,
      label: say(name, { day: t("theDay") }),
      group: t(`group-${group}`),
    })),
  ),
];

/** The chosen sentences as the form sends them. */
export const phrasesTyped = (get: (name: string) => string) => ({
  names: places.map((place) => get(place)),
  day: get("phraseDay"),
});

type ChoicesProps = {
  readonly typed: Typed;
  readonly errorAt: (field: string) => string | undefined;
};

/** Up to three prepared sentences; the family reads them in its language, whatever the professional speaks. */
export const PhraseChoices = ({ typed, errorAt }: ChoicesProps) => {
  const wrong = errorAt("phrase1") ?? errorAt("phraseDay");
  const chosen = places.some((place) => Boolean(typed[place]));
  return (
    <Fold summary={t("title")} open={wrong !== undefined || chosen}>
      <p class="small">{t("hint")}</p>
      {places.map((place, at) => (
        <SelectField
          key={place}
          id={place}
          name={place}
          label={t("sentence", { no: at + 1 })}
          value={typed[place]}
          error={errorAt(place)}
          options={options}
        />
      ))}
      <TextField
        id="phraseDay"
        name="phraseDay"
        type="date"
        label={t("day")}
        hint={t("dayHint")}
        width="mid"
        value={typed.phraseDay}
        error={errorAt("phraseDay")}
      />
    </Fold>
  );
};
