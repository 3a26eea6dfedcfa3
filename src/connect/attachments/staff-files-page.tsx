import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { fileLimits } from "./file-rules.ts";
import { SendFiles, type WrongFiles } from "./files.tsx";
import { fileTexts } from "./files.texts.ts";

const t = speak(fileTexts, "de");
type Props = { readonly view: View; readonly back: string; readonly wrong: WrongFiles };

/** Files that a professional sent and that were not taken: why, and the form with her words. */
export function staffFilesPage({ view, back, wrong }: Props): VNode {
  const message = t(`fault-${wrong.fault}`, fileLimits);
  return staffFrame(view, {
    title: t("title"),
    area: "myDay",
    children: (
      <div class="stack">
        <BackLink href={back}>{t("back")}</BackLink>
        <ErrorSummary title={t("notSent")} errors={[{ fieldId: "files", message }]} />
        <h1>{t("title")}</h1>
        <SendFiles view={view} action={`${back}/dateien`} hidden={view.formFields()} wrong={wrong} />
      </div>
    ),
  });
}
