import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { PocketSearchBox } from "../pocket-index/pocket-search-box.tsx";
import { HelpCalls } from "../urgent/help-calls.tsx";
import { type HelpNumber, numbersFor } from "../urgent/help-number.ts";
import { keepingTexts } from "./keeping.texts.ts";

type OfflineProps = { readonly helpNumbers: readonly HelpNumber[] };
const first = ["life", "police", "poison", "sick-child", "overwhelmed", "violence"];

/** Shown by the phone itself where a page cannot be fetched: whom to call, and what is kept. Nothing speaks of babies. */
export function offlinePage(view: View, { helpNumbers }: OfflineProps): VNode {
  const t = speak(keepingTexts, view.lang);
  const { land } = view.network;
  return familyFrame(view, {
    title: t("offlineTab"),
    area: "keeping",
    noindex: true,
    head: (
      <>
        <script type="module" src={view.asset("keep.js")} />
        <script type="module" src={view.asset("pocket.js")} />
      </>
    ),
    children: (
      <div class="stack read">
        <h1>{t("offlineTitle")}</h1>
        <p>{t("offlineText")}</p>
        <HelpCalls
          numbers={first.flatMap((situation) => numbersFor(helpNumbers, situation, land))}
          lang={view.lang}
          brief
        />
        <p class="actions">
          <ButtonLink href={view.href("/hilfe-sofort")} kind="quiet">
            {t("offlineNumbers")}
          </ButtonLink>
        </p>
        <p hidden data-kept>
          <a class="tap" href={view.href("/merkliste")}>
            {t("offlineKept")}
          </a>
        </p>
        <PocketSearchBox view={view} helpNumbers={helpNumbers} />
        <p>{t("offlineAgain")}</p>
      </div>
    ),
  });
}
