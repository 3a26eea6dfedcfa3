import type { VNode } from "preact";
import { type FormField, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { InterfaceFields } from "./interface-fields.tsx";
import { LineFields } from "./line-fields.tsx";
import { bases, frameFields, lineFields } from "./profile.ts";
import type { EditedProfile } from "./edited-profile.ts";
import { withFirstLines } from "./profile-form.ts";
import { say, sayCode } from "./profiles.texts.ts";

/** The form of a profile: one form, complete without script; lines come and go by buttons that lose nothing. */
export const editProfilePage = (view: View, given: EditedProfile): VNode => {
  const edited = { ...given, raw: withFirstLines(given.raw) };
  const { organisation, id, errors, raw } = edited;
  const typed = { values: {}, errors };
  const title = say(id === null ? "newTitle" : "editTitle", {
    name: id === null ? organisation.name : raw.head.name,
  });
  const action = `/intern/dienste/${organisation.id}/${id === null ? "neu" : `${id}/aendern`}`;
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "partners",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} fields={namesOfErrors(errors)} everyName />
        <p>
          <a class="tap" href={view.href(`/intern/dienste/${organisation.id}`, "de")}>
            {say("backToProfiles", { name: organisation.name })}
          </a>
        </p>
        <h1>{title}</h1>
        {edited.unsaved && <Note>{say("linesKept")}</Note>}
        <form class="stack" method="post" action={view.href(action, "de")}>
          {/* Enter in a field presses the first button of a form: that must be the one that saves. */}
          <div class="actions">
            <Button>{say("save")}</Button>
          </div>
          <Head edited={edited} />
          {lineFields.map((field) => (
            <LineFields key={field} field={field} edited={edited} />
          ))}
          <InterfaceFields edited={edited} />
          <Frame edited={edited} />
          <Agreed edited={edited} />
          <div class="actions">
            <Button>{say("save")}</Button>
          </div>
          <HiddenFields values={view.formFields()} />
        </form>
      </div>
    ),
  });
};

/** "expectations-2-text" is the third sentence of the expectations. */
const nameOfError = (id: string): string => {
  const [part = "", at = ""] = id.split("-");
  const sayPart = lineFields.find((field) => field === part);
  if (sayPart) return `${say(sayPart)}, ${say("lineText", { n: Number(at) + 1 })}`;
  return part === "interfaces" ? say("interfaceNo", { n: Number(at) + 1 }) : "";
};

const namesOfErrors = (errors: EditedProfile["errors"]): FormField[] =>
  Object.keys(errors).flatMap((name) => {
    const label = nameOfError(name);
    return label === "" ? [] : [{ kind: "text" as const, name, label }];
  });

type PartProps = { readonly edited: EditedProfile };

const Head = ({ edited: { raw, errors, choices } }: PartProps) => (
  <section class="card stack" aria-labelledby="head">
    <h2 id="head">{say("headPart")}</h2>
    <TextField
      id="name"
      name="name"
      label={say("name")}
      hint={say("nameHint")}
      value={raw.head.name}
      error={errors["name"]}
    />
    <SelectField
      id="basis"
      name="basis"
      label={say("basis")}
      options={[
        { value: "", label: say("open") },
        ...bases.map((basis) => ({ value: basis, label: sayCode("basis", basis) })),
      ]}
      value={raw.head.basis}
      error={errors["basis"]}
    />
    <TextArea
      id="mission"
      name="mission"
      label={say("mission")}
      hint={say("missionHint")}
      value={raw.head.mission}
      error={errors["mission"]}
    />
    {choices.offers.length > 0 && (
      <SelectField
        id="offerId"
        name="offerId"
        label={say("offer")}
        options={[
          { value: "", label: say("wholeOrganisation") },
          ...choices.offers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={raw.head.offerId}
        error={errors["offerId"]}
      />
    )}
  </section>
);

const Frame = ({ edited: { raw, errors } }: PartProps) => (
  <section class="card stack" aria-labelledby="frame">
    <h2 id="frame">{say("framePart")}</h2>
    {frameFields
      .filter((field) => field !== "mission")
      .map((field) => (
        <TextArea
          key={field}
          id={field}
          name={field}
          label={say(field)}
          rows={2}
          value={raw.head[field]}
          error={errors[field]}
        />
      ))}
  </section>
);

const Agreed = ({ edited: { raw, errors, choices } }: PartProps) => (
  <section class="card stack" aria-labelledby="agreed">
    <h2 id="agreed">{say("agreedPart")}</h2>
    {(["agreedOn", "reviewBy"] as const).map((name) => (
      <TextField
        key={name}
        id={name}
        name={name}
        type="date"
        width="mid"
        label={say(name)}
        value={raw.head[name]}
        error={errors[name]}
      />
    ))}
    <SelectField
      id="keeperId"
      name="keeperId"
      label={say("keeper")}
      hint={say("keeperHint")}
      options={[
        { value: "", label: say("keeperNobody") },
        ...choices.keepers.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={raw.head.keeperId}
      error={errors["keeperId"]}
    />
  </section>
);
