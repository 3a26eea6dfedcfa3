import { Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { SelectField, TextArea } from "../../ui/fields.tsx";
import { SpokenLanguage } from "./wish-language.tsx";
import { topicOptions, type WishQuestion } from "./wish-question.ts";

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
        error={error("topic")}
        value={typed.topic}
        width="mid"
        options={topicOptions(topics, t("topicNone"))}
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
      />
    </>
  );
};

const ChildAge = ({ t, typed, error }: WishQuestion) => (
  <Fieldset id="childAge" legend={t("childLegend")} error={error("childAge")}>
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
