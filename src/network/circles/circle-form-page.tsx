import type { VNode } from "preact";
import { DrawnForm, type Typed, TypedErrors, titleOf } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { circleFormFields } from "./circle-forms.ts";
import { t } from "./circles.texts.ts";

type FormProps = {
  /** Null for a new group. */
  readonly id: string | null;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly typed: Typed;
};

/** A group as a form. */
export const circleFormPage = (view: View, { id, regions, typed }: FormProps): VNode => {
  const title = t(id === null ? "addCircle" : "changeCircle");
  const path = `/intern/netzwerk/gruppen${id === null ? "" : `/${id}`}`;
  return staffFrame(view, {
    title: titleOf(title, typed),
    area: "network",
    children: (
      <div class="stack read">
        <TypedErrors typed={typed} />
        <p>
          <a href={view.href(path)}>{t("backToCircles")}</a>
        </p>
        <h1>{title}</h1>
        <DrawnForm
          view={view}
          action={id === null ? `${path}/neu` : `${path}/aendern`}
          fields={circleFormFields(regions)}
          typed={typed}
          button={t("save")}
        />
      </div>
    ),
  });
};
