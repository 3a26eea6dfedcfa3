import type { FormField, Typed } from "../../people/public.ts";
import { CheckChoice, Choices, Fieldset } from "../../ui/choices.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { languageName } from "../guide/wording.ts";
import { accessModes, offerKinds } from "../offers/offer.ts";
import type { Topic } from "../topics/topic.ts";
import { fieldName, sayEditing as t } from "./editing.texts.ts";
import { type FormName, formNames } from "./offer-form.ts";
import { TopicFields } from "./topic-fields.tsx";
import { offeredLanguages } from "./typed-offer.ts";

/** The fields with their labels, for the summary of what is missing. */
export const namedFields: readonly FormField[] = formNames.map((name) => ({
  kind: "text",
  name,
  label: fieldName(name),
}));

type Filled = { readonly typed: Typed };

const firstOf = (typed: Typed, name: FormName): string => typed.values[name]?.[0] ?? "";
const shared = (typed: Typed, name: FormName, hint?: string) => ({
  id: name,
  name,
  label: fieldName(name),
  hint,
  error: typed.errors[name],
  value: firstOf(typed, name),
});
const unknown = { value: "", label: t("unknown") };
const yesNo = [unknown, { value: "yes", label: t("yes") }, { value: "no", label: t("no") }];
const costs = [unknown, { value: "yes", label: t("freeYes") }, { value: "no", label: t("freeNo") }];
const kinds = [unknown, ...offerKinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))];

/** Title, who offers it, what it is. An editor's new offers belong to her own organisation. */
const AboutFields = ({ typed, ownOnly }: Filled & { readonly ownOnly: boolean }) => (
  <>
    <h2>{t("partAbout")}</h2>
    <TextField {...shared(typed, "title")} maxlength={200} required />
    {!ownOnly && <TextField {...shared(typed, "organisation", t("h_organisation"))} maxlength={200} />}
    <TextArea {...shared(typed, "description", t("h_description"))} rows={5} />
    <SelectField {...shared(typed, "kind")} options={kinds} />
  </>
);

const WhoFields = ({ typed }: Filled) => (
  <>
    <h2>{t("partWho")}</h2>
    <div class="cols even">
      <TextField {...shared(typed, "ageFrom", t("h_ageFrom"))} />
      <TextField {...shared(typed, "ageTo", t("h_ageFrom"))} />
    </div>
    <SelectField {...shared(typed, "pregnancy")} options={yesNo} />
    <TextArea {...shared(typed, "eligibilityText")} rows={2} />
  </>
);

/** The five things every offer says: who comes, what it costs, who learns of it, what happens next, how to get in. */
const HowFields = ({ typed }: Filled) => (
  <>
    <h2>{t("partHow")}</h2>
    <div class="cols even">
      <TextField {...shared(typed, "whoComes", t("h_whoComes"))} />
      <TextField {...shared(typed, "whoLearns", t("h_whoLearns"))} />
    </div>
    <TextField {...shared(typed, "whatNext", t("h_whatNext"))} />
    <div class="cols even">
      <SelectField {...shared(typed, "free")} options={costs} />
      <TextField {...shared(typed, "costText", t("h_costText"))} />
    </div>
    <Fieldset id="access" legend={t("f_access")}>
      <Choices look="two tight">
        {accessModes.map((mode) => (
          <CheckChoice
            key={mode}
            name="access"
            value={mode}
            label={t(`access_${mode}`)}
            checked={typed.values["access"]?.includes(mode)}
          />
        ))}
      </Choices>
    </Fieldset>
  </>
);

const LanguageFields = ({ typed }: Filled) => (
  <>
    <Fieldset id="languages" legend={t("f_languages")}>
      <Choices look="two tight">
        {offeredLanguages.map((code) => (
          <CheckChoice
            key={code}
            name="languages"
            value={code}
            label={languageName(code, "de")}
            checked={typed.values["languages"]?.includes(code)}
          />
        ))}
      </Choices>
    </Fieldset>
    <TextField {...shared(typed, "otherLanguages", t("h_otherLanguages"))} />
  </>
);

const PlaceFields = ({ typed }: Filled) => (
  <>
    <h2>{t("partWhere")}</h2>
    <TextField {...shared(typed, "placeName")} />
    <TextField {...shared(typed, "street")} autocomplete="off" />
    <div class="cols even">
      <TextField {...shared(typed, "postalCode")} inputmode="numeric" width="short" />
      <TextField {...shared(typed, "place")} />
    </div>
    <TextField {...shared(typed, "accessibilityText", t("h_accessibilityText"))} />
  </>
);

/** Two empty lines more than there are numbers, so that further ones can be added without script. */
const PhoneFields = ({ typed }: Filled) => {
  const numbers = [...(typed.values["phones"] ?? []).filter((line) => line !== ""), "", ""];
  return (
    <Fieldset id="phones" legend={t("f_phones")} hint={t("h_phones")} error={typed.errors["phones"]}>
      {numbers.map((value, at) => (
        <TextField
          id={`phone-${at + 1}`}
          name="phones"
          label={t("phoneNo", { no: at + 1 })}
          type="tel"
          value={value}
        />
      ))}
    </Fieldset>
  );
};

const ContactFields = ({ typed }: Filled) => (
  <>
    <h2>{t("partContact")}</h2>
    <PhoneFields typed={typed} />
    <div class="cols even">
      <TextField {...shared(typed, "email")} type="email" autocomplete="off" />
      <TextField {...shared(typed, "website")} inputmode="url" dir="ltr" />
    </div>
  </>
);

const OfficeFields = ({ typed }: Filled) => (
  <>
    <h2>{t("partOffice")}</h2>
    <TextField {...shared(typed, "careEmail", t("h_careEmail"))} type="email" autocomplete="off" />
    <TextField {...shared(typed, "leika", t("h_leika"))} inputmode="numeric" />
  </>
);

type AllProps = Filled & {
  readonly topics: readonly Topic[];
  readonly ownOnly: boolean;
  /** What only the network reads belongs to the form; not where a provider fills it in. */
  readonly office?: boolean;
};

/** Every field of an offer on one page, without script. */
export const OfferFields = ({ typed, topics, ownOnly, office = true }: AllProps) => (
  <>
    <AboutFields typed={typed} ownOnly={ownOnly} />
    <WhoFields typed={typed} />
    <HowFields typed={typed} />
    <LanguageFields typed={typed} />
    <TopicFields topics={topics} typed={typed} />
    <h2>{t("partWhen")}</h2>
    <TextArea {...shared(typed, "openingHoursText", t("h_openingHoursText"))} rows={3} />
    <PlaceFields typed={typed} />
    <ContactFields typed={typed} />
    {office && <OfficeFields typed={typed} />}
  </>
);
