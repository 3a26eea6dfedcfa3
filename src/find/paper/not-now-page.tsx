import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { paperTexts } from "./paper.texts.ts";

/** Many ask for new booklets at once, or none can come from here: what a family reads then, with a way to the same offers. */
export function notNowPage(view: View, reason: string): VNode {
  const t = speak(paperTexts, view.lang);
  return familyFrame(view, {
    title: t("notNowTitle"),
    area: "paper",
    noindex: true,
    children: (
      <div class="stack read">
        <h1>{t("notNowTitle")}</h1>
        <p>{t(reason === "notHere" ? "notHereText" : "notNowText")}</p>
        <p class="actions">
          <ButtonLink href={view.href("/angebote")}>{t("notNowLink")}</ButtonLink>
        </p>
      </div>
    ),
  });
}
