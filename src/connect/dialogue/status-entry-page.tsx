import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { NumberText } from "../../ui/bdi-text.tsx";
import { Actions, Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { TextField } from "../../ui/fields.tsx";
import { frameTexts } from "../../ui/frame.texts.ts";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { familyTexts } from "../texts.ts";

export type EntryFault = "unknown-code" | "too-many" | "ticket-over";
type Props = {
  readonly view: View;
  readonly fault?: EntryFault;
  readonly typed?: string /** Kept while the code is typed again. */;
  readonly answer?: string;
};

/** Where a family types its code. The code always goes by POST, never into an address. */
export function statusEntryPage({ view, fault, typed, answer }: Props): VNode {
  const t = speak(familyTexts, view.lang);
  const frame = speak(frameTexts, view.lang);
  const message = fault && t(`error-${fault}`);
  const hint = (
    <>
      {t("codeHint")} <NumberText>K7QM-2XRD-94TB-P</NumberText>
    </>
  );
  return familyFrame(view, {
    title: message ? frame("pleaseCheck", { title: t("statusEntryTitle") }) : t("statusEntryTitle"),
    area: "connect",
    noindex: true,
    children: (
      <div class="read stack">
        {message && (
          <ErrorSummary
            title={frame("errorsTitle", { count: 1 })}
            errors={[{ fieldId: "code", message }]}
            kept={frame("errorsKept")}
          />
        )}
        <h1>{t("statusEntryTitle")}</h1>
        <form class="stack" method="post" action={view.href("/stand")} novalidate>
          <HiddenFields values={view.formFields()} />
          {answer && <HiddenFields values={{ answer }} />}
          <TextField
            id="code"
            name="code"
            code
            label={t("codeLabel")}
            hint={hint}
            error={message}
            value={typed}
            width="mid"
            autocomplete="off"
            maxlength={40}
          />
          <Actions>
            <Button>{t("lookUp")}</Button>
          </Actions>
        </form>
        <p class="soft">{t("lostCode")}</p>
      </div>
    ),
  });
}
