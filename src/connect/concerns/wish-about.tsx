import { languages } from "../../core/languages.ts";
import { Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import type { WishQuestion } from "./wish-question.ts";

const childAges = [
  ["pregnant", "childPregnant"],
  ["newborn", "childNewborn"],
  ["baby", "childBaby"],
  ["toddler", "childToddler"],
  ["unknown", "childUnknown"],
] as const;

/** What it is about. After the loss of a child nobody is asked how old the child is (decisions.md 11). */
export const About = (question: WishQuestion) => {
  const { t, typed, error, topics, view } = question;
  return (
    <>
      {!view.loss && <ChildAge {...question} />}
      <SelectField
        id="topic"
        name="topic"
        label={t("topicLabel")}
        value={typed.topic}
        width="mid"
        options={[
          { value: "", label: t("topicNone") },
          ...topics.map(({ no, words }) => ({ value: String(no), label: words })),
        ]}
      />
      <SpokenLanguage {...question} />
      <TextArea
        id="wish"
        name="wish"
        label={t("wishLabel")}
        hint={t("wishHint")}
        error={error("wish")}
        value={typed.wish}
        rows={3}
        maxlength={4000}
      />
    </>
  );
};

const ChildAge = ({ t, typed }: WishQuestion) => (
  <Fieldset id="childAge" legend={t("childLegend")}>
    <Choices look="two">
      {childAges.map(([value, words]) => (
        <RadioChoice
          key={value}
          name="childAge"
          value={value}
          label={t(words)}
          checked={typed.childAge === value}
        />
      ))}
    </Choices>
  </Fieldset>
);

/** The language of the answer, which need not be the one that the page is read in. */
const SpokenLanguage = ({ t, typed }: WishQuestion) => (
  <>
    <SelectField
      id="language"
      name="language"
      label={t("languageLabel")}
      hint={t("languageHint")}
      value={typed.language}
      width="mid"
      options={[
        ...languages.map(({ code, nativeName, htmlLang }) => ({
          value: code,
          label: nativeName,
          lang: htmlLang,
        })),
        { value: "other", label: t("languageOther") },
      ]}
    />
    <TextField
      id="languageOther"
      name="languageOther"
      label={t("languageOtherLabel")}
      hint={t("placeHint")}
      value={typed.languageOther}
      width="mid"
      dir="auto"
      maxlength={60}
    />
  </>
);
