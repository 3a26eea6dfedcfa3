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
        <li>
          {t("consentData")} {t("consentHealth")}
        </li>
        <li>{t("consentFree")}</li>
      </ul>
      <HowGiven {...question} />
      <Explained {...question} />
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
        reveal={<Along {...question} />}
      />
      {question.capacities && <CapacityList {...question.capacities} />}
      {filling !== "taking" && (
        <CheckChoice id="feedback" name="feedback" value="1" label={t("feedback")} checked={typed.feedback} />
      )}
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

/** In which words, with whose help, and for how long: said by whoever explained it, so neither of the first two has a default. */
const Explained = (question: ReferralQuestion) => {
  const { typed } = question;
  return (
    <>
      <div class="cols even">
        <SelectField
          id="consentLanguage"
          name="consentLanguage"
          label={t("consentLanguage")}
          error={errorAt(question, "consentLanguage")}
          value={typed.consentLanguage}
          width="mid"
          options={[{ value: "", label: "–" }, ...languageOptions]}
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
      </div>
      <Fieldset
        id="withInterpreter"
        legend={t("withInterpreterQuestion")}
        error={errorAt(question, "withInterpreter")}
      >
        <Choices look="two">
          {(["no", "yes"] as const).map((answer) => (
            <RadioChoice
              key={answer}
              id={`withInterpreter-${answer}`}
              name="withInterpreter"
              value={answer}
              label={t(`withInterpreter-${answer}`)}
              checked={typed.withInterpreter === answer}
            />
          ))}
        </Choices>
      </Fieldset>
    </>
  );
};

/** What a family may keep with the team that it knows; what nobody ticks stays there. */
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
