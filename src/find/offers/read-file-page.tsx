import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { Actions, Button, ButtonLink } from "../../ui/button.tsx";
import { SelectField } from "../../ui/fields.tsx";
import { frameTexts } from "../../ui/frame.texts.ts";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { staffFrame } from "../../ui/staff-frame.tsx";
import { sayImport as t } from "./import.texts.ts";
import { FileErrors, ListFileField } from "./list-file-field.tsx";

type ReadFileProps = {
  /** The lists that were read before. */
  readonly sources: readonly string[];
  readonly chosen?: string;
  readonly largest: { readonly mb: number; readonly rows: number };
  readonly error?: string;
};

export const readFilePath = "/intern/angebote/einlesen";

/** Where the office sends a list; the next page is a preview, and nothing is stored before it was confirmed. */
export function readFilePage(view: View, { sources, chosen, largest, error }: ReadFileProps): VNode {
  const frame = speak(frameTexts, "de");
  const rows = largest.rows.toLocaleString("de-DE");
  const lists = [{ value: "", label: t("newList") }, ...sources.map((value) => ({ value, label: value }))];
  return staffFrame(view, {
    title: error ? frame("pleaseCheck", { title: t("title") }) : t("title"),
    area: "offers",
    children: (
      <div class="stack read">
        <FileErrors error={error} />
        <h1>{t("title")}</h1>
        <p>{t("intro")}</p>
        <form
          class="card stack"
          method="post"
          enctype="multipart/form-data"
          action={view.href(readFilePath, "de")}
        >
          <HiddenFields values={view.formFields()} />
          <ListFileField label={t("file")} hint={t("fileHint", { mb: largest.mb, rows })} error={error} />
          {sources.length > 0 && (
            <SelectField
              id="liste"
              name="liste"
              label={t("whichList")}
              hint={t("whichListHint")}
              options={lists}
              value={chosen}
            />
          )}
          <Actions>
            <Button>{t("preview")}</Button>
            <ButtonLink href={view.href("/intern/angebote", "de")} kind="text">
              {t("toOffers")}
            </ButtonLink>
          </Actions>
        </form>
      </div>
    ),
  });
}
