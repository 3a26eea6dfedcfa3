import { Fold } from "../../ui/card.tsx";
import { CheckChoice, Fieldset } from "../../ui/choices.tsx";
import type { WishQuestion } from "./wish-question.ts";

/** The sentences about what happens with the words, in the order in which they are read. */
const promises = [
  "consentWho",
  "consentWhoBelongs",
  "consentNotPassedOn",
  "consentDeleted",
  "consentFree",
] as const;
type Sentence = (typeof promises)[number] | "exceptionText" | "consentYes" | "consentAsk" | "consentAskSmall";

const isForeign = ({ view }: WishQuestion): boolean => view.lang !== "de" && view.lang !== "de-simple";

/** The German text counts; below it stands the translation, marked until a person has reviewed it (decisions.md 9). */
export const Consent = (question: WishQuestion) => {
  const { t } = question;
  const both = bothLanguages(question);
  return (
    <Fieldset id="consent" legend={t("consentLegend")} legendAs="hidden" className="note stack tight">
      <h2>{t("consentTitle")}</h2>
      {isForeign(question) && <p class="small">{t("consentGerman")}</p>}
      <ul>
        {promises.map((key) => (
          <li key={key}>{both(key)}</li>
        ))}
      </ul>
      <Fold summary={t("exceptionTitle")}>
        <p>{both("exceptionText")}</p>
      </Fold>
      <TwoConsents {...question} />
    </Fieldset>
  );
};

/** Two separate yeses: to be contacted, and that a fitting node may be asked. The second may be left out. */
const TwoConsents = (question: WishQuestion) => {
  const { typed, error } = question;
  const both = bothLanguages(question);
  return (
    <>
      <CheckChoice
        id="contactMe"
        name="contactMe"
        value="1"
        label={both("consentYes")}
        error={error("contactMe")}
        checked={typed.contactMe}
      />
      <CheckChoice
        id="askNode"
        name="askNode"
        value="1"
        label={both("consentAsk")}
        small={both("consentAskSmall")}
        checked={typed.askNode}
      />
    </>
  );
};

function bothLanguages(question: WishQuestion) {
  const { t, view } = question;
  const values = { team: view.network.intakeName ?? t.german("team"), network: view.network.name };
  return (key: Sentence) =>
    isForeign(question) ? (
      <>
        <span lang="de" dir="ltr">
          {t.german(key, values)}
        </span>
        <br />
        <span class="soft">{t(key, values)}</span>
      </>
    ) : (
      t(key, values)
    );
}
