import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { channelKinds } from "../concerns/concern.ts";
import { topicOptions } from "../concerns/wish-question.ts";
import { errorAt, languageOptions, type ReferralQuestion, t } from "./referral-question.ts";

const ages = ["unknown", "pregnant", "newborn", "baby", "toddler"] as const;
const free = { autocomplete: "off", dir: "auto", width: "mid" } as const;

/** Who the family is, as little of it as will do. */
export const Family = (question: ReferralQuestion) => {
  const { typed } = question;
  const error = (field: string) => errorAt(question, field);
  return (
    <Fieldset id="family" legend={t("family")} className="stack">
      <TextField
        {...free}
        id="name"
        name="name"
        label={t("name")}
        error={error("name")}
        value={typed.name}
        maxlength={80}
      />
      <SelectField
        id="channel"
        name="channel"
        label={t("way")}
        error={error("channel")}
        value={typed.channel}
        width="mid"
        options={channelKinds.map((kind) => ({ value: kind, label: t(`way-${kind}`) }))}
      />
      <TextField
        {...free}
        dir="ltr"
        id="reach"
        name="reach"
        label={t("reach")}
        error={error("reach")}
        value={typed.reach}
        maxlength={200}
      />
    </Fieldset>
  );
};

/** What helps to find the right person; nobody has to tell it. */
export const MoreOfFamily = (question: ReferralQuestion) => (
  <div class="stack">
    <Spoken {...question} />
    <WhereAndChild {...question} />
    <About {...question} />
  </div>
);

const WhereAndChild = (question: ReferralQuestion) => {
  const { typed } = question;
  const error = (field: string) => errorAt(question, field);
  return (
    <>
      <TextField
        {...free}
        id="place"
        name="place"
        label={t("place")}
        error={error("place")}
        value={typed.place}
        maxlength={80}
      />
      <SelectField
        id="childAge"
        name="childAge"
        label={t("childAge")}
        error={error("childAge")}
        value={typed.childAge}
        width="mid"
        options={ages.map((age) => ({ value: age, label: t(`age-${age}`) }))}
      />
    </>
  );
};

const About = (question: ReferralQuestion) => {
  const { typed, topics } = question;
  const error = (field: string) => errorAt(question, field);
  return (
    <>
      <SelectField
        id="topic"
        name="topic"
        label={t("topic")}
        error={error("topic")}
        value={typed.topic}
        width="mid"
        options={topicOptions(topics, t("topicNone"))}
      />
      <TextArea
        id="wish"
        name="wish"
        label={t("wish")}
        hint={t("wishHint")}
        error={error("wish")}
        value={typed.wish}
        rows={2}
      />
    </>
  );
};

const Spoken = (question: ReferralQuestion) => {
  const { typed } = question;
  const error = (field: string) => errorAt(question, field);
  return (
    <>
      <SelectField
        id="language"
        name="language"
        label={t("language")}
        error={error("language")}
        value={typed.language}
        width="mid"
        options={languageOptions}
      />
      <div class="reveal">
        <TextField
          {...free}
          id="languageOther"
          name="languageOther"
          label={t("otherLanguage")}
          error={error("languageOther")}
          value={typed.languageOther}
          maxlength={60}
        />
      </div>
      <CheckChoice
        id="interpreter"
        name="interpreter"
        value="1"
        label={t("interpreter")}
        checked={typed.interpreter}
      />
    </>
  );
};

/** Nothing is said and nothing is left on tape unless the family wants it (domain.md 2.3). */
export const SafeWay = (question: ReferralQuestion) => {
  const { typed } = question;
  return (
    <Fieldset id="safe" legend={t("safe")} hint={t("safeDefault")} className="stack">
      <Choices look="two">
        <CheckChoice name="maySayWho" value="1" label={t("maySayWho")} checked={typed.maySayWho} />
        <CheckChoice name="mayVoicemail" value="1" label={t("mayVoicemail")} checked={typed.mayVoicemail} />
      </Choices>
      <TextField
        {...free}
        id="times"
        name="times"
        label={t("times")}
        error={errorAt(question, "times")}
        value={typed.times}
        maxlength={200}
      />
      {(["codeWord", "substitute"] as const).map((name) => (
        <TextField
          {...free}
          key={name}
          id={name}
          name={name}
          label={t(name)}
          error={errorAt(question, name)}
          value={typed[name]}
          maxlength={name === "codeWord" ? 60 : 120}
        />
      ))}
    </Fieldset>
  );
};
