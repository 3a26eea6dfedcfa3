import type { ComponentChildren, VNode } from "preact";
import { speak } from "../platform/texts.ts";
import type { View } from "../platform/view.ts";
import { ButtonLink } from "../ui/button.tsx";
import { frameTexts } from "../ui/frame.texts.ts";
import { homeAreaOf } from "../ui/staff-areas.ts";
import { staffFrame } from "../ui/staff-frame.tsx";
import { faultTexts } from "./texts.ts";

const t = speak(faultTexts, "de");
const frame = speak(frameTexts, "de");

/** Whether somebody who is signed in asked for a staff page: her navigation then stays on every page that went wrong. */
export const isAtWork = ({ actor, path }: View): boolean =>
  actor.kind === "staff" && /^\/intern(?:[/?]|$)/.test(path);

/**
 * What did not work, in the frame of the staff pages. A closed page and a missing one say the same sentence: it tells
 * nobody which of the two it is.
 */
export function staffFaultPage(view: View, title: string, text: string, more?: ComponentChildren): VNode {
  const home = homeAreaOf(view.actor);
  return staffFrame(view, {
    title,
    children: (
      <div class="stack read">
        <h1>{title}</h1>
        <p>{text}</p>
        {more}
        <p class="actions">
          <ButtonLink href={view.href(home.path, "de")}>
            {t("backToArea", { area: frame(home.area) })}
          </ButtonLink>
        </p>
      </div>
    ),
  });
}
