import type { VNode } from "preact";
import { DrawnForm, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { agreementForm } from "./agreement-form.ts";
import { say } from "./agreements.texts.ts";

type Edited = {
  readonly id: string | null;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly typed: Typed;
};

/** A draft as it is written; new without an id. */
export const agreementFormPage = (view: View, { id, organisations, typed }: Edited): VNode => {
  const fields = agreementForm(organisations);
  const title = say(id === null ? "newTitle" : "editTitle");
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "partners",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} fields={fields} />
        <p>
          <a class="tap" href={view.href(`/intern/vereinbarungen${id === null ? "" : `/${id}`}`, "de")}>
            {say(id === null ? "backToList" : "backToAgreement")}
          </a>
        </p>
        <h1>{title}</h1>
        <p class="soft">{say("sectionsAbout")}</p>
        {organisations.length === 0 && <p>{say("noOrganisations")}</p>}
        <DrawnForm
          view={view}
          action={`/intern/vereinbarungen/${id === null ? "neu" : `${id}/aendern`}`}
          fields={fields}
          typed={typed}
          button={say("save")}
        />
      </div>
    ),
  });
};
