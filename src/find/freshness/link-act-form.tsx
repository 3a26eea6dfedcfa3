import type { ComponentChildren } from "preact";
import type { View } from "../../platform/view.ts";
import { HiddenFields } from "../../ui/hidden-fields.tsx";

type Act = "stimmt" | "einstellen" | "doch-nicht" | "neuer-link";
type ActProps = {
  readonly view: View;
  readonly secret: string;
  readonly act: Act;
  readonly children: ComponentChildren;
};

/** One button that acts; the link itself travels in the form, so that opening it does nothing. */
export const ActForm = ({ view, secret, act, children }: ActProps) => (
  <form method="post" action={view.href("/angebot-pflegen", "de")}>
    <HiddenFields values={{ ...view.formFields(), _link: secret, was: act }} />
    {children}
  </form>
);
