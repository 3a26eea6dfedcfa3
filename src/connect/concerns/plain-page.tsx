import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { PhoneLink } from "../../ui/bdi-text.tsx";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { GermanText } from "../../ui/german-text.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { familyTexts } from "../texts.ts";

type Plain = {
  readonly title: string;
  readonly text: string;
  /** What the family wrote and could not be taken: it can be copied from here. */
  readonly written?: string;
  readonly action?: { readonly href: string; readonly label: string };
};
/** A calm page with one sentence and one way on. */
export function plainPage(view: View, { title, text, written, action }: Plain): VNode {
  return familyFrame(view, {
    title,
    area: "connect",
    noindex: true,
    children: (
      <div class="read stack">
        <h1>{title}</h1>
        <p>{text}</p>
        {written && <Written view={view} text={written} />}
        {action && (
          <Actions>
            <ButtonLink href={action.href} kind="quiet">
              {action.label}
            </ButtonLink>
          </Actions>
        )}
        <RatherTalk view={view} />
      </div>
    ),
  });
}

/** Nothing that was typed is ever lost (ux.md 6). */
export const Written = ({ view, text }: { readonly view: View; readonly text: string }) => (
  <blockquote class="card line stack tight">
    <h2>{speak(familyTexts, view.lang)("yourWords")}</h2>
    <p>
      <bdi dir="auto">{text}</bdi>
    </p>
  </blockquote>
);

/** The network's number with its hours; nothing where it has none. */
export const RatherTalk = ({ view }: { readonly view: View }) =>
  view.network.phone ? (
    <p class="soft">
      {speak(familyTexts, view.lang)("ratherTalk")} <PhoneLink number={view.network.phone} />{" "}
      {view.network.phoneHours && <GermanText lang={view.lang}>{view.network.phoneHours}</GermanText>}
    </p>
  ) : null;
