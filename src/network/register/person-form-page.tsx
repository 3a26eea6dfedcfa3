import type { VNode } from "preact";
import { DrawnForm, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { personFormFields } from "./person-form.ts";
import { t } from "./register.texts.ts";

type FormProps = {
  /** Null for somebody new. */
  readonly id: string | null;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly typed: Typed;
  /** Asks whether an address is shared: after it was found at somebody else. */
  readonly mayShare?: boolean;
};

const personsPath = "/intern/netzwerk/personen";

/** An entry of the register as a form. */
export const personFormPage = (
  view: View,
  { id, organisations, typed, mayShare = false }: FormProps,
): VNode => {
  const title = t(id === null ? "addPerson" : "changePerson");
  const mail = typed.values["email"]?.[0] ?? "";
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "network",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} />
        <p>
          <a href={view.href(id === null ? personsPath : `${personsPath}/${id}`)}>{t("backToPersons")}</a>
        </p>
        <h1>{title}</h1>
        {mayShare && (
          <p>
            <a href={view.href(`${personsPath}?${new URLSearchParams({ suche: mail })}`)}>
              {t("mailTakenSee")}
            </a>
          </p>
        )}
        <DrawnForm
          view={view}
          action={id === null ? `${personsPath}/neu` : `${personsPath}/${id}/aendern`}
          fields={personFormFields(organisations, mayShare)}
          typed={typed}
          button={t("save")}
        />
      </div>
    ),
  });
};
