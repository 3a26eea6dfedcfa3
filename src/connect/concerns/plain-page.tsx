import type { VNode } from "preact";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";

type Plain = {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly href: string; readonly label: string };
};
/** A calm page with one sentence and one way on. */
export function plainPage(view: View, { title, text, action }: Plain): VNode {
  return familyFrame(view, {
    title,
    area: "connect",
    noindex: true,
    children: (
      <div class="read stack">
        <h1>{title}</h1>
        <p>{text}</p>
        {action && (
          <Actions>
            <ButtonLink href={action.href} kind="quiet">
              {action.label}
            </ButtonLink>
          </Actions>
        )}
        {view.network.phone && (
          <p>
            <bdi class="num">{view.network.phone}</bdi>
          </p>
        )}
      </div>
    ),
  });
}
