import { Button } from "../../ui/button.tsx";
import { type Option, SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import type { EditedProfile } from "./edited-profile.ts";
import { partnerOptions, withChosen } from "./partner-words.ts";
import type { RawInterface } from "./profile-form.ts";
import { say, sayCode } from "./profiles.texts.ts";
import { consentKinds, handoverKinds } from "./statement-kinds.ts";

const coded = (kind: string, values: readonly string[], open = true): readonly Option[] => [
  ...(open ? [{ value: "", label: say("open") }] : []),
  ...values.map((value) => ({ value, label: sayCode(kind, value) })),
];

const directions = coded("direction", ["both", "gives", "takes"], false);
const handovers = coded("handoverKind", handoverKinds);
const feedbacks = coded("feedbackKind", ["expects", "gives", "none"]);
const consents = coded("consent", consentKinds);

/** People who may be named, and the one who is named already although she is no longer there. */
const peopleOptions = ({ choices }: EditedProfile, chosen: string): readonly Option[] => [
  { value: "", label: say("noContactPerson") },
  ...choices.people.map(({ id, name, organisation }) => ({
    value: id,
    label: organisation === null ? name : `${name} (${organisation})`,
  })),
  ...(chosen === "" || choices.people.some(({ id }) => id === chosen)
    ? []
    : [{ value: chosen, label: say("notActive", { name: say("thisPerson") }) }]),
];

/** Where this service touches others, one card for each partner. */
export const InterfaceFields = ({ edited }: { readonly edited: EditedProfile }) => (
  <section class="card stack" aria-labelledby="interfaces">
    <h2 id="interfaces">{say("interfaces")}</h2>
    <p>{say("interfacesAbout")}</p>
    {edited.raw.interfaces.map((face, at) => (
      <OneInterface face={face} at={at} edited={edited} />
    ))}
    <Button kind="quiet" name="do" value="add:interfaces" formnovalidate>
      {say("addInterface")}
    </Button>
  </section>
);

type OneProps = { readonly face: RawInterface; readonly at: number; readonly edited: EditedProfile };

const OneInterface = ({ face, at, edited }: OneProps) => {
  const given = (part: keyof RawInterface) => ({
    id: `interfaces-${at}-${part}`,
    name: `interfaces.${part}`,
    value: face[part],
    error: edited.errors[`interfaces-${at}-${part}`],
  });
  return (
    <div class="note stack tight">
      <h3>{say("interfaceNo", { n: at + 1 })}</h3>
      <SelectField
        {...given("partner")}
        label={say("partner")}
        options={withChosen(partnerOptions(edited.choices, say("choosePartner")), face.partner)}
      />
      <SelectField {...given("direction")} label={say("direction")} options={directions} />
      <TextArea {...given("occasion")} label={say("occasion")} hint={say("occasionHint")} rows={2} />
      <TextArea {...given("handover")} label={say("handover")} rows={2} />
      <SelectField {...given("handoverKind")} label={say("handoverKind")} options={handovers} />
      <SelectField {...given("consent")} label={say("consent")} options={consents} />
      <TextArea {...given("feedback")} label={say("feedback")} rows={2} />
      <SelectField {...given("feedbackKind")} label={say("feedbackKind")} options={feedbacks} />
      <TextField {...given("contact")} label={say("contact")} />
      <SelectField
        {...given("contactPersonId")}
        label={say("contactPerson")}
        options={peopleOptions(edited, face.contactPersonId)}
      />
      <Button kind="text" name="do" value={`remove:interfaces:${at}`} suffix={String(at + 1)} formnovalidate>
        {say("removeInterface")}
      </Button>
    </div>
  );
};
