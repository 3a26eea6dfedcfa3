import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { frameTexts } from "../../ui/frame.texts.ts";
import { RatherTalk, Written } from "../concerns/plain-page.tsx";
import { familyTexts } from "../texts.ts";
import { CodeForm } from "./code-form.tsx";

export type EntryFault = "code-missing" | "unknown-code" | "ticket-over";
type Props = {
  readonly view: View;
  readonly fault?: EntryFault;
  readonly typed?: string;
  readonly answer?: string;
};

/** Where a family types its code, and types it again. */
export function statusEntryPage({ view, fault, typed, answer }: Props): VNode {
  const t = speak(familyTexts, view.lang);
  const frame = speak(frameTexts, view.lang);
  const message = fault && t(`error-${fault}`);
  return familyFrame(view, {
    title: message ? frame("pleaseCheck", { title: t("statusEntryTitle") }) : t("statusEntryTitle"),
    area: "connect",
    noindex: true,
    children: (
      <div class="read stack">
        {message && (
          <ErrorSummary
            title={fault === "ticket-over" ? t("codeLabel") : t("checkCode")}
            errors={[{ fieldId: "code", message }]}
            kept={answer && frame("errorsKept")}
          />
        )}
        <h1>{t("statusEntryTitle")}</h1>
        <CodeForm view={view} typed={typed} answer={answer} error={message} />
        {answer && <Written view={view} text={answer} />}
        <p class="soft">{t("lostCode")}</p>
        <RatherTalk view={view} />
      </div>
    ),
  });
}
