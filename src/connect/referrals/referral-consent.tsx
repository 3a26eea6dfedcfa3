import { Fold } from "../../ui/card.tsx";
import { CheckChoice, Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { CapacityList } from "../capacity/capacity-list.tsx";
import { maybeAlong } from "../concerns/travelling-fields.ts";
import { consentMonths, givenHows, oralReasons } from "./referral.ts";
import { errorAt, languageOptions, type ReferralQuestion, t, teamOf } from "./referral-question.ts";

/** The recorded consent with all that it must say (domain.md 5.2). Nothing in it is ticked beforehand. */
export const ConsentRecord = (question: ReferralQuestion) => {
  const { view, typed, filling } = question;
  const team = teamOf(view);
  return (
    <Fieldset id="consent" legend={t("consent")} legendAs="hidden" className="note stack">
      <h2>{t("consent")}</h2>
      <ul>
        <li>{t("consentTo", { team, network: view.network.name })}</li>
        <li>{t("consentData")}</li>
        <li>{t("consentFree")}</li>
      </ul>
      <HowGiven {...question} />
      <CheckChoice
        id="transfer"
        name="transfer"
        value="1"
        label={<strong>{t(filling === "taking" ? "takeTransfer" : "transfer", { team })}</strong>}
        error={errorAt(question, "transfer")}
        checked={typed.transfer}
      />
      <CheckChoice
        id="askNode"
        name="askNode"
        value="1"
        label={t("askNode", { team })}
        checked={typed.askNode}
      />
      {question.capacities && <CapacityList {...question.capacities} />}
      {filling !== "taking" && (
        <CheckChoice id="feedback" name="feedback" value="1" label={t("feedback")} checked={typed.feedback} />
      )}
      <Fold
        summary={t("consentMore")}
        open={["consentLanguage", "months"].some((name) => question.errors.has(name))}
      >
        <Explained {...question} />
        <Along {...question} />
      </Fold>
    </Fieldset>
  );
};

const HowGiven = (question: ReferralQuestion) => {
  const { typed } = question;
  return (
    <>
      <Fieldset id="how" legend={t("how")} error={errorAt(question, "how")}>
        <Choices look="two">
          {givenHows.map((how) => (
            <RadioChoice
              key={how}
              id={`how-${how}`}
              name="how"
              value={how}
              label={t(`how-${how}`)}
              checked={typed.how === how}
            />
          ))}
        </Choices>
      </Fieldset>
      <SelectField
        id="oralReason"
        name="oralReason"
        label={t("oralReason")}
        error={errorAt(question, "oralReason")}
        value={typed.oralReason}
        width="mid"
        options={[
          { value: "", label: "–" },
          ...oralReasons.map((reason) => ({ value: reason, label: t(`oral-${reason}`) })),
        ]}
      />
    </>
  );
};

/** In which words, with whose help, and for how long. */
const Explained = (question: ReferralQuestion) => {
  const { typed } = question;
  return (
    <>
      <SelectField
        id="consentLanguage"
        name="consentLanguage"
        label={t("consentLanguage")}
        error={errorAt(question, "consentLanguage")}
        value={typed.consentLanguage}
        width="mid"
        options={[{ value: "", label: t("consentLanguageSame") }, ...languageOptions]}
      />
      <CheckChoice
        name="withInterpreter"
        value="1"
        label={t("withInterpreter")}
        checked={typed.withInterpreter}
      />
      <SelectField
        id="months"
        name="months"
        label={t("months")}
        error={errorAt(question, "months")}
        value={typed.months}
        width="short"
        options={consentMonths.map((months) => ({ value: months, label: t(`months-${months}`) }))}
      />
    </>
  );
};

/** What a family may keep with the team that it knows. */
const Along = ({ typed }: ReferralQuestion) => (
  <Fieldset id="along" legend={t("along")} hint={t("alongAlways")}>
    <Choices look="two tight">
      {maybeAlong.map((one) => (
        <CheckChoice
          key={one}
          name={`along-${one}`}
          value="1"
          label={t(`along-${one}`)}
          checked={typed[`along-${one}`]}
        />
      ))}
    </Choices>
  </Fieldset>
);
