import { languages } from "../../core/languages.ts";
import { Button } from "../../ui/button.tsx";
import { CheckChoice, Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { actionOf, type ConcernProps, errorAt } from "../concerns/shown-concern.ts";
import { consentMonths, givenHows, oralReasons } from "../referrals/referral.ts";
import { sharedParts } from "./sharing.ts";
import { saySharing as t } from "./sharing.texts.ts";

/** Its fields on the page of the concern; names of their own, because that page has other forms. */
export const sharingFields: readonly string[] = [
  "readerNodeId",
  "parts",
  "shareHow",
  "shareOralReason",
  "shareLanguage",
  "shareInterpreter",
  "shareMonths",
  "shareSure",
];

/** The consent to reading along, field by field (domain.md 5.2). Nothing in it is ticked beforehand. */
export const SharingForm = (props: ConcernProps) => {
  const { view, shown, error } = props;
  return (
    <form method="post" action={actionOf(view, shown, "mitlesen")} class="stack">
      <HiddenFields values={view.formFields()} />
      <p class="small">{t("about")}</p>
      <ul class="small">
        {(["to", "only", "read", "free", "end"] as const).map((one) => (
          <li key={one}>{t(`about-${one}`)}</li>
        ))}
      </ul>
      <WhoAndWhat {...props} />
      <How {...props} />
      <CheckChoice
        id="shareSure"
        name="shareSure"
        value="1"
        label={t("sure")}
        error={errorAt(error, "shareSure")}
      />
      <Button kind="quiet" full>
        {t("save")}
      </Button>
    </form>
  );
};

const WhoAndWhat = ({ shown, error, typed }: ConcernProps) => (
  <>
    <SelectField
      id="readerNodeId"
      name="readerNodeId"
      label={t("reader")}
      value={typed?.readerNodeId}
      error={errorAt(error, "readerNodeId")}
      options={[
        { value: "", label: "–" },
        ...shown.nodes
          .filter(({ id, ready }) => ready && id !== shown.concern.nodeId)
          .map(({ id, name, organisation }) => ({ value: id, label: `${name} (${organisation})` })),
      ]}
    />
    <Fieldset id="parts" legend={t("parts")} error={errorAt(error, "parts")}>
      <Choices look="tight">
        {sharedParts.map((part) => (
          <CheckChoice
            key={part}
            name={`part-${part}`}
            value="1"
            label={t(`part-${part}`)}
            checked={typed?.[`part-${part}`] === "1"}
          />
        ))}
      </Choices>
    </Fieldset>
  </>
);

const How = ({ error, typed }: ConcernProps) => (
  <>
    <Fieldset id="shareHow" legend={t("how")} error={errorAt(error, "shareHow")}>
      <Choices look="tight">
        {givenHows.map((how) => (
          <RadioChoice
            key={how}
            name="shareHow"
            value={how}
            label={t(`how-${how}`)}
            checked={typed?.shareHow === how}
          />
        ))}
      </Choices>
    </Fieldset>
    <SelectField
      id="shareOralReason"
      name="shareOralReason"
      label={t("oralReason")}
      value={typed?.shareOralReason}
      error={errorAt(error, "shareOralReason")}
      options={[
        { value: "", label: "–" },
        ...oralReasons.map((reason) => ({ value: reason, label: t(`oral-${reason}`) })),
      ]}
    />
    <Explained error={error} typed={typed} />
  </>
);

/** In which words, with whose help, and for how long. */
type Shown = { readonly [Key in "error" | "typed"]: ConcernProps[Key] | undefined };
const Explained = ({ error, typed }: Shown) => (
  <>
    <SelectField
      id="shareLanguage"
      name="shareLanguage"
      label={t("language")}
      value={typed?.shareLanguage}
      error={errorAt(error, "shareLanguage")}
      options={[
        { value: "", label: "–" },
        ...languages.map(({ code, nativeName, htmlLang }) => ({
          value: code,
          label: nativeName,
          lang: htmlLang,
        })),
      ]}
    />
    <Fieldset id="shareInterpreter" legend={t("interpreter")} error={errorAt(error, "shareInterpreter")}>
      <Choices look="tight">
        {(["no", "yes"] as const).map((answer) => (
          <RadioChoice
            key={answer}
            name="shareInterpreter"
            value={answer}
            label={t(`interpreter-${answer}`)}
            checked={typed?.shareInterpreter === answer}
          />
        ))}
      </Choices>
    </Fieldset>
    <SelectField
      id="shareMonths"
      name="shareMonths"
      label={t("months")}
      value={typed?.shareMonths || "6"}
      error={errorAt(error, "shareMonths")}
      options={consentMonths.map((months) => ({ value: months, label: t(`months-${months}`) }))}
    />
  </>
);
