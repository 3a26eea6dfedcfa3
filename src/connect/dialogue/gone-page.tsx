import type { VNode } from "preact";
import { Temporal } from "temporal-polyfill";
import { sayDay } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Actions, ButtonLink } from "../../ui/button.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { familyTexts } from "../texts.ts";

/** After everything was deleted: what is gone, what stays and until when (`deleteAfter`, an ISO day), without embellishment. */
export function gonePage(view: View, deleteAfter: string): VNode {
  const t = speak(familyTexts, view.lang);
  const day = Temporal.PlainDate.from(deleteAfter);
  return familyFrame(view, {
    title: t("goneTitle"),
    area: "connect",
    noindex: true,
    children: (
      <div class="read stack">
        <h1>{t("goneTitle")}</h1>
        <p>{t("goneText")}</p>
        <h2>{t("restTitle")}</h2>
        <ul>
          <li>{t("copiesGone")}</li>
          <li>{t("restNote", { day: sayDay(day, view.lang), year: day.year })}</li>
          <li>{t("restCount")}</li>
        </ul>
        <Actions>
          <ButtonLink href={view.href("/")} kind="quiet">
            {t("toStart")}
          </ButtonLink>
        </Actions>
      </div>
    ),
  });
}
