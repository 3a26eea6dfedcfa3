import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { exchangeTexts } from "./exchange.texts.ts";

const t = speak(exchangeTexts, "de");
export const uploadPath = "/intern/ueberweisen/datei";

export type ExchangeFault = Exclude<keyof typeof exchangeTexts.texts, "title">;

/** A file of another system fills the form of a referral. */
export const exchangePage = (view: View, fault?: ExchangeFault): VNode =>
  staffFrame(view, {
    title: t("title"),
    area: "myDay",
    children: (
      <div class="stack read">
        {fault && <ErrorSummary title={t("title")} errors={[{ fieldId: "file", message: t(fault) }]} />}
        <h1>{t("title")}</h1>
        <p>{t("about")}</p>
        <Note>{t("consent")}</Note>
        <form
          class="card stack"
          method="post"
          action={view.href(uploadPath, "de")}
          enctype="multipart/form-data"
        >
          <HiddenFields values={view.formFields()} />
          <div class="field">
            <label for="file">{t("file")}</label>
            <p class="hint">{t("fileHint")}</p>
            <input id="file" name="file" type="file" accept=".json,application/json,application/fhir+json" />
          </div>
          <Button>{t("load")}</Button>
        </form>
        <p>
          <a href={view.href("/intern/ueberweisen", "de")}>{t("toForm")}</a>
        </p>
      </div>
    ),
  });
