import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { DrawnForm, titleOf, TypedErrors } from "../forms/form-page.tsx";
import type { FormField, Typed } from "../forms/typed-form.ts";
import { say } from "../texts.ts";

type Sheet = {
  readonly title: string;
  readonly about?: string;
  readonly action: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly fields: readonly FormField[];
  readonly typed: Typed;
  readonly button: string;
};

/** One form of the network's people and organisations on a page of its own. */
export const editPage = (view: View, sheet: Sheet, more?: VNode): VNode =>
  staffFrame(view, {
    title: titleOf(sheet.title, sheet.typed),
    area: "network",
    children: (
      <div class="stack read">
        <TypedErrors typed={sheet.typed} fields={sheet.fields} />
        <p>
          <a href={view.href(sheet.back.href)}>{sheet.back.label}</a>
        </p>
        <h1>{sheet.title}</h1>
        {sheet.about && <p>{sheet.about}</p>}
        <DrawnForm
          view={view}
          action={sheet.action}
          fields={sheet.fields}
          typed={sheet.typed}
          button={sheet.button}
        />
        {more}
      </div>
    ),
  });

export const toOrganisation = (id: string) => ({
  href: `/intern/netzwerk/${id}`,
  label: say("backToOrganisation"),
});
