import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Card } from "../../ui/card.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { staffTexts } from "../texts.ts";

/** The concern is no longer hers to see, and nothing more is said about it; her own words are given back. */
export function lostConcernPage(view: View, text: string): VNode {
  const t = speak(staffTexts, "de");
  return staffFrame(view, {
    title: t("lostTitle"),
    area: "myDay",
    children: (
      <div class="stack">
        <BackLink href={view.href("/intern/mein-tag", "de")}>{t("back")}</BackLink>
        <h1>{t("lostTitle")}</h1>
        <p>{t("lostText")}</p>
        <Card line title={t("yourText")} id="yours">
          <p>
            <bdi dir="auto">{text}</bdi>
          </p>
        </Card>
      </div>
    ),
  });
}
